import { commands, Disposable, languages, window, workspace } from 'vscode';
import type { CompletionItem, CompletionList, Position, ProviderResult } from 'vscode';
import type { TextDocument, TextDocumentChangeEvent, TextEditor } from 'vscode';
import { CompletionRequest, CompletionTriggerKind, State } from 'vscode-languageclient';
import type { CompletionMiddleware } from 'vscode-languageclient';
import { DOCUMENTS } from './document-selector.js';
import type { FeatureContext } from './feature-context.js';

/*
 * By default, VS Code suggests nothing in Markdown while the user types, except after a trigger character such as `@`. The list
 * would not open again after it was closed, or after a space. Turning suggestions on for all Markdown would suggest words in
 * plain prose. So this feature opens the list only while a key is typed, and only if the server has suggestions. After a bare `@`,
 * the server has none unless the user asks, because Enter would replace a name that is only typed.
 */

/** Milliseconds in which VS Code sends its own request if its list is open. */
const DELAY = 60;
/** The start of a citation, with the words that are searched for. */
const CITATION_START = /@[^\]\n@]{1,80}$/;
/** The characters before the cursor that are searched for an `@`. */
const LOOKBEHIND = 100;

type Completions = ProviderResult<CompletionItem[] | CompletionList>;

interface LastRequest {
  readonly position: string;
  readonly hasItems: Promise<boolean>;
}

const lastRequests = new WeakMap<TextDocument, LastRequest>();

/** Records VS Code's own completion requests. It sends one at each key while its list is open. */
export const completionMiddleware: CompletionMiddleware = {
  provideCompletionItem: (document, position, context, token, next) => {
    const completions = withoutKeys(document, next(document, position, context, token));
    const hasItems = Promise.resolve(completions).then(
      (items) => !token.isCancellationRequested && (Array.isArray(items) ? items : (items?.items ?? [])).length > 0,
      () => false,
    );
    lastRequests.set(document, { position: positionName(document, position), hasItems });
    return completions;
  },
};

/** VS Code's JSON editor suggests the keys of a configuration by its schema, so ours would be there twice. */
function withoutKeys({ languageId }: TextDocument, completions: Completions): Completions {
  if (!languageId.startsWith('json')) return completions;
  return Promise.resolve(completions).then((found) =>
    (Array.isArray(found) ? found : (found?.items ?? [])).filter(({ insertText }) => !/: $/.test(String(insertText))),
  );
}

/** Whether VS Code shows suggestions for this position in the current version of the document. */
async function hasSuggestions(document: TextDocument, position: Position): Promise<boolean> {
  const request = lastRequests.get(document);
  return request?.position === positionName(document, position) && (await request.hasItems);
}

function positionName({ version }: TextDocument, { line, character }: Position): string {
  return `${version}:${line}:${character}`;
}

export function registerSuggest({ client }: FeatureContext): Disposable {
  const reopenList = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    const { version } = document;
    await new Promise((resolve) => setTimeout(resolve, DELAY));
    const position = editor.selection.active;
    // Elsewhere, VS Code would suggest the words of open files.
    const isOutdated = (): boolean =>
      document.version !== version ||
      window.activeTextEditor !== editor ||
      !editor.selection.active.isEqual(position) ||
      !isAfterCitationStart(document, position);
    if (isOutdated() || (await hasSuggestions(document, position))) return;
    if (isOutdated() || !client.isRunning()) return;
    const result = await client.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(position),
      context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '@' },
    });
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    if (items.length > 0 && !isOutdated()) {
      await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }
  };
  const suggest = (editor: TextEditor): void => {
    // If the server stops or the document is closed meanwhile, there is nothing to suggest.
    if (suggestsWhileTyping(editor.document)) reopenList(editor).catch(() => undefined);
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument((change) => {
      const editor = window.activeTextEditor;
      if (editor?.document === change.document && isTypingKey(change)) suggest(editor);
    }),
    // The user may have typed before the server had started.
    client.onDidChangeState(({ newState }) => {
      const editor = window.activeTextEditor;
      if (newState !== State.Running || !editor?.document.isDirty) return;
      if (isAfterCitationStart(editor.document, editor.selection.active)) suggest(editor);
    }),
  );
}

/** Whether one character was typed after an `@`. */
function isTypingKey({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  if (!change || contentChanges.length > 1 || reason !== undefined) return false;
  if (change.text.length !== 1 || change.rangeLength > 0) return false;
  return isAfterCitationStart(document, change.range.start.translate(0, 1));
}

function isAfterCitationStart(document: TextDocument, { line, character }: Position): boolean {
  if (languages.match(DOCUMENTS, document) === 0) return false;
  return CITATION_START.test(document.lineAt(line).text.slice(Math.max(0, character - LOOKBEHIND), character));
}

/** Whether the user has left VS Code's suggestions on trigger characters on. */
export function suggestsWhileTyping({ uri, languageId }: TextDocument): boolean {
  return workspace.getConfiguration('editor', { uri, languageId }).get('suggestOnTriggerCharacters') !== false;
}

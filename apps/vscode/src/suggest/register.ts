import { commands, Disposable, languages, window, workspace } from 'vscode';
import type { Position, TextDocument, TextDocumentChangeEvent, TextEditor } from 'vscode';
import { CompletionRequest, State } from 'vscode-languageclient';
import { DOCUMENTS } from '../client/client-options.js';
import type { FeatureContext } from '../feature-context.js';
import { hasSuggestions } from './last-completion-request.js';

/*
 * In Markdown VS Code suggests nothing by itself, but for what an `@` brings: a list that was closed, or ended by a space
 * between two words, would not come back. To turn its suggestions on for all of Markdown would offer words to whoever writes
 * plain prose; so only where a key is typed, and the server has something to suggest, the list is opened again.
 */

/** Milliseconds in which VS Code asks by itself, if its list is open. */
const SOON = 60;
/** A key that is typed, with the words that are searched for; farther back nobody looks. */
const TYPING = /@[^\]\n@]{1,80}$/;
const LONGEST = 100;

export function registerSuggesting({ client }: FeatureContext): Disposable {
  const reopen = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    const { version } = document;
    await new Promise((resolve) => setTimeout(resolve, SOON));
    const isOld = (): boolean => document.version !== version || window.activeTextEditor !== editor;
    if (isOld() || (await hasSuggestions(document, editor.selection.active)) || isOld() || !client.isRunning()) return;
    const answer = await client.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    if (items.length > 0 && !isOld()) await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };
  const offer = (editor: TextEditor): void => {
    // The server may stop meanwhile, or the document go: then there is nothing to suggest.
    if (suggestsByItself(editor)) reopen(editor).catch(() => undefined);
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument((change) => {
      const editor = window.activeTextEditor;
      if (editor?.document === change.document && isTyping(change)) offer(editor);
    }),
    // Who began to type before the server had started is answered when it has.
    client.onDidChangeState(({ newState }) => {
      const editor = window.activeTextEditor;
      if (
        newState === State.Running &&
        editor?.document.isDirty &&
        isKeyBefore(editor.document, editor.selection.active)
      ) {
        offer(editor);
      }
    }),
  );
}

/** Whether a character was typed behind an `@`. */
function isTyping({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  if (!change || contentChanges.length > 1 || reason !== undefined) return false;
  if (change.text.length !== 1 || change.rangeLength > 0) return false;
  return isKeyBefore(document, change.range.start.translate(0, 1));
}

function isKeyBefore(document: TextDocument, { line, character }: Position): boolean {
  if (languages.match(DOCUMENTS, document) === 0) return false;
  return TYPING.test(document.lineAt(line).text.slice(Math.max(0, character - LONGEST), character));
}

/** Who does not want lists that come by themselves has said so. */
function suggestsByItself({ document: { uri, languageId } }: TextEditor): boolean {
  return workspace.getConfiguration('editor', { uri, languageId }).get('suggestOnTriggerCharacters') !== false;
}

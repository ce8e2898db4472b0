import { Disposable, languages, Position, Range, TextDocumentSaveReason, window, workspace } from 'vscode';
import type { Diagnostic, TextDocument, TextEditor } from 'vscode';
import { DocumentDiagnosticRequest, vsdiag } from 'vscode-languageclient';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { hasProposalLanguage } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';
import { typedSentence } from './typed-sentence.js';

/*
 * Problems that appear in a sentence while it is typed are shown when the cursor leaves it, or the document is saved. Problems that it had
 * before stay visible, so that the user sees when a correction works. The server reports all of them, to every client.
 */

interface Typing {
  readonly document: TextDocument;
  readonly version: number;
  readonly sentence: Range;
  /** The rules of the problems that it had before. */
  readonly shown: ReadonlySet<string>;
}

let typing: Typing | undefined;
/** Whether the last report of the document left out problems. */
let hasDeferred = false;

export const deferMiddleware: Pick<Middleware, 'provideDiagnostics'> = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (typing?.document !== document || report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
    const { shown, sentence } = typing;
    const items = report.items.filter((each) => shown.has(ruleOf(each)) || !touches(each, sentence));
    hasDeferred = items.length < report.items.length;
    // Without an id, the next report is complete again.
    return hasDeferred ? { kind: report.kind, items } : report;
  },
};

export function registerDeferProblems({ client }: FeatureContext): Disposable {
  const stop = (): void => {
    const document = typing?.document;
    typing = undefined;
    if (document && hasDeferred) refresh(client, document);
    hasDeferred = false;
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges: [change, other] }) => {
      const editor = window.activeTextEditor;
      if (editor?.document !== document || !hasProposalLanguage(document) || !isEnabled()) return;
      // A letter, a pair of brackets, or a deletion. What is pasted or inserted by a command is complete.
      const isTyped = change && !other && change.text.length <= MOST_TYPED;
      if (isTyped || typing?.document === document) typing = typingIn(editor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (typing?.document !== textEditor.document || !selection) return;
      // The cursor moves after each key, too.
      if (textEditor.document.version === typing.version && !typing.sentence.contains(selection.active)) stop();
      else typing = typingIn(textEditor);
    }),
    window.onDidChangeActiveTextEditor((editor) => editor?.document !== typing?.document && stop()),
    // A document that is saved automatically may be in the middle of a sentence.
    workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (document === typing?.document && reason !== TextDocumentSaveReason.AfterDelay) stop();
    }),
  );
}

/** Characters that one key inserts. */
const MOST_TYPED = 2;

function isEnabled(): boolean {
  return workspace.getConfiguration('findings').get('problemsWhileTyping') !== true;
}

function typingIn({ document, selection: { active } }: TextEditor): Typing {
  const sentence = sentenceAt(document, active);
  const { version } = document;
  if (typing?.document === document && typing.sentence.start.isEqual(sentence.start))
    return { ...typing, version, sentence };
  const before = languages.getDiagnostics(document.uri).filter((each) => touches(each, sentence));
  return { document, version, sentence, shown: new Set(before.map(ruleOf)) };
}

/** The sentence at a position of a document. Sentences end at empty lines. */
function sentenceAt(document: TextDocument, { line, character }: Position): Range {
  let [first, last] = [line, line];
  while (first > 0 && !document.lineAt(first - 1).isEmptyOrWhitespace) first--;
  while (last < document.lineCount - 1 && !document.lineAt(last + 1).isEmptyOrWhitespace) last++;
  const block = document.getText(new Range(first, 0, last + 1, 0));
  const from = document.offsetAt(new Position(first, 0));
  const cursor = document.offsetAt(new Position(line, character)) - from;
  const { start, end } = typedSentence(block, cursor);
  return new Range(document.positionAt(from + start), document.positionAt(from + end));
}

/** Whether a problem has a character in a range. */
function touches({ range }: Diagnostic, sentence: Range): boolean {
  return range.start.isBefore(sentence.end) && range.end.isAfter(sentence.start);
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function refresh(client: BaseLanguageClient, document: TextDocument): void {
  client.getFeature(DocumentDiagnosticRequest.method).getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
}

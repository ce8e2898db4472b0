import { commands, languages, window, workspace } from 'vscode';
import type { Disposable, TextDocumentChangeEvent, TextEditor } from 'vscode';
import { CompletionRequest } from 'vscode-languageclient';
import { DOCUMENTS } from '../client/client-options.js';
import type { Given } from '../given.js';
import { lastAsked } from './last-asked.js';

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

export function registerSuggesting({ client }: Given): Disposable {
  const reopen = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    const { version } = document;
    await new Promise((resolve) => setTimeout(resolve, SOON));
    const isOld = (): boolean => document.version !== version || window.activeTextEditor !== editor;
    if (isOld() || lastAsked.get(document) === version || !client.isRunning()) return;
    const answer = await client.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri.toString() },
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    if (items.length > 0 && !isOld()) await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };
  return workspace.onDidChangeTextDocument((change) => {
    const editor = window.activeTextEditor;
    if (editor?.document !== change.document || !isTyping(change) || !suggestsByItself(editor)) return;
    // The server may stop meanwhile, or the document go: then there is nothing to suggest.
    reopen(editor).catch(() => undefined);
  });
}

/** Whether a character was typed behind an `@`. */
function isTyping({ document, contentChanges, reason }: TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  if (!change || contentChanges.length > 1 || reason !== undefined) return false;
  if (change.text.length !== 1 || change.rangeLength > 0 || languages.match(DOCUMENTS, document) === 0) return false;
  const { line, character } = change.range.start;
  return TYPING.test(document.lineAt(line).text.slice(Math.max(0, character + 1 - LONGEST), character + 1));
}

/** Who does not want lists that come by themselves has said so. */
function suggestsByItself({ document: { uri, languageId } }: TextEditor): boolean {
  return workspace.getConfiguration('editor', { uri, languageId }).get('suggestOnTriggerCharacters') !== false;
}

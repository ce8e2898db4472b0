import { commands, extensions, languages, Position, Range, Selection, Uri, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import type { Api } from '../../src/api.js';

/** A file of the first folder of the workspace. */
export function fileUri(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file into the first folder. */
export async function write(path: string, text: string): Promise<Uri> {
  const uri = fileUri(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Shows a file of the first folder. Writes it first if a text is passed. */
export async function openFile(path: string, text?: string): Promise<TextEditor> {
  const uri = text === undefined ? fileUri(path) : await write(path, text);
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

let unnamed = 0;

/**
 * Shows an untitled document with the cursor at `|`. Each has its own name, since VS Code reuses the names of closed documents, and
 * sometimes their text.
 */
export async function openUntitled(marked: string, language = 'markdown'): Promise<TextEditor> {
  const at = marked.indexOf('|');
  const content = marked.replace('|', '');
  const uri = Uri.parse(`untitled:unnamed-${++unnamed}`);
  const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), language);
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new Position(0, 0), content));
  if (at >= 0) moveTo(editor, document.positionAt(at));
  return editor;
}

function moveTo(editor: TextEditor, position: Position): void {
  editor.selection = new Selection(position, position);
}

/** The position of `|` in the first occurrence of words in a document, or their start if there is no `|`. */
export function placeOf(document: TextDocument, marked: string): Position {
  const within = Math.max(0, marked.indexOf('|'));
  const found = document.getText().indexOf(marked.replace('|', ''));
  if (found < 0) throw new Error(`“${marked}” does not stand in ${document.uri.toString()}.`);
  return document.positionAt(found + within);
}

export function rangeOf(document: TextDocument, words: string): Range {
  const start = placeOf(document, words);
  return new Range(start, document.positionAt(document.offsetAt(start) + words.length));
}

/** Milliseconds. Long enough for a busy machine, so that a timeout means a failure. */
const PATIENCE = 60_000;

/** Repeats a check until it returns a result, since the server responds when it has read all files. */
export async function eventually<T>(what: string, ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && !(Array.isArray(answer) && answer.length === 0)) return answer;
    if (performance.now() > end) throw new Error(`Timed out waiting for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Closes all editors without saving. Otherwise the next untitled document would get the text. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(isUntitled)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  await eventually('no document without a name', () => !workspace.textDocuments.some(isUntitled));
}

/** Creates a folder for a test, since VS Code caches deleted files for a while. */
export function createFolder(): { path(name: string): string; remove(): Promise<void> } {
  let name = '';
  return {
    path: (file) => `${(name ||= `folder-${++folders}`)}/${file}`,
    remove: async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await closeAll();
      if (name !== '') await workspace.fs.delete(fileUri(name), { recursive: true });
      name = '';
    },
  };
}

let folders = 0;

const isUntitled = ({ isUntitled: is, isClosed }: TextDocument): boolean => is && !isClosed;

/** Waits until the server has read what a proposal may cite. In a browser, new files are reported later. */
export async function citable({ uri }: TextDocument, key: string): Promise<void> {
  const api = (await extensions.getExtension<Api>('findings.findings-vscode')!.activate()) as Api;
  await eventually(`that ${key} can be cited`, async () => (await api.resolve(uri, key))?.state === 'found');
}

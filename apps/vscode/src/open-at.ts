import { Range, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';

/** Opens a document and selects a range in it. */
export async function openAt(uri: Uri, range?: LspRange | Range): Promise<void> {
  const { start, end } = range ?? {};
  await window.showTextDocument(await workspace.openTextDocument(uri), {
    ...(start && end && { selection: new Range(start.line, start.character, end.line, end.character) }),
  });
}

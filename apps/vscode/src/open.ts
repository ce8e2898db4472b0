import { commands, env, l10n, Range, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';

/** Opens a document and selects a range in it. A proposal that is only previewed stays open. */
export async function openAt(uri: Uri, range?: LspRange | Range): Promise<void> {
  const { start, end } = range ?? {};
  await window.showTextDocument(await workspace.openTextDocument(uri), {
    preview: false,
    ...(start && end && { selection: new Range(start.line, start.character, end.line, end.character) }),
  });
}

/** Opens a document with the system's program, or selects it in the Explorer if it is on another machine. */
export async function openResult(uri: Uri): Promise<void> {
  if (env.remoteName === undefined) await env.openExternal(uri);
  else await commands.executeCommand('revealInExplorer', uri);
}

/** The label of a button for `openResult`. */
export function openLabel(): string {
  return env.remoteName === undefined ? l10n.t('Open') : l10n.t('Show in Explorer');
}

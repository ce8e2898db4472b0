import { commands, env, l10n } from 'vscode';
import type { Uri } from 'vscode';

/** Opens a document with the system's program, or selects it in the Explorer if it is on another machine. */
export async function openResult(uri: Uri): Promise<void> {
  if (env.remoteName === undefined) await env.openExternal(uri);
  else await commands.executeCommand('revealInExplorer', uri);
}

/** The label of a button for `openResult`. */
export function openLabel(): string {
  return env.remoteName === undefined ? l10n.t('Open') : l10n.t('Show in Explorer');
}

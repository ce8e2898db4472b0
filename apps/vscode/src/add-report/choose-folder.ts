import { commands, l10n, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';

/** The folder that is worked in. Without any there is no place for what has to be written: says so. */
export async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  if (active) return active;
  if (folders.length === 1) return folders[0];
  if (folders.length > 1) {
    return window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder whose proposals are to cite the report') });
  }
  const open = l10n.t('Open Folder…');
  const message = l10n.t(
    'Open the folder that your proposal is in, or is to be in: the report is added to that folder.',
  );
  if ((await window.showInformationMessage(message, open)) === open) {
    await commands.executeCommand('workbench.action.files.openFolder');
  }
  return undefined;
}

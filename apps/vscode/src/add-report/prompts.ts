import { l10n, window } from 'vscode';
import type { QuickPickItem, Uri, WorkspaceFolder } from 'vscode';

type Choice = QuickPickItem & { readonly value: boolean };

/** Whether to copy a report from outside the folder into it. Undefined if the user cancels. */
export async function askCopyReport(folder: WorkspaceFolder, file: Uri): Promise<boolean | undefined> {
  // There is no relative path between different file systems.
  if (file.scheme !== folder.uri.scheme || file.authority !== folder.uri.authority) return true;
  return choose(l10n.t('The report is not in this folder'), [
    {
      label: `$(files) ${l10n.t('Copy it into this folder')}`,
      detail: l10n.t('The report stays with the folder when you share it'),
      value: true,
    },
    {
      label: `$(link) ${l10n.t('Use it in its current location')}`,
      detail: l10n.t('When the file changes, your citations are checked again'),
      value: false,
    },
  ]);
}

async function choose(placeHolder: string, choices: readonly Choice[]): Promise<boolean | undefined> {
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t('Add Report'),
    placeHolder,
    ignoreFocusOut: true,
  });
  return chosen?.value;
}

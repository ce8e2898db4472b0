import { l10n, window } from 'vscode';
import type { QuickPickItem, Uri, WorkspaceFolder } from 'vscode';

type Choice = QuickPickItem & { readonly value: boolean };

/** Whether a report from elsewhere is copied into the folder; undefined where the writer thought better of it. */
export async function askCopyReport(folder: WorkspaceFolder, file: Uri): Promise<boolean | undefined> {
  // Where files lie in different places, no path leads from one to the other.
  if (file.scheme !== folder.uri.scheme || file.authority !== folder.uri.authority) return true;
  return choose(l10n.t('The report is not in this folder'), [
    {
      label: `$(files) ${l10n.t('Copy it into this folder')}`,
      detail: l10n.t('Whoever gets the folder has the report, too'),
      value: true,
    },
    {
      label: `$(link) ${l10n.t('Use it where it is')}`,
      detail: l10n.t('When it changes there, your citations are checked anew'),
      value: false,
    },
  ]);
}

/** Whether the report that comes with Findings can be cited on. */
export async function askKeepSample(proposals: number): Promise<boolean | undefined> {
  const cited =
    proposals === 1
      ? l10n.t('1 proposal cites the workshop that comes with Findings')
      : l10n.t('{0} proposals cite the workshop that comes with Findings', proposals);
  return choose(cited, [
    {
      label: `$(check-all) ${l10n.t('Keep that, too')}`,
      detail: l10n.t('What is cited stays as it is'),
      value: true,
    },
    {
      label: `$(replace) ${l10n.t('Use the new report only')}`,
      detail: l10n.t('Citations are looked up in the new report from now on'),
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

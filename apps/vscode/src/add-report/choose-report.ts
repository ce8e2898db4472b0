import { reportFilesRequest } from '@findings/language-server/protocol';
import { l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, WorkspaceFolder } from 'vscode';
import { escapeLabel } from '../labels.js';
import type { FeatureContext } from '../feature-context.js';

/** A chosen report. Without a file, it is the sample report. */
export interface ChosenReport {
  readonly file?: Uri;
}

type Item = QuickPickItem & { readonly choose: () => Thenable<ChosenReport | undefined> };

/** Lets the user choose a file of the folder that looks like a report, any other file, or the sample report. */
export async function chooseReport(
  { client }: FeatureContext,
  folder: WorkspaceFolder,
): Promise<ChosenReport | undefined> {
  const found = client
    .sendRequest(reportFilesRequest, { folder: folder.uri.toString() })
    // Without the list, the user can still choose a file.
    .catch(() => [])
    .then((files) =>
      files.map(({ uri, title, findings }): Item => {
        const file = Uri.parse(uri, true);
        return {
          label: `$(book) ${escapeLabel(title)}`,
          description: escapeLabel(workspace.asRelativePath(file, false)),
          detail: findings === 1 ? l10n.t('1 finding to cite') : l10n.t('{0} findings to cite', findings),
          choose: () => Promise.resolve({ file }),
        };
      }),
    );
  const items = found.then((files) => [
    ...(files.length > 0 ? [heading(l10n.t('in this folder'))] : []),
    ...files,
    heading(l10n.t('other')),
    {
      label: `$(folder-opened) ${l10n.t('Choose a file…')}`,
      detail: l10n.t('A report as Markdown or plain text'),
      choose: () => chooseFile(folder),
    },
    {
      label: `$(package) ${l10n.t('Sample report')}`,
      detail: l10n.t('A 2012 workshop on trafficking in persons, for trying things out'),
      choose: () => Promise.resolve({}),
    },
  ]);
  const chosen = await window.showQuickPick<Item>(items, {
    title: l10n.t('Add Report'),
    placeHolder: l10n.t('Which report do you want to cite?'),
    matchOnDescription: true,
  });
  return chosen?.choose();
}

async function chooseFile(folder: WorkspaceFolder): Promise<ChosenReport | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Add Report'),
      openLabel: l10n.t('Add Report'),
      defaultUri: folder.uri,
      filters: { [l10n.t('Reports (Markdown, plain text)')]: ['md', 'markdown', 'txt'], [l10n.t('All files')]: ['*'] },
    })) ?? [];
  return file && { file };
}

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator, choose: () => Promise.resolve(undefined) };
}

import { extensionsOf } from '@findings/import/files';
import { reportFilesRequest } from '@findings/language-server/protocol';
import type { ReportFile } from '@findings/language-server/protocol';
import { l10n, QuickPickItemKind, RelativePattern, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, WorkspaceFolder } from 'vscode';
import { escapeLabel } from '../labels.js';
import type { FeatureContext } from '../feature-context.js';
import { fileName } from '../files.js';
import { withoutOutputs } from './without-outputs.js';

/** A chosen report. Without a file, it is the sample report. */
export interface ChosenReport {
  readonly file?: Uri;
}

/** The documents that become Markdown first. The server finds Markdown and text. Globs distinguish upper and lower case. */
const LISTED = extensionsOf(['pdf', 'docx', 'odt', 'epub', 'html', 'tex', 'rst', 'asciidoc']).flatMap((extension) => [
  extension,
  extension.toUpperCase(),
]);
const MOST_DOCUMENTS = 50;

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
    .then((files) => files.filter(({ uri }) => uri !== window.activeTextEditor?.document.uri.toString()));
  const items = Promise.all([found, findDocuments(folder)]).then(([files, documents]) => [
    ...(files.length + documents.length > 0 ? [heading(l10n.t('in this folder'))] : []),
    ...files.filter(({ findings }) => findings > 0).map(textItem),
    ...documents,
    ...files.filter(({ findings }) => findings === 0).map(textItem),
    heading(l10n.t('other')),
    {
      label: `$(folder-opened) ${l10n.t('Choose a file…')}`,
      detail: l10n.t('A PDF, a Word file, a web page, text and others'),
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

/** Markdown or text. Without findings, the server did not recognize it as a report. */
function textItem({ uri, title, findings }: ReportFile): Item {
  const file = Uri.parse(uri, true);
  const path = escapeLabel(workspace.asRelativePath(file, false));
  const choose = () => Promise.resolve({ file });
  if (findings === 0) {
    const name = escapeLabel(fileName(file));
    return { label: `$(file) ${name}`, ...(name !== path && { description: path }), choose };
  }
  const detail = findings === 1 ? l10n.t('1 finding to cite') : l10n.t('{0} findings to cite', findings);
  return { label: `$(book) ${escapeLabel(title)}`, description: path, detail, choose };
}

/** Documents of the folder that can be imported. */
async function findDocuments(folder: WorkspaceFolder): Promise<readonly Item[]> {
  const pattern = new RelativePattern(folder, `**/*.{${LISTED.join(',')}}`);
  const files = await workspace.findFiles(pattern, '**/{node_modules,.git,*_files}/**', MOST_DOCUMENTS);
  return (await withoutOutputs(files)).map((file) => {
    const path = escapeLabel(workspace.asRelativePath(file, false));
    const name = escapeLabel(fileName(file));
    return {
      label: `$(file) ${name}`,
      ...(name !== path && { description: path }),
      detail: l10n.t('Its text is read into a Markdown file that you can correct'),
      choose: () => Promise.resolve({ file }),
    };
  });
}

export async function chooseFile(folder: WorkspaceFolder): Promise<ChosenReport | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Add Report'),
      openLabel: l10n.t('Add Report'),
      defaultUri: folder.uri,
      filters: { [l10n.t('Reports')]: [...extensionsOf()], [l10n.t('All files')]: ['*'] },
    })) ?? [];
  return file && { file };
}

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator, choose: () => Promise.resolve(undefined) };
}

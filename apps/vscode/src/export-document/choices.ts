import { ConfigurationTarget, l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { DocumentFormat } from './pandoc.js';
import { escapeLabel } from '../labels.js';

interface FormatItem extends QuickPickItem {
  /** Absent for the line that changes the citation style. */
  readonly format?: DocumentFormat;
}

/** The name of a format in buttons and lists. */
export function formatLabel(format: DocumentFormat): string {
  if (format === 'docx') return l10n.t('Word');
  return format === 'pdf' ? 'PDF' : l10n.t('Web page');
}

/** Asks for the format. The same list shows the citation style, and changes it. Undefined if the user cancels. */
export async function chooseFormat(scope: StyleScope): Promise<DocumentFormat | undefined> {
  const item = (format: DocumentFormat, icon: string, detail: string): FormatItem => {
    return { format, label: `$(${icon}) ${formatLabel(format)}`, description: `.${format}`, detail };
  };
  for (;;) {
    const style = l10n.t('Citation style: {0}', styleLabel(scope.current()));
    const items: FormatItem[] = [
      item('docx', 'file', l10n.t('To edit, comment and send')),
      item('pdf', 'file-pdf', l10n.t('To print and hand in')),
      item('html', 'globe', l10n.t('One file, with its pictures')),
      { label: '', kind: QuickPickItemKind.Separator },
      { label: `$(quote) ${style}`, detail: l10n.t('Choose another style') },
    ];
    const title = l10n.t('Export Proposal');
    const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('What do you need?') });
    if (!chosen || chosen.format) return chosen?.format;
    await chooseStyle(scope);
  }
}

/** `author-date`, `notes`, or the path of a CSL file relative to the folder. */
type CitationStyle = string;

/** The citation style of a proposal's folder. */
interface StyleScope {
  readonly folder: Uri;
  current(): CitationStyle;
  change(style: CitationStyle): Promise<void>;
}

const SETTING = 'citationStyle';

export function styleScope(proposal: Uri): StyleScope {
  const workspaceFolder = workspace.getWorkspaceFolder(proposal);
  const settings = () => workspace.getConfiguration('findings', proposal);
  const target = workspaceFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  return {
    folder: workspaceFolder?.uri ?? Uri.joinPath(proposal, '..'),
    current: () => settings().get<string>(SETTING) || 'author-date',
    change: async (style) => settings().update(SETTING, style, target),
  };
}

function styleLabel(style: CitationStyle): string {
  if (style === 'author-date') return l10n.t('Author and date');
  return style === 'notes' ? l10n.t('Notes') : escapeLabel(style);
}

/** The path of the CSL file. Undefined for Pandoc's own style, which is author and date. */
export function styleFile(style: CitationStyle, folder: Uri, extensionUri: Uri): Uri | undefined {
  if (style === 'author-date') return undefined;
  return style === 'notes' ? Uri.joinPath(extensionUri, 'media', 'notes.csl') : Uri.joinPath(folder, style);
}

/** Asks for a citation style, and stores it for the folder. */
async function chooseStyle({ folder, change }: StyleScope): Promise<void> {
  const files = await workspace.findFiles('**/*.csl', '**/node_modules/**', 50);
  const own = files.filter(({ path }) => path.startsWith(`${folder.path}/`));
  const items: (QuickPickItem & { readonly style: CitationStyle })[] = [
    {
      style: 'author-date',
      label: styleLabel('author-date'),
      detail: l10n.t('(Rural Water Network 2024, 9), with a list of references'),
    },
    { style: 'notes', label: styleLabel('notes'), detail: l10n.t('Footnotes, with a list of references') },
    ...own
      .map(({ path }) => path.slice(folder.path.length + 1))
      .sort()
      .map((style) => ({ style, label: styleLabel(style), detail: l10n.t('A style file in this folder') })),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Citation Style'),
    placeHolder: l10n.t('For the style of a journal or a funder, save its CSL file in this folder'),
  });
  if (chosen) await change(chosen.style);
}

import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { escapeLabel } from '../labels.js';

/** `author-date`, `notes`, or the path of a CSL file relative to the folder. */
export type CitationStyle = string;

/** The citation style of a proposal's folder. */
export interface StyleScope {
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

export function styleLabel(style: CitationStyle): string {
  if (style === 'author-date') return l10n.t('Author and date');
  return style === 'notes' ? l10n.t('Notes') : escapeLabel(style);
}

/** The path of the CSL file. Undefined for Pandoc's own style, which is author and date. */
export function styleFile(style: CitationStyle, folder: Uri, extensionUri: Uri): Uri | undefined {
  if (style === 'author-date') return undefined;
  return style === 'notes' ? Uri.joinPath(extensionUri, 'media', 'notes.csl') : Uri.joinPath(folder, style);
}

/** Asks for a citation style, and stores it for the folder. */
export async function chooseStyle({ folder, change }: StyleScope): Promise<void> {
  const files = await workspace.findFiles('**/*.csl', '**/node_modules/**', 50);
  const own = files.filter(({ path }) => path.startsWith(`${folder.path}/`));
  const items: (QuickPickItem & { readonly style: CitationStyle })[] = [
    {
      style: 'author-date',
      label: styleLabel('author-date'),
      detail: l10n.t('(Okoye 2024, 9), with a list of references'),
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

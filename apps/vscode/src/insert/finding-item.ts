import type { ExplorerItem, FindingParams, SearchItem } from '@findings/language-server/protocol';
import { l10n, ThemeIcon } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { Location } from 'vscode-languageclient';
import { escapeLabel } from '../escape-label.js';

/** A finding in a list to choose from. */
export interface FindingItem extends QuickPickItem {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
  readonly location?: Location;
}

export const openButton: QuickInputButton = {
  iconPath: new ThemeIcon('go-to-file'),
  get tooltip() {
    return l10n.t('Open in the Report');
  },
};

/** Who speaks, or what it is; its id; and the words around what was met. */
export function foundItem({
  id,
  what,
  speakers,
  excerpt,
  citation,
  finding,
  location,
  cited,
}: SearchItem): FindingItem {
  return {
    label: escapeLabel(speakers === '' ? what : speakers),
    description: escapeLabel(
      [id, ...(speakers === '' ? [] : [what]), ...(cited > 0 ? [l10n.t('cited already')] : [])].join(' · '),
    ),
    detail: escapeLabel(excerpt),
    alwaysShow: true,
    finding,
    citation,
    location,
    buttons: [openButton],
  };
}

/** Of a line of the explorer; undefined for one that cannot be cited. */
export function outlineItem({
  label,
  description,
  finding,
  citation,
  location,
}: ExplorerItem): FindingItem | undefined {
  if (!finding || citation === undefined) return undefined;
  const more = { alwaysShow: true, finding, citation, ...(location && { location }), buttons: [openButton] };
  return { label: escapeLabel(label), description: escapeLabel(description), ...more };
}

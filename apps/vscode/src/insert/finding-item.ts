import type { ExplorerItem, FindingParams, SearchItem } from '@findings/language-server/protocol';
import { l10n, ThemeIcon } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { Location } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';

/** A finding in a quick pick. */
export interface FindingItem extends QuickPickItem {
  readonly finding: FindingParams['finding'];
  readonly citation: string;
  readonly location?: Location;
}

export const openButton: QuickInputButton = {
  iconPath: new ThemeIcon('go-to-file'),
  get tooltip() {
    return l10n.t('Open in Report');
  },
};

/** Shows the speakers or the kind, the id, and the words around the match. */
export function searchResultItem({
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
      [id, ...(speakers === '' ? [] : [what]), ...(cited > 0 ? [l10n.t('already cited')] : [])].join(' · '),
    ),
    // The label of a session already contains its title.
    ...(!what.includes(excerpt) && { detail: escapeLabel(excerpt) }),
    alwaysShow: true,
    finding,
    citation,
    location,
    buttons: [openButton],
  };
}

/** Undefined for a line of the explorer that cannot be cited. */
export function explorerLineItem({
  label,
  description,
  finding,
  citation,
  location,
}: ExplorerItem): FindingItem | undefined {
  if (!finding || citation === undefined) return undefined;
  const rest = { alwaysShow: true, finding, citation, ...(location && { location }), buttons: [openButton] };
  return { label: escapeLabel(label), description: escapeLabel(description), ...rest };
}

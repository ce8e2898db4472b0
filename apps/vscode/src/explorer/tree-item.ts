import type { ExplorerItem } from '@findings/language-server/protocol';
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { stripBidiControls } from '../labels.js';
import type { Line } from './tree-line.js';

type Kind = ExplorerItem['kind'];

const ICONS: Partial<Record<Kind, string>> = {
  report: 'book',
  summary: 'notebook',
  day: 'calendar',
  session: 'comment-discussion',
  part: 'list-tree',
  highlight: 'quote',
  passage: 'note',
  exchange: 'question',
  speaker: 'person',
  organization: 'organization',
  page: 'ellipsis',
};

/** The command that opens a line of the tree in its report. */
export const OPEN = 'findings.openInReport';

/** Findings with text that can be quoted. */
const QUOTABLE: ReadonlySet<Kind> = new Set<Kind>(['highlight', 'passage', 'exchange']);

/** @param isOpen whether the children are shown */
export function treeItem(line: Line, isOpen: boolean): TreeItem {
  const { node, kind, hasChildren, citation, location, cited } = line.item;
  const [label, description] = [stripBidiControls(line.item.label), stripBidiControls(line.item.description)];
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, hasChildren ? (isOpen ? Expanded : Collapsed) : None);
  const color = cited > 0 ? new ThemeColor('charts.green') : undefined;
  item.id = node;
  item.description = description;
  item.iconPath = new ThemeIcon(ICONS[kind] ?? 'note', color);
  item.accessibilityInformation = { label: `${nameOfKind(kind)}, ${label}, ${description}` };
  item.contextValue = [
    kind === 'report' && 'report',
    citation !== undefined && 'citable',
    citation !== undefined && QUOTABLE.has(kind) && 'quotable',
    location && 'placed',
    cited > 0 && 'cited',
  ]
    .filter((word) => typeof word === 'string')
    .join(' ');
  // A click on a finding opens its report. A click on a day, a session or a part expands it.
  if (location && !hasChildren) {
    item.command = { command: OPEN, title: l10n.t('Open in Report'), arguments: [line] };
  }
  return item;
}

function nameOfKind(kind: Kind): string {
  switch (kind) {
    case 'report':
      return l10n.t('Report');
    case 'summary':
      return l10n.t('Summary');
    case 'day':
      return l10n.t('Day');
    case 'session':
      return l10n.t('Session');
    case 'part':
      return l10n.t('Part of the report');
    case 'highlight':
      return l10n.t('Highlight');
    case 'exchange':
      return l10n.t('Question');
    case 'speaker':
      return l10n.t('Speaker');
    case 'organization':
      return l10n.t('Organization');
    case 'page':
      return l10n.t('Part of the list');
    case 'passage':
    case 'heading':
      return l10n.t('Passage');
  }
}

import type { ExplorerItem } from '@findings/language-server/protocol';
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { stripBidiControls } from '../escape-label.js';
import type { Line } from './tree-line.js';

type Kind = ExplorerItem['kind'];

const ICONS: Partial<Record<Kind, string>> = {
  report: 'book',
  summary: 'notebook',
  day: 'calendar',
  session: 'comment-discussion',
  highlight: 'quote',
  passage: 'note',
  exchange: 'question',
  speaker: 'person',
  organization: 'organization',
  page: 'ellipsis',
};

/** Shows where a line stands in its report. */
export const OPEN = 'findings.openInReport';

/** Findings whose words can be quoted. */
const QUOTABLE: ReadonlySet<Kind> = new Set<Kind>(['highlight', 'passage', 'exchange']);

/** @param isOpen whether its children are to be shown at once */
export function treeItem(line: Line, isOpen: boolean): TreeItem {
  const { node, kind, hasChildren, citation, location, cited } = line.item;
  const [label, description] = [stripBidiControls(line.item.label), stripBidiControls(line.item.description)];
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const shown = new TreeItem(label, hasChildren ? (isOpen ? Expanded : Collapsed) : None);
  const colour = cited > 0 ? new ThemeColor('charts.green') : undefined;
  shown.id = node;
  shown.description = description;
  shown.iconPath = new ThemeIcon(ICONS[kind] ?? 'note', colour);
  shown.accessibilityInformation = { label: `${nameOfKind(kind)}, ${label}, ${description}` };
  shown.contextValue = [
    citation !== undefined && 'citable',
    citation !== undefined && QUOTABLE.has(kind) && 'quotable',
    location && 'placed',
    cited > 0 && 'cited',
  ]
    .filter((word) => typeof word === 'string')
    .join(' ');
  // A click opens a day or a session in the tree, and a finding in its report.
  if (location && !hasChildren) {
    shown.command = { command: OPEN, title: l10n.t('Open in the Report'), arguments: [line] };
  }
  return shown;
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
    case 'highlight':
      return l10n.t('Highlight');
    case 'exchange':
      return l10n.t('Question and answers');
    case 'speaker':
      return l10n.t('Speaker');
    case 'organization':
      return l10n.t('Organization');
    case 'page':
      return l10n.t('Part of the list');
    case 'passage':
    case 'heading':
    case 'citation':
      return l10n.t('Passage');
  }
}

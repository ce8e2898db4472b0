import { cardRequest, explorerRequest } from '@findings/language-server/protocol';
import type { ExplorerItem, ExplorerParams } from '@findings/language-server/protocol';
import { EventEmitter, l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TreeDataProvider } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import type { Line } from './tree-line.js';
import { stripBidiControls } from '../labels.js';

export interface TreeState {
  readonly by: NonNullable<ExplorerParams['by']>;
  /** Words that are searched for. Empty if there is no search. */
  readonly words: string;
}

/** The tree of findings. Levels are requested when the user opens them. */
export class Tree implements TreeDataProvider<Line> {
  readonly #changed = new EventEmitter<undefined>();
  readonly #filled = new EventEmitter<number>();
  #state: TreeState;

  constructor(
    private readonly context: FeatureContext,
    by: TreeState['by'],
  ) {
    this.#state = { by, words: '' };
    context.extension.subscriptions.push(this.#changed, this.#filled);
  }

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires with the number of top-level lines. */
  readonly onDidFill = this.#filled.event;

  get state(): TreeState {
    return this.#state;
  }

  show(change: Partial<TreeState>): void {
    this.#state = { ...this.#state, ...change };
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(line?: Line): Promise<Line[]> {
    const state = this.#state;
    const items = await this.#request(line, state);
    if (!line && state === this.#state) this.#filled.fire(items.length);
    return items.map((item) => ({ item, ...(line && { parent: line }) }));
  }

  async #request(line: Line | undefined, { by, words }: TreeState): Promise<readonly ExplorerItem[]> {
    const params = words === '' ? { by } : line ? {} : { words };
    try {
      return await this.context.client.sendRequest(explorerRequest, {
        ...params,
        ...(line && { node: line.item.node }),
      });
    } catch (error) {
      this.context.log.warn(`The findings could not be listed: ${String(error)}`);
      return [];
    }
  }

  getTreeItem(line: Line): TreeItem {
    // Reports are expanded, since the user looks for sessions.
    return treeItem(line, line.item.kind === 'report');
  }

  getParent(line: Line): Line | undefined {
    return line.parent;
  }

  async resolveTreeItem(item: TreeItem, { item: { finding, label } }: Line): Promise<TreeItem> {
    const card = finding && (await this.context.client.sendRequest(cardRequest, { finding }));
    item.tooltip = card ? new MarkdownString(card) : label;
    return item;
  }
}

type Kind = ExplorerItem['kind'];

/** The icon and the spoken name of each kind of line. */
const KINDS: Readonly<Record<Kind, readonly [icon: string, name: () => string]>> = {
  report: ['book', () => l10n.t('Report')],
  summary: ['notebook', () => l10n.t('Summary')],
  day: ['calendar', () => l10n.t('Day')],
  session: ['comment-discussion', () => l10n.t('Session')],
  part: ['list-tree', () => l10n.t('Part of the report')],
  highlight: ['quote', () => l10n.t('Highlight')],
  passage: ['note', () => l10n.t('Passage')],
  heading: ['note', () => l10n.t('Passage')],
  exchange: ['question', () => l10n.t('Question')],
  speaker: ['person', () => l10n.t('Speaker')],
  organization: ['organization', () => l10n.t('Organization')],
  page: ['ellipsis', () => l10n.t('Part of the list')],
};

/** The command that opens a line of the tree in its report. */
export const OPEN = 'findings.openInReport';

/** Findings with text that can be quoted. */
const QUOTABLE: ReadonlySet<Kind> = new Set<Kind>(['highlight', 'passage', 'exchange']);

/** @param isOpen whether the children are shown */
export function treeItem(line: Line, isOpen: boolean): TreeItem {
  const { node, kind, hasChildren, citation, location, cited, isDefault } = line.item;
  const [icon, name] = KINDS[kind];
  const [label, description] = [stripBidiControls(line.item.label), stripBidiControls(line.item.description)];
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, hasChildren ? (isOpen ? Expanded : Collapsed) : None);
  const color = cited > 0 ? new ThemeColor('charts.green') : undefined;
  item.id = node;
  item.description = description;
  item.iconPath = new ThemeIcon(icon, color);
  item.accessibilityInformation = { label: [name(), label, ...(description === '' ? [] : [description])].join(', ') };
  item.contextValue = [
    kind === 'report' && 'report',
    kind === 'report' && !isDefault && 'other',
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

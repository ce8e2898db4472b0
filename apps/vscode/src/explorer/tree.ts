import { cardRequest, explorerRequest } from '@findings/language-server/protocol';
import type { ExplorerItem, ExplorerParams } from '@findings/language-server/protocol';
import { EventEmitter, MarkdownString } from 'vscode';
import type { TreeDataProvider, TreeItem } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import type { Line } from './tree-line.js';
import { treeItem } from './tree-item.js';

/** What the tree shows now. */
export interface TreeState {
  readonly by: NonNullable<ExplorerParams['by']>;
  /** Words that are searched for; `''` where nothing is. */
  readonly words: string;
}

/** The findings, a level at a time as the writer opens them. */
export class Tree implements TreeDataProvider<Line> {
  readonly #changed = new EventEmitter<undefined>();
  readonly #filled = new EventEmitter<number>();
  #shown: TreeState;

  constructor(
    private readonly given: FeatureContext,
    by: TreeState['by'],
  ) {
    this.#shown = { by, words: '' };
    given.context.subscriptions.push(this.#changed, this.#filled);
  }

  readonly onDidChangeTreeData = this.#changed.event;
  /** How many lines there are right in the tree. */
  readonly onDidFill = this.#filled.event;

  get shown(): TreeState {
    return this.#shown;
  }

  show(change: Partial<TreeState>): void {
    this.#shown = { ...this.#shown, ...change };
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(line?: Line): Promise<Line[]> {
    const asked = this.#shown;
    const items = await this.#ask(line, asked);
    if (!line && asked === this.#shown) this.#filled.fire(items.length);
    return items.map((item) => ({ item, ...(line && { parent: line }) }));
  }

  async #ask(line: Line | undefined, { by, words }: TreeState): Promise<readonly ExplorerItem[]> {
    const searched = words === '' ? { by } : line ? {} : { words };
    try {
      return await this.given.client.sendRequest(explorerRequest, {
        ...searched,
        ...(line && { node: line.item.node }),
      });
    } catch (error) {
      this.given.log.warn(`The findings could not be listed: ${String(error)}`);
      return [];
    }
  }

  getTreeItem(line: Line): TreeItem {
    // Of one report, its sessions are what a writer wants to see.
    return treeItem(line, line.item.kind === 'report');
  }

  getParent(line: Line): Line | undefined {
    return line.parent;
  }

  async resolveTreeItem(item: TreeItem, { item: { finding, label } }: Line): Promise<TreeItem> {
    const card = finding && (await this.given.client.sendRequest(cardRequest, { finding }));
    item.tooltip = card ? new MarkdownString(card) : label;
    return item;
  }
}

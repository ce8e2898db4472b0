import { cardRequest, explorerRequest } from '@findings/language-server/protocol';
import type { ExplorerItem, ExplorerParams } from '@findings/language-server/protocol';
import { EventEmitter, MarkdownString } from 'vscode';
import type { TreeDataProvider, TreeItem } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import type { Line } from './tree-line.js';
import { treeItem } from './tree-item.js';

/** The order and the search of the tree. */
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

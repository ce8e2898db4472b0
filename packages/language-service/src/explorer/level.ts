import type { Target } from '@findings/core/library';
import type { ExplorerOrder } from '../results/client-results.js';
import type { CitableReport } from '../workspace/citable-reports.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { groupsOf } from './speaker-groups.js';
import type { Group } from './speaker-groups.js';
import { treeOf } from './tree.js';
import type { Tree } from './tree.js';

/** What a line of the tree stands for. */
export type Entry = Target | Group;

/** Where lines stand: right in a node of a report, in one order. */
export interface Level {
  readonly workspace: Workspace;
  readonly report: CitableReport;
  readonly by: ExplorerOrder;
  /** Without its report. */
  readonly node: string;
  /** Words that were searched for, folded: what is shown of a finding is what is around them. */
  readonly terms?: readonly string[];
}

/** What is right in a node of a report, in order. */
export function levelOf({ workspace, report: { source, key, library }, by, node }: Level): readonly Entry[] {
  switch (by) {
    case 'session':
      return treeOf(library, key).children.get(node) ?? [];
    case 'uncited': {
      const tree = treeOf(library, key);
      const isUncited = (target: Target): boolean => workspace.index.count(source, localIdOf(target)) === 0;
      return (tree.children.get(node) ?? []).filter((target) => hasUncited(tree, target, isUncited));
    }
    case 'speaker':
    case 'organization': {
      const groups = groupsOf(library, key, by);
      return node === '' ? [...groups.values()] : (groups.get(node.replace(/^@/, ''))?.targets ?? []);
    }
  }
}

/** A finding that nobody cites, or what holds one: who cites a session cites none of its findings. */
function hasUncited(tree: Tree, target: Target, isUncited: (target: Target) => boolean): boolean {
  if ('finding' in target) return isUncited(target);
  return tree.children.get(tree.nodeOf(target))?.some((child) => hasUncited(tree, child, isUncited)) ?? false;
}

/** A level of a tree longer than this is shown by stretches of it, and those, where they are as many, by stretches of them. */
export const MOST_SHOWN = 1000;

/** A stretch of a level: of the entries `from` to `to`, the last one not included. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** The pages that a level, or a page of it, is to be shown by; undefined where its entries can be shown themselves. */
export function pagesOf({ from, to }: Page): readonly Page[] | undefined {
  const length = to - from;
  if (length <= MOST_SHOWN) return undefined;
  let size = MOST_SHOWN;
  while (length / size > MOST_SHOWN) size *= MOST_SHOWN;
  return Array.from({ length: Math.ceil(length / size) }, (_, nth) => ({
    from: from + nth * size,
    to: Math.min(to, from + (nth + 1) * size),
  }));
}

/** `s4:1000-2000`: of the node `s4` the second thousand. */
export function pageNode(node: string, { from, to }: Page): string {
  return `${node}:${from}-${to}`;
}

const written = /^(.*):(\d{1,9})-(\d{1,9})$/s;

/** A node without its page, and that, where it has one. */
export function readPageNode(node: string): { readonly node: string; readonly page?: Page } {
  const [, whole, from, to] = written.exec(node) ?? [];
  return whole === undefined ? { node } : { node: whole, page: { from: Number(from), to: Number(to) } };
}

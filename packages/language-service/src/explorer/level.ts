import type { Target } from '@findings/core/library';
import type { ExplorerOrder } from '../results/client-results.js';
import type { CitableReport } from '../workspace/citable-reports.js';
import { localIdOf } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { groupsOf } from './speaker-groups.js';
import type { Group } from './speaker-groups.js';
import { treeOf } from '../workspace/report-tree.js';
import type { Tree } from '../workspace/report-tree.js';

/** A child of a node. */
export type Entry = Target | Group;

/** The children of one node in a report's tree, in one of the orders. */
export interface Level {
  readonly workspace: Workspace;
  readonly report: CitableReport;
  readonly by: ExplorerOrder;
  /** The node id without the report's URI. */
  readonly node: string;
  /** Folded search words. The label of a finding then shows the text around them. */
  readonly terms?: readonly string[];
}

/** The children of a node, in order. */
export function entriesOf({ workspace, report: { source, key, library }, by, node }: Level): readonly Entry[] {
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

/** Whether a target is an uncited finding or contains one. A citation of a session does not count for its findings. */
function hasUncited(tree: Tree, target: Target, isUncited: (target: Target) => boolean): boolean {
  if ('finding' in target) return isUncited(target);
  return tree.children.get(tree.nodeOf(target))?.some((child) => hasUncited(tree, child, isUncited)) ?? false;
}

/** Longer levels are split into pages. */
export const MAX_LEVEL = 1000;

/** The entries of a level from `from` up to, not including, `to`. */
export interface Page {
  readonly from: number;
  readonly to: number;
}

/** The pages of a level. Empty if all its entries can be shown at once. */
export function pagesOf({ length }: readonly Entry[]): readonly Page[] {
  if (length <= MAX_LEVEL) return [];
  return Array.from({ length: Math.ceil(length / MAX_LEVEL) }, (_, nth) => ({
    from: nth * MAX_LEVEL,
    to: Math.min(length, (nth + 1) * MAX_LEVEL),
  }));
}

/** The node id of a page: `s4:1000-2000` is the second thousand of `s4`. */
export function pageId(node: string, { from, to }: Page): string {
  return `${node}:${from}-${to}`;
}

const pageIdPattern = /^(.*):(\d{1,9})-(\d{1,9})$/s;

/** Splits a node id into the id and the page. */
export function parsePageId(node: string): { readonly node: string; readonly page?: Page } {
  const [, nodeId, from, to] = pageIdPattern.exec(node) ?? [];
  return nodeId === undefined ? { node } : { node: nodeId, page: { from: Number(from), to: Number(to) } };
}

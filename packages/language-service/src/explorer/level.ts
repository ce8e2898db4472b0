import type { Target } from '@findings/core/library';
import type { ExplorerOrder } from '../results/client-results.js';
import type { CitableReport } from '../workspace/citable-reports.js';
import { localIdOf } from '../workspace/local-id.js';
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

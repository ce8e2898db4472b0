import type { Part, Session } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import { oncePer } from './once-per.js';

export interface Tree {
  /** The children of each node id, in the report's order. The report has the id `''`. */
  readonly children: ReadonlyMap<string, readonly Target[]>;
  /** The node id of a target: its id, with a number if the report uses the id more than once. */
  nodeOf(target: Target): string;
  /** The node ids on the path from the report to a target, without the report's own. */
  pathTo(target: Target): readonly string[];
}

/** The tree of a report of a library. */
export const treeOf = oncePer((library: Library, key) => makeTree(library.targets(key)));

/** Stores only what cannot be derived from a target, because there can be 100,000 targets. */
function makeTree(targets: readonly Target[]): Tree {
  const children = new Map<string, Target[]>();
  const uniqueNodes = new Map<Target, string>();
  const idCounts = new Map<string, number>();
  const parts = new Map<Session | Part, string>();
  const days = new Map<string, string>();
  const nodeOf = (target: Target): string => (target.type === 'report' ? '' : (uniqueNodes.get(target) ?? target.id));
  const parents = new Map<string, string>();
  for (const target of targets) {
    if (target.type === 'report') continue;
    const node = uniqueNode(target.id, idCounts);
    if (node !== target.id) uniqueNodes.set(target, node);
    const isPart = target.type === 'session' || target.type === 'part';
    if (isPart) parts.set(target.within, node);
    // A day precedes its sessions.
    if (target.type === 'day') for (const id of target.day.sessions) if (!days.has(id)) days.set(id, node);
    const parent = parentOf(target, parts, days);
    const list = children.get(parent);
    if (list) list.push(target);
    else children.set(parent, [target]);
    if (isPart) parents.set(node, parent);
  }
  // A copy has no spare capacity.
  for (const [node, list] of children) children.set(node, list.slice());
  return {
    children,
    nodeOf,
    pathTo: (target) => {
      const path: string[] = [];
      if (target.type === 'report') return path;
      path.push(nodeOf(target));
      for (let node = parentOf(target, parts, days); node !== ''; node = parents.get(node) ?? '') path.unshift(node);
      return path;
    },
  };
}

function uniqueNode(id: string, idCounts: Map<string, number>): string {
  const before = idCounts.get(id) ?? 0;
  idCounts.set(id, before + 1);
  return before === 0 ? id : `${id}~${before + 1}`;
}

function parentOf(
  target: Target,
  parts: ReadonlyMap<Session | Part, string>,
  days: ReadonlyMap<string, string>,
): string {
  const holder = 'finding' in target ? target.within : target.ancestors[0];
  if (holder) return parts.get(holder) ?? '';
  if (target.type === 'session') return days.get(target.session.id) ?? '';
  return target.type === 'passage' && target.role === 'summary' ? 'summary' : '';
}

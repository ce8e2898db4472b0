import type { Library, Target } from '@findings/core/library';
import type { Session } from '@findings/core';

/** A report's findings as a tree. */
export interface Tree {
  /** By node: what is right in it, in the order of the report. The report itself is the node `''`. */
  readonly children: ReadonlyMap<string, readonly Target[]>;
  /** What stands for a target: its id, and a number where the report gives that id once more. */
  nodeOf(target: Target): string;
  /** The nodes that lead from the report to a target, its own the last; none of the report itself. */
  pathTo(target: Target): readonly string[];
}

const known = new WeakMap<Library, Map<string, Tree>>();

/** @param key of a report of the library */
export function treeOf(library: Library, key: string): Tree {
  let trees = known.get(library);
  if (!trees) known.set(library, (trees = new Map<string, Tree>()));
  let tree = trees.get(key);
  if (!tree) trees.set(key, (tree = makeTree(library.targets(key))));
  return tree;
}

/** Only what could not be worked out from a target is kept: there may be a hundred thousand. */
function makeTree(targets: readonly Target[]): Tree {
  const children = new Map<string, Target[]>();
  const renamed = new Map<Target, string>();
  const given = new Map<string, number>();
  const sessions = new Map<Session, string>();
  const days = new Map<string, string>();
  const nodeOf = (target: Target): string => (target.type === 'report' ? '' : (renamed.get(target) ?? target.id));
  const parents = new Map<string, string>();
  for (const target of targets) {
    if (target.type === 'report') continue;
    const node = uniqueNode(target.id, given);
    if (node !== target.id) renamed.set(target, node);
    if (target.type === 'session') sessions.set(target.session, node);
    // Sessions come right behind the day that has them, each in one day.
    if (target.type === 'day') for (const id of target.day.sessions) if (!days.has(id)) days.set(id, node);
    const parent = parentOf(target, sessions, days);
    const list = children.get(parent);
    if (list) list.push(target);
    else children.set(parent, [target]);
    if (target.type === 'session') parents.set(node, parent);
  }
  // A list that grew has room for some sixteen more.
  for (const [node, list] of children) children.set(node, list.slice());
  return {
    children,
    nodeOf,
    pathTo: (target) => {
      const path: string[] = [];
      if (target.type === 'report') return path;
      path.push(nodeOf(target));
      for (let node = parentOf(target, sessions, days); node !== ''; node = parents.get(node) ?? '') path.unshift(node);
      return path;
    },
  };
}

function uniqueNode(id: string, given: Map<string, number>): string {
  const before = given.get(id) ?? 0;
  given.set(id, before + 1);
  return before === 0 ? id : `${id}~${before + 1}`;
}

function parentOf(target: Target, sessions: ReadonlyMap<Session, string>, days: ReadonlyMap<string, string>): string {
  if (target.type === 'session') return days.get(target.session.id) ?? '';
  if (target.session) return sessions.get(target.session) ?? '';
  return target.type === 'passage' && target.part === 'summary' ? 'summary' : '';
}

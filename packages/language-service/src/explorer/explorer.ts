import { formatKey } from '@findings/citations';
import { excerpt, inWords } from '@findings/core/check';
import type { Library, Target } from '@findings/core/check';
import type { ExplorerNode } from '../answers/for-clients.js';
import { findingCard } from '../card/finding-card.js';
import { times } from '../card/markdown.js';
import { writtenId } from '../complete/findings/written-id.js';
import { citableReports } from '../workspace/citable-reports.js';
import type { CitableReport } from '../workspace/citable-reports.js';
import { placeOfTarget } from '../workspace/place-of-target.js';
import { wholeId } from '../workspace/whole-id.js';
import type { Workspace } from '../workspace/workspace.js';
import { treeOf } from './tree.js';

/** UTF-16 code units of a finding's words. */
const LABEL = 80;

/**
 * The findings' tree, a level at a time: reports; their summary, days and sessions; the findings in them.
 *
 * @param node whose children are wanted: of none, the reports. One that is not there (any more) has no children
 * @param from a proposal: only what it may cite, with what to write there
 */
export function explorer(workspace: Workspace, node?: string, from?: string): readonly ExplorerNode[] {
  const reports = citableReports(workspace, from);
  if (node === undefined) {
    return reports.flatMap((report) => {
      const [whole] = report.library.targets(report.key);
      return whole ? [nodeFor(workspace, report, whole, from)] : [];
    });
  }
  // An id has no `#`, and a URI may.
  const hash = node.lastIndexOf('#');
  const report = reports.find(({ source }) => source === node.slice(0, hash));
  if (!report) return [];
  const children = treeOf(report.library, report.key).children.get(node.slice(hash + 1)) ?? [];
  return children.map((target) => nodeFor(workspace, report, target, from));
}

function nodeFor(
  workspace: Workspace,
  { source, key, library }: CitableReport,
  target: Target,
  from: string | undefined,
): ExplorerNode {
  const cited = workspace.index.count(source, wholeId(target));
  const written = writtenId(library, target, false);
  const { node, hasChildren } = inTree(library, key, target);
  return {
    node: `${source}#${node}`,
    kind: target.type,
    label: labelOf(target),
    description: cited === 0 ? target.id : `${target.id} · cited ${times(cited)}`,
    // Cards take longer than all else, and nobody looks at all of them.
    get tooltip() {
      return findingCard(workspace, source, target, { from });
    },
    hasChildren,
    place: placeOfTarget({ uri: source }, target),
    ...(written !== undefined && { citation: `[${formatKey(written)}]` }),
    cited,
  };
}

/** Of a report it is known without its tree, which takes a while to make of a large one. */
function inTree(library: Library, key: string, target: Target): { node: string; hasChildren: boolean } {
  if (target.type === 'report') return { node: '', hasChildren: library.targets(key).length > 1 };
  const { children, nodeOf } = treeOf(library, key);
  const node = nodeOf(target);
  return { node, hasChildren: children.has(node) };
}

/** Who says what; the icon and the id tell what it is. */
function labelOf(target: Target): string {
  if (!('finding' in target)) return target.title;
  const names =
    target.type === 'highlight'
      ? inWords(
          target.speakers.map(({ name }) => name),
          'and',
        )
      : '';
  return `${names === '' ? '' : `${names}: `}${excerpt(target.text, LABEL)}`;
}

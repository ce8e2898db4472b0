import type { TargetReference } from '../results/editor-results.js';
import type { ExplorerNode } from '../results/client-results.js';
import { citableReports } from '../workspace/citable-reports.js';
import { namedFinding } from '../workspace/named-finding.js';
import type { Workspace } from '../workspace/workspace.js';
import { explorer } from './explorer.js';
import { levelOf } from './level.js';
import type { Level } from './level.js';
import { lineFor, pageLine } from './tree-line.js';
import { pageNode, pagesOf } from './pages.js';
import { treeOf } from './tree.js';

/** The lines that lead to a finding where the tree is ordered by sessions, its report first; none where it is not there. */
export function explorerPath(workspace: Workspace, finding: TargetReference): readonly ExplorerNode[] {
  const report = citableReports(workspace, undefined).find(({ source }) => source === finding.source);
  const target = report && namedFinding(report.library, report.key, finding);
  const whole = explorer(workspace).find(({ node }) => node === `${finding.source}#`);
  if (!report || !target || !whole) return [];
  const { pathTo, nodeOf } = treeOf(report.library, report.key);
  const lines = [whole];
  let parent = '';
  for (const node of pathTo(target)) {
    const level: Level = { workspace, report, by: 'session', node: parent };
    const entries = levelOf(level);
    const at = entries.findIndex((each) => 'id' in each && nodeOf(each) === node);
    const within = { from: 0, to: entries.length };
    for (let pages = pagesOf(within); pages; pages = pagesOf(within)) {
      const page = pages.find(({ from, to }) => from <= at && at < to)!;
      lines.push(pageLine(level, pageNode(parent, page), entries, page));
      Object.assign(within, page);
    }
    lines.push(lineFor(level, entries[at]!));
    parent = node;
  }
  return lines;
}

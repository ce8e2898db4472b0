import type { ExplorerNode, ExplorerParams } from '../results/client-results.js';
import { searchReports } from '../search.js';
import { citableReports } from '../workspace/citable-reports.js';
import type { Workspace } from '../workspace/workspace.js';
import { levelOf, MOST_SHOWN, pageNode, pagesOf, readPageNode } from './level.js';
import type { Entry, Level, Page } from './level.js';
import { lineFor, pageLine } from './explorer-node.js';
import type { TargetReference } from '../results/editor-results.js';
import { resolveReference } from '../workspace/target-ids.js';
import { treeOf } from './tree.js';

/** The findings' tree, a level at a time. A node that is not there (any more) has no children. */
export function explorer(
  workspace: Workspace,
  { node, words, from, by = 'session' }: ExplorerParams = {},
): readonly ExplorerNode[] {
  const reports = citableReports(workspace, from);
  if (node === undefined && words !== undefined) {
    return searchReports(reports, words, MOST_SHOWN).map(({ target, source, library, terms }) => {
      const report = { source, key: target.report.key, library };
      return lineFor({ workspace, report, by: 'session', node: '', terms }, target);
    });
  }
  if (node === undefined) {
    return reports.flatMap((report) => {
      const [whole] = report.library.targets(report.key);
      return whole ? [lineFor({ workspace, report, by, node: '' }, whole)] : [];
    });
  }
  // An id has no `#`, and a URI may.
  const hash = node.lastIndexOf('#');
  const report = reports.find(({ source }) => source === node.slice(0, hash));
  if (!report) return [];
  const asked = readPageNode(node.slice(hash + 1));
  const level: Level = { workspace, report, by, node: asked.node };
  return shownLines(level, levelOf(level), asked.page);
}

/** The entries of a level, or of a page of it; where these are too many, its pages. */
function shownLines(level: Level, entries: readonly Entry[], page?: Page): readonly ExplorerNode[] {
  const whole = page ?? { from: 0, to: entries.length };
  const pages = pagesOf({ from: whole.from, to: Math.min(whole.to, entries.length) });
  return pages
    ? pages.map((each) => pageLine(level, pageNode(level.node, each), entries, each))
    : entries.slice(whole.from, whole.to).map((entry) => lineFor(level, entry));
}

/** The lines that lead to a finding where the tree is ordered by sessions, its report first; none where it is not there. */
export function explorerPath(workspace: Workspace, finding: TargetReference): readonly ExplorerNode[] {
  const report = citableReports(workspace, undefined).find(({ source }) => source === finding.source);
  const target = report && resolveReference(report.library, report.key, finding);
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

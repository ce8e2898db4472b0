import type { ExplorerNode, ExplorerParams } from '../results/client-results.js';
import type { TargetReference } from '../results/editor-results.js';
import { searchReports } from '../search.js';
import { citableReports } from '../workspace/citable-reports.js';
import { resolveReference } from '../workspace/target-ids.js';
import type { Workspace } from '../workspace/workspace.js';
import { entryNode, pageNode } from './explorer-node.js';
import { entriesOf, MAX_LEVEL, pageId, pagesOf, parsePageId } from './level.js';
import type { Entry, Level, Page } from './level.js';
import { treeOf } from '../workspace/report-tree.js';

/** The children of a node in the tree of findings. Unknown nodes have none. */
export function explorer(
  workspace: Workspace,
  { node, words, from, by = 'session' }: ExplorerParams = {},
): readonly ExplorerNode[] {
  const reports = citableReports(workspace, from);
  if (node === undefined && words !== undefined) {
    return searchReports(reports, words, MAX_LEVEL).map(({ target, source, library, terms }) => {
      const report = { source, key: target.report.key, library };
      return entryNode({ workspace, report, by: 'session', node: '', terms }, target);
    });
  }
  if (node === undefined) {
    return reports.flatMap((report) => {
      const [target] = report.library.targets(report.key);
      return target ? [entryNode({ workspace, report, by, node: '' }, target)] : [];
    });
  }
  // A URI can contain `#`, an id cannot.
  const hash = node.lastIndexOf('#');
  const report = reports.find(({ source }) => source === node.slice(0, hash));
  if (!report) return [];
  const parsed = parsePageId(node.slice(hash + 1));
  const level: Level = { workspace, report, by, node: parsed.node };
  return entryNodes(level, entriesOf(level), parsed.page);
}

/** The entries of a level or page, or its pages if there are too many entries. */
function entryNodes(level: Level, entries: readonly Entry[], page?: Page): readonly ExplorerNode[] {
  const pages = page ? [] : pagesOf(entries);
  return pages.length > 0
    ? pages.map((each) => pageNode(level, pageId(level.node, each), entries, each))
    : entries.slice(page?.from, page?.to).map((entry) => entryNode(level, entry));
}

/** The path to a finding in the tree ordered by session, starting with its report. Empty if the finding is missing. */
export function explorerPath(workspace: Workspace, finding: TargetReference): readonly ExplorerNode[] {
  const report = citableReports(workspace).find(({ source }) => source === finding.source);
  const target = report && resolveReference(report.library, report.key, finding);
  const reportNode = explorer(workspace).find(({ node }) => node === `${finding.source}#`);
  if (!report || !target || !reportNode) return [];
  const { pathTo, nodeOf } = treeOf(report.library, report.key);
  const nodes = [reportNode];
  let parent = '';
  for (const node of pathTo(target)) {
    const level: Level = { workspace, report, by: 'session', node: parent };
    const entries = entriesOf(level);
    const at = entries.findIndex((each) => 'id' in each && nodeOf(each) === node);
    const page = pagesOf(entries).find(({ from, to }) => from <= at && at < to);
    if (page) nodes.push(pageNode(level, pageId(parent, page), entries, page));
    nodes.push(entryNode(level, entries[at]!));
    parent = node;
  }
  return nodes;
}

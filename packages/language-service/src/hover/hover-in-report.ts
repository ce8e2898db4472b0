import type { Hover } from '../results/editor-results.js';
import { citedCard } from '../card/report-hover-card.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';

/** Who cites what stands there. Its words are under the cursor already. */
export function hoverInReport(workspace: Workspace, report: ReportText, offset: number): Hover | undefined {
  const target = findingAt(report, offset);
  if (!target) return undefined;
  // The run under the cursor: a hover that covers the page break between two would cover what is no finding.
  const run =
    target.spans.find(({ start, end }) => start.offset <= offset && offset <= end.offset) ??
    target.spans.find(({ start }) => start.offset >= offset) ??
    target.spans.at(-1);
  return run && { span: run, markdown: citedCard(workspace, report.uri, target) };
}

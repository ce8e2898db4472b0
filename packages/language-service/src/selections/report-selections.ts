import { reportOutline } from '../symbols/report-outline.js';
import type { OutlineNode } from '../symbols/report-outline.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Stretch } from './selection-chain.js';

/** The run, the finding, and what that stands in. */
export function inReport(report: ReportText, offset: number): readonly (Stretch | undefined)[] {
  const spans = findingAt(report, offset)?.spans ?? [];
  const run = spans.find(({ start, end }) => start.offset <= offset && offset <= end.offset);
  const first = spans[0];
  const last = spans.at(-1);
  return [
    run && { start: run.start.offset, end: run.end.offset },
    first && last && { start: first.start.offset, end: last.end.offset },
    ...around(reportOutline(report), offset).reverse(),
  ];
}

/** The nodes that hold a place, the outermost first. */
function around(outline: readonly OutlineNode[], offset: number): OutlineNode[] {
  const found: OutlineNode[] = [];
  let level = outline;
  for (;;) {
    const node = level.findLast(({ start }) => start <= offset);
    if (!node || offset > node.end) return found;
    found.push(node);
    level = node.children;
  }
}

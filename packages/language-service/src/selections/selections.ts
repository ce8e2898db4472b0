import type { Span } from '@findings/core';
import type { Workspace, ReportText } from '../workspace/workspace.js';
import { inProposal } from './proposal-selections.js';
import { reportOutline } from '../symbols/report-outline.js';
import type { OutlineNode } from '../symbols/report-outline.js';
import { findingAt } from '../workspace/finding-at.js';

/**
 * What a selection grows to. In a proposal: the key, the citation with its prefix and locator, the whole group, the
 * sentence, the paragraph, the section, the document; in a report: an unbroken run, the finding, the session, the day.
 */
export function selections(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const proposal = workspace.proposal(uri);
  const report = workspace.report(uri);
  const source = proposal?.source ?? report?.source;
  if (!source || !(offset >= 0 && offset <= source.length)) return [];
  const stretches = proposal ? inProposal(proposal, offset) : inReport(report!, offset);
  return selectionChain([...stretches, { start: 0, end: source.length }], offset).map(({ start, end }) =>
    source.span(start, end),
  );
}

/** Offsets in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the innermost outward: those that hold the place and all that come before them, each once. */
export function selectionChain(stretches: readonly (Stretch | undefined)[], offset: number): readonly Stretch[] {
  const kept: Stretch[] = [];
  let inner: Stretch = { start: offset, end: offset };
  for (const each of stretches) {
    if (!each || each.start > inner.start || each.end < inner.end) continue;
    const isNew = kept.length === 0 || each.start < inner.start || each.end > inner.end;
    if (!isNew || each.start === each.end) continue;
    kept.push(each);
    inner = each;
  }
  return kept;
}

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

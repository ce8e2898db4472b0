import type { Span } from '@findings/core';
import type { Target } from '@findings/core/library';
import { anchorsOf, spanOfAnchor } from '../workspace/anchors.js';
import type { ReportText } from '../workspace/report-text.js';

/**
 * Where a report itself speaks of one of its findings: the summary's mentions of sessions, and links to a name that its
 * author gave. In the order of the text.
 */
export function mentionsOf(report: ReportText, { id, alias }: Target): readonly Span[] {
  const told = (report.report.summary?.references ?? []).filter(({ target }) => target?.toLowerCase() === id);
  const links = alias === undefined ? [] : anchorsOf(report, alias).filter(({ kind }) => kind === 'linked');
  const spans = [...told.flatMap(({ spans }) => spans), ...links.map((link) => spanOfAnchor(report, link))];
  return spans.sort((one, other) => one.start.offset - other.start.offset);
}

/** What is mentioned at a place of a report, by its local id. */
export function mentionedAt({ report }: ReportText, offset: number): string | undefined {
  const mention = report.summary?.references.find(({ spans }) =>
    spans.some(({ start, end }) => start.offset <= offset && offset < end.offset),
  );
  return mention?.target;
}

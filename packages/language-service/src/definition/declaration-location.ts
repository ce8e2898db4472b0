import { frontMatterEnd } from '@findings/citations';
import type { Report, Span } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { ReportText } from '../workspace/report-text.js';

/** So far down a title page may go, behind front matter of whatever length, in UTF-16 code units. */
const TITLE_PAGE = 8 * 1024;

export interface PlaceInReport {
  /** From its first word to its last, with whatever breaks it. */
  readonly target: Span;
  /** Its first unbroken run. */
  readonly selection: Span;
}

/**
 * Where something stands in its report: a day and a session at their headings, the summary where its words begin, the
 * report at its title.
 */
export function declarationLocation(report: ReportText | undefined, target: Target): PlaceInReport {
  const spans = target.type === 'summary' ? target.summary.passages.flatMap((passage) => passage.spans) : target.spans;
  const first = spans[0] ?? (report ? titleSpan(report, target.report) : START);
  const last = spans.at(-1) ?? first;
  return { target: { start: first.start, end: last.end }, selection: first };
}

const START: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

function titleSpan({ source }: ReportText, { title }: Report): Span {
  const front = frontMatterEnd(source.slice(0, source.length));
  const at = title === undefined ? -1 : source.slice(front, front + TITLE_PAGE).indexOf(title);
  return at < 0 ? START : source.span(front + at, front + at + title!.length);
}

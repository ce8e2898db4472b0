import { frontMatterEnd } from '@findings/citations';
import type { Report, Span } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { Location } from '../results/editor-results.js';
import type { ReportText } from './report-text.js';

/** The position of something that concerns a whole file. */
export const FILE_START: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** The first span of a target in its report: the first words of a summary, the file's start for a report. */
export function targetLocation({ uri }: Pick<ReportText, 'uri'>, target: Target): Location {
  const [span] = target.type === 'summary' ? (target.summary.passages[0]?.spans ?? []) : target.spans;
  return { uri, span: span ?? FILE_START };
}

/** The line of the report, from 1, on which a target starts. Undefined for a report. */
export function reportLineOf(target: Target): number | undefined {
  const spans = target.type === 'summary' ? target.summary.passages[0]?.spans : target.spans;
  return spans?.[0]?.start.line;
}

export interface Declaration {
  /** From its first word to its last, page breaks included. */
  readonly target: Span;
  /** Its first span. */
  readonly selection: Span;
}

/** Where a target is declared: a day or session at its heading, a summary at its first words, a report at its title. */
export function declarationLocation(report: ReportText | undefined, target: Target): Declaration {
  const spans = target.type === 'summary' ? target.summary.passages.flatMap((passage) => passage.spans) : target.spans;
  const first = spans[0] ?? (report ? titleSpan(report, target.report) : FILE_START);
  const last = spans.at(-1) ?? first;
  return { target: { start: first.start, end: last.end }, selection: first };
}

/** How far after the front matter a title is searched for, in UTF-16 code units. */
const TITLE_PAGE = 8 * 1024;

function titleSpan({ source }: ReportText, { title }: Report): Span {
  const front = frontMatterEnd(source.text);
  const at = title === undefined ? -1 : source.slice(front, front + TITLE_PAGE).indexOf(title);
  return at < 0 ? FILE_START : source.span(front + at, front + at + title!.length);
}

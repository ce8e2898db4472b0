import type { Span } from '@findings/core';
import type { Target } from '@findings/core/library';
import type { Location } from '../results/editor-results.js';
import type { ReportText } from './report-text.js';

const START: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** Where something stands in its report: its first unbroken run; of the summary its first words, of a report its start. */
export function targetLocation({ uri }: Pick<ReportText, 'uri'>, target: Target): Location {
  const [span] = target.type === 'summary' ? (target.summary.passages[0]?.spans ?? []) : target.spans;
  return { uri, span: span ?? START };
}

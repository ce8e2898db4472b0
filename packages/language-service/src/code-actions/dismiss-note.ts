import type { Problem } from '@findings/core';
import { diagnosticOfReport } from '../diagnostics/diagnostics.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/**
 * Dismisses a problem of a report, and all of its kind, with a comment at the end of the report. The questions of a review have answers
 * instead.
 */
export function dismissNote(
  { say }: Workspace,
  { uri, report: { problems }, source }: ReportText,
  start: number,
  end: number,
): readonly ActionOffer[] {
  return problems
    .filter((each) => each.code !== 'report.review' && touches(each.span, start, end))
    .map((problem) => ({
      title: say`Dismiss notes of this kind in this report`,
      kind: 'quickfix',
      diagnostics: [diagnosticOfReport(problem)],
      edit: () => {
        const { text } = source;
        const span = source.span(text.trimEnd().length, text.length);
        return { changes: [{ uri, edits: [{ span, text: `\n\n<!-- checked: ${problem.code} -->\n` }] }] };
      },
    }));
}

/** A problem without a position is shown at the start. */
function touches(span: Problem['span'], start: number, end: number): boolean {
  return (span?.start.offset ?? 0) <= end && start <= (span?.end.offset ?? 0);
}

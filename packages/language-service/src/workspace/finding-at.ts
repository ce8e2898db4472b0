import type { Target } from '@findings/core/library';
import type { OffsetRange } from '@findings/language';
import { oncePer } from './once-per.js';
import type { ReportText } from './report-text.js';

interface TargetRange extends OffsetRange {
  readonly target: Target;
}

/**
 * The innermost finding, session or day at an offset of a report. First the words of targets count, then what is between them
 * (a page break, markup), then the rest of their first and last lines (a bullet, the speaker's name, `{#an-alias}`).
 * The report and its summary have no range.
 *
 * @param offset in UTF-16 code units
 */
export function findingAt(report: ReportText, offset: number): Target | undefined {
  for (const ranges of [wordRanges, wholeRanges, lineRanges]) {
    const found = ranges(report)
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((one, other) => one.start - other.start || other.end - one.end);
    if (found.length > 0) return found.at(-1)!.target;
  }
  return undefined;
}

const wordRanges = oncePer(({ library, report }: ReportText): readonly TargetRange[] =>
  library
    .targets(report.key)
    .flatMap((target) => target.spans.map(({ start, end }) => ({ start: start.offset, end: end.offset, target }))),
);

const wholeRanges = oncePer(({ library, report }: ReportText): readonly TargetRange[] =>
  library.targets(report.key).flatMap((target) => {
    const [first, last] = [target.spans[0], target.spans.at(-1)];
    return first && last ? [{ start: first.start.offset, end: last.end.offset, target }] : [];
  }),
);

const lineRanges = oncePer((report: ReportText): readonly TargetRange[] => {
  const { text, pointAt } = report.source;
  return wholeRanges(report).map(({ start, end, target }) => {
    const lineEnd = text.slice(end).search(/[\r\n]/);
    return { start: start - pointAt(start).column + 1, end: lineEnd < 0 ? text.length + 1 : end + lineEnd + 1, target };
  });
});

import type { Report } from '@findings/core';
import type { Target } from '@findings/core/library';

/** ISO 8601 dates, or the printed text if the dates of the report cannot be parsed. */
export type WorkDate =
  | { readonly start: string; readonly end?: string; readonly text?: never }
  | { readonly text: string; readonly start?: never; readonly end?: never };

/** The date of a target: of its day, or else of the workshop. */
export function dateOf(target: Target): WorkDate | undefined {
  const { report } = target;
  const session = [target.within, ...target.ancestors].find(
    (part) => part?.type === 'session' && part.day !== undefined,
  );
  const id = session?.type === 'session' ? session.day : undefined;
  const day = target.type === 'day' ? target.day : report.days.find((each) => each.id === id);
  return day?.date === undefined ? dateOfReport(report) : { start: day.date };
}

/** The dates of the workshop. */
export function dateOfReport({ dates }: Report): WorkDate | undefined {
  if (!dates) return undefined;
  if (dates.start === undefined) return { text: dates.text };
  const { start, end } = dates;
  return end === undefined || end === start ? { start } : { start, end };
}

/** Splits `2012-09-17` into 2012, 9, 17. */
export function numbersOf(date: string): readonly number[] {
  return date.split('-').map(Number);
}

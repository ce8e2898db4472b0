import type { Report } from '@findings/core';
import type { Target } from '@findings/core/library';

/** ISO 8601 dates (`2020-03-12`, `2020-03`, `2020`), or the printed text if the dates of the report cannot be parsed. */
export type WorkDate =
  | { readonly start: string; readonly end?: string; readonly text?: never }
  | { readonly text: string; readonly start?: never; readonly end?: never };

/** When the report of a target was published, or else the date of the event. */
export function dateOf(target: Target): WorkDate | undefined {
  return publishedOn(target.report) ?? eventDateOf(target) ?? dateOfReport(target.report);
}

/** The day of a target, or else the days of the workshop. */
export function eventDateOf(target: Target): WorkDate | undefined {
  const { report } = target;
  const session = [target.within, ...target.ancestors].find(
    (part) => part?.type === 'session' && part.day !== undefined,
  );
  const id = session?.type === 'session' ? session.day : undefined;
  const day = target.type === 'day' ? target.day : report.days.find((each) => each.id === id);
  return day?.date === undefined ? eventDateOfReport(report) : { start: day.date };
}

/** When a report was published, or else the days of the workshop, or the year in the title. */
export function dateOfReport(report: Report): WorkDate | undefined {
  const { dates, title, subtitle } = report;
  const known = publishedOn(report) ?? eventDateOfReport(report);
  if (known) return known;
  const start = yearInTitle([title, subtitle].filter((text) => text !== undefined));
  if (start !== undefined) return { start };
  return dates && { text: dates.text };
}

function publishedOn({ published }: Report): WorkDate | undefined {
  return published === undefined ? undefined : { start: published };
}

/** The dates of the workshop, or else of its first and last day. */
export function eventDateOfReport({ dates, days }: Report): WorkDate | undefined {
  if (dates?.start === undefined) {
    const [start, end] = [days[0]?.date, days.at(-1)?.date];
    if (start === undefined || end === undefined) return undefined;
    return start === end ? { start } : { start, end };
  }
  const { start, end, text } = dates;
  // `March 2020` begins on the first and ends on the last day.
  const isMonth = start.slice(0, 7) === end?.slice(0, 7) && !/\d/.test(text.replace(start.slice(0, 4), ''));
  if (isMonth) return { start: start.slice(0, 7) };
  return end === undefined || end === start ? { start } : { start, end };
}

/** `2024-01` or `2024`. A year inside a title may be its subject, so it counts only at the ends and in parentheses. */
function yearInTitle(titles: readonly string[]): string | undefined {
  const found = titles.flatMap((title) => [...title.trim().matchAll(YEAR)].map(([text]) => text));
  const [year, ...others] = new Set(found);
  return year === undefined || others.length > 0 || Number(year.slice(0, 4)) > new Date().getFullYear()
    ? undefined
    : year;
}

const YEAR = /(?:(?<=^|\()(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?![-\w/.])|(?<=[\s(])(?:19|20)\d\d(?=\)|$))/g;

/** Splits `2012-09-17` into 2012, 9, 17. */
export function numbersOf(date: string): readonly number[] {
  return date.split('-').map(Number);
}

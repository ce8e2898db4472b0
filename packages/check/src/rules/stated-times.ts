import { DURATIONS, readDates, type Fact } from '@findings/core/text';

/** A day, a month, a year, or several of them, as a text states it. */
export interface StatedDate {
  readonly written: string;
  /** ISO 8601 days, with the year 2000 if none is stated. */
  readonly from: string;
  readonly to: string;
  readonly hasYear: boolean;
}

/** A number of years that says how old somebody is. */
const AGE = /^[- ](?:years?[- ])?olds?(?![\p{L}])|^-olds?/u;

/** Reads a date, a year, a decade, or a range of years. */
export function readDate(text: string, { start, end, kind, value, low, high, unit }: Fact): StatedDate | undefined {
  const written = text.slice(start, end);
  if (kind === 'range') {
    const isYears =
      unit !== undefined && DURATIONS.get(unit) === 'year' && low !== undefined && high !== undefined && low >= 1500;
    return isYears ? years(written, low, high) : undefined;
  }
  if (value !== undefined) return years(written, value, /\d0s$/.test(written) ? value + 9 : value);
  const [date] = readDates(written, { year: 2000 });
  if (date?.from === undefined || date.to === undefined) return undefined;
  const hasYear = readDates(written)[0]?.from !== undefined;
  return { written, from: date.from, to: date.to, hasYear };
}

function years(written: string, first: number, last: number): StatedDate {
  return { written, from: `${first}-01-01`, to: `${last}-12-31`, hasYear: true };
}

/** Whether only a year is stated, or several years. */
export function isYear({ from, to }: StatedDate): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

/**
 * Whether a stated date agrees with another one: the other is that day, or is in that month or year. A date without a year agrees
 * with any year.
 */
export function datesOverlap(date: StatedDate, other: StatedDate): boolean {
  const [from, to, otherFrom, otherTo] =
    date.hasYear && other.hasYear
      ? [date.from, date.to, other.from, other.to]
      : [date.from, date.to, other.from, other.to].map((day) => day.slice(4));
  if (!(otherFrom! <= to! && otherTo! >= from!)) return false;
  // Of several days, all must be right.
  const isSeveralDays = from !== to && lengthOf(date) <= LONGEST_EVENT && lengthOf(other) <= LONGEST_EVENT;
  if (isSeveralDays && (from! < otherFrom! || to! > otherTo!)) return false;
  // A day is not in “2012”, and not in “January 2012”.
  const isFiner = !isYear(date) && lengthOf(date) < lengthOf(other);
  return !isFiner || lengthOf(other) <= LONGEST_EVENT;
}

/** Days. A date of several days, such as those of a workshop, has each of them. */
const LONGEST_EVENT = 14;

function lengthOf({ from, to }: StatedDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const NAMED =
  'Acts?|Laws?|Bill|Conventions?|Protocols?|Agenda|Agreement|Treaty|Charter|Regulations?|Directives?|Strategy|Plan|Vision|Code|Constitution|Decree|Resolution|Declaration|Ordinance';
const NAME_BEFORE = new RegExp(`(?<!\\p{L})(?:${NAMED})(?: of| \\(| for)? ?$`, 'u');
const NAME_AFTER = new RegExp(`^ (?:[\\p{Lu}][\\p{L}&]+ ){0,3}(?:${NAMED})(?!\\p{L})`, 'u');

/** True for a year that is part of a name: `the Seed Act of 2003`, `the 2000 Palermo Protocol`. */
export function isNameYear(text: string, { start, end, value }: Fact): boolean {
  if (value === undefined) return false;
  return NAME_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || NAME_AFTER.test(text.slice(end, end + 60));
}

/** True for `29-year-olds`. @param end offset after the duration */
export function isAge(text: string, end: number): boolean {
  return AGE.test(text.slice(end, end + 12));
}

/** A length of time, in months or in seconds, which cannot be converted into each other. */
export interface StatedDuration {
  readonly written: string;
  readonly dimension: 'month' | 'second';
  readonly length: number;
}

const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  semester: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
};

export function readDuration(written: string, { kind, value, unit = '' }: Fact): StatedDuration | undefined {
  if (kind !== 'duration' || value === undefined) return undefined;
  const months = MONTHS[unit];
  if (months !== undefined) return { written, dimension: 'month', length: value * months };
  const seconds = SECONDS[unit];
  return seconds === undefined ? undefined : { written, dimension: 'second', length: value * seconds };
}

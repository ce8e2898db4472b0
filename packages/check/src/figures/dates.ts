import type { Target } from '@findings/core/library';
import { anyCue, anyOf, capitalized, cues, DURATIONS, readDateInAnyLanguage } from '@findings/language';
import type { Figure } from './figure.js';

/** A day, a month, a year, or several of them, as a text states it: an interval of days. */
export interface StatedDate {
  readonly written: string;
  /** ISO 8601 days, with the year 2000 if none is stated. */
  readonly from: string;
  readonly to: string;
  readonly hasYear: boolean;
}

/** The date that a figure states: a day, a month, a year, a decade, or several of these. */
export function readDate({ written, kind, value, low, high, unit = '' }: Figure): StatedDate | undefined {
  if (kind === 'range')
    return DURATIONS.get(unit) === 'year' && low! >= 1500 ? yearsOf(written, low!, high!) : undefined;
  if (kind !== 'date') return undefined;
  if (value !== undefined)
    return yearsOf(written, value, DECADE.test(written) ? value + (value % 100 === 0 ? 99 : 9) : value);
  // A month alone is read with a day.
  const isMonth = !/\d/.test(written);
  const date = readDateInAnyLanguage(isMonth ? `1 ${written}` : written, 2000);
  if (date?.from === undefined || date.to === undefined) return undefined;
  const { from, to } = date;
  if (isMonth) return { written, from, to: `${from.slice(0, 8)}31`, hasYear: false };
  const hasYear = readDateInAnyLanguage(written)?.from !== undefined;
  return { written, from, to, hasYear };
}

/** `1990s`, `1990er`, `les années 1990`. */
const DECADE = /^\p{L}.*0$|\d0(?:s|er)$/u;

function yearsOf(written: string, first: number, last: number): StatedDate {
  return { written, from: `${first}-01-01`, to: `${last}-12-31`, hasYear: true };
}

/** The dates of the workshop, and of the day that the target is part of. */
export function eventDates({ dates, days }: Target['report'], within: Target['within']): readonly StatedDate[] {
  const day = within && 'day' in within ? days.find(({ id }) => id === within.day)?.date : undefined;
  return [
    ...(dates?.start === undefined
      ? []
      : [{ from: dates.start, to: dates.end ?? dates.start, hasYear: true, written: dates.text }]),
    ...(day === undefined ? [] : [{ from: day, to: day, hasYear: true, written: day }]),
  ];
}

/** The most days of an event, such as a workshop. A longer date is a period. */
const LONGEST_EVENT = 14;

/**
 * Whether a date agrees with one of a finding: it contains that date, or is part of it. It may be part of an event of a few days, or of
 * several years, but a day is not in `2012` or `January 2012`. A date that is itself such an event must be part of the other one. A date
 * without a year agrees with any year.
 */
export function datesAgree(date: StatedDate, other: StatedDate): boolean {
  // A year is not in `March`.
  if (isYear(date) && !other.hasYear) return false;
  const [from, to, otherFrom, otherTo] = comparable(date, other);
  const isEvent = from !== to && daysIn(date) <= LONGEST_EVENT;
  const [isSameStart, isSameEnd] = [from === otherFrom, to === otherTo];
  if (isSameStart && isSameEnd) return true;
  if (isSpan(date)) {
    if (isSpan(other) && (isSameStart || isSameEnd)) return false;
  } else if ((from <= otherFrom && otherFrom <= to) || (from <= otherTo && otherTo <= to)) return true;
  if (!isEvent && from <= otherFrom && otherTo <= to) return true;
  return otherFrom <= from && to <= otherTo && (daysIn(other) <= LONGEST_EVENT || (isYear(date) && isYear(other)));
}

/** Whether a date has two ends of its own, unlike a month or a year: `from 7 May to 7 June`, `2011 to 2014`. */
function isSpan(date: StatedDate): boolean {
  const [period] = exactnessOf(date).split(' ');
  return (
    period === 'days' ||
    (period === 'year' && date.from.slice(0, 4) !== date.to.slice(0, 4) && !DECADE.test(date.written))
  );
}

function comparable(date: StatedDate, other: StatedDate): readonly [string, string, string, string] {
  const at = date.hasYear && other.hasYear ? 0 : 4;
  return [date.from.slice(at), date.to.slice(at), other.from.slice(at), other.to.slice(at)];
}

function daysIn({ from, to }: StatedDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whether only a year is stated, or several years. */
export function isYear({ from, to }: StatedDate): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

/** Whether only a month is stated, without its year. */
export function isMonthAlone({ written, hasYear }: StatedDate): boolean {
  return !hasYear && !/\d/.test(written);
}

/** Which period a date states (a day, several days, a month or a year), and whether it states the year. */
export function exactnessOf(date: StatedDate): string {
  const { from, to, hasYear } = date;
  const isWholeMonth = from.slice(0, -3) === to.slice(0, -3) && from.endsWith('-01') && Number(to.slice(-2)) >= 28;
  const period = isYear(date) ? 'year' : isWholeMonth ? 'month' : from === to ? 'day' : 'days';
  return `${period} ${hasYear}`;
}

/** Maximum number of dates, and of durations, that are combined. */
const MANY = 32;

/** Whether a month or year is a date of a finding plus or minus one of its durations: `in 2011` for six months after 3 June 2011. */
export function isShifted(date: StatedDate, dates: readonly StatedDate[], lengths: readonly Figure[]): boolean {
  if (!['month true', 'year true'].includes(exactnessOf(date))) return false;
  const [first, last] = [monthOf(date.from), monthOf(date.to)];
  const shifts = lengths.slice(0, MANY).flatMap(({ values: [months = 0] }) => [months, -months]);
  const starts = dates.slice(0, MANY).filter(({ hasYear }) => hasYear);
  return starts.some(({ from }) =>
    shifts.some((shift) => first <= monthOf(from) + shift && monthOf(from) + shift <= last),
  );
}

/** The numbers of months between each date and the next, and between the two ends of a date. */
export function monthsBetween(dates: readonly StatedDate[]): readonly number[] {
  const stated = dates.slice(0, MANY).filter(({ hasYear }) => hasYear);
  return stated.flatMap((date, index) => {
    const ends = [date.to, ...stated.slice(index + 1, index + 2).flatMap(({ from, to }) => [from, to])];
    return ends.flatMap((end) => [date.from, date.to].map((start) => Math.abs(monthOf(end) - monthOf(start))));
  });
}

/** The numbers of days of dates with two ends, without and with the last day. */
export function daysOf(dates: readonly StatedDate[]): readonly number[] {
  return dates.slice(0, MANY).flatMap((date) => (date.from === date.to ? [] : [daysIn(date), daysIn(date) + 1]));
}

/** The month of a day, counted from the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

const NAMED = anyOf(capitalized(cues('namedTexts')));
const NAME_BEFORE = new RegExp(String.raw`(?<!\p{L})${NAMED}(?: ${anyCue('afterNamedTexts')}| \()? ?$`, 'u');
const NAME_AFTER = new RegExp(String.raw`^ (?:[\p{Lu}][\p{L}&]+ ){0,3}${NAMED}(?!\p{L})`, 'u');

/** A number of years that says how old a person is. */
const AGE = new RegExp(String.raw`^[- ]${anyCue('ages')}(?!\p{L})`, 'u');

/** Whether a date or duration is part of a name or an age, and so does not state a date: `the Seed Act of 2003`, `29-year-olds`. */
export function isPartOfName(text: string, { start, end, value }: Figure): boolean {
  if (value === undefined) return false;
  return (
    AGE.test(text.slice(end, end + 12)) ||
    NAME_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    NAME_AFTER.test(text.slice(end, end + 60))
  );
}

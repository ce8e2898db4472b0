import { isDigit, isWord } from '../words/characters.js';
import { dateAt, type DateEnds } from './date-grammar.js';
import { dateLexicon, type DateLexicon } from './date-lexicon.js';
import { daysBetween } from './days-between.js';
import { englishDates, type DateNames } from './date-names.js';

/** A day, a month or a stretch of days as a text names it: `SEPTEMBER 17 - 19, 2012`. */
export interface DateRange {
  /** UTF-16 offsets in the text; a weekday in front is part of it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO 8601 days, absent where no year is known; `to` equals `from` for a single day. */
  readonly from?: string;
  readonly to?: string;
  /** `month` where no day is named; `from` and `to` are then the first day and the last of the month. */
  readonly precision: 'day' | 'month';
}

export interface DateContext {
  /** The year of dates that name none. */
  readonly year?: number;
  readonly names?: DateNames;
}

/**
 * The dates in a clean text, in order: days with or without a year, ranges of days, months of a year. A year alone is no
 * date here, and neither is a weekday; `03/04/2012` is left out since no one can tell its month. Linear.
 */
export function readDates(text: string, context: DateContext = {}): readonly DateRange[] {
  const lexicon = dateLexicon(context.names ?? englishDates);
  const dates: DateRange[] = [];
  if (!/\d/.test(text)) return dates;
  for (let at = 0; at < text.length; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    const read = mayBegin(text, at, lexicon) ? dateAt(text, at, lexicon) : undefined;
    const days = read === undefined ? undefined : isoDays(read.value, context.year);
    if (read === undefined || days === undefined) {
      while (isWord(text.charCodeAt(at + 1))) at++;
      continue;
    }
    dates.push({ start: at, end: read.end, text: text.slice(at, read.end), ...days });
    at = read.end - 1;
  }
  return dates;
}

function mayBegin(text: string, at: number, lexicon: DateLexicon): boolean {
  const isNumber = isDigit(text.charCodeAt(at));
  if (!isNumber && !lexicon.mayBeName(text, at)) return false;
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  // Inside an address, a version, an amount.
  const isGlued = before === 0x2f || before === 0x40 || before === 0x5f;
  return !isGlued && !(isNumber && (before === 0x2e || before === 0x2d || before === 0x24 || before === 0x2c));
}

/** As ISO 8601 days where a year is known; undefined where the calendar has no such days, or not in that order. */
export function isoDays(
  [first, last]: DateEnds,
  contextYear?: number,
): Omit<DateRange, 'start' | 'end' | 'text'> | undefined {
  const overNewYear = first.month > last.month ? 1 : 0;
  const firstYear = first.year ?? (last.year === undefined ? contextYear : last.year - overNewYear);
  const lastYear = last.year ?? (firstYear === undefined ? undefined : firstYear + overNewYear);
  const precision = first.day === undefined ? 'month' : 'day';
  // A leap year's days are all there are.
  const lastDay = last.day ?? daysIn(last.month, lastYear ?? 2000);
  const firstDay = first.day ?? 1;
  if (firstDay > daysIn(first.month, firstYear ?? 2000) || lastDay > daysIn(last.month, lastYear ?? 2000))
    return undefined;
  if (firstYear === undefined || lastYear === undefined) return { precision };
  const from = iso(firstYear, first.month, firstDay);
  const to = iso(lastYear, last.month, lastDay);
  return from > to ? undefined : { from, to, precision };
}

/** Days of a workshop: more than one, and at most a month. */
export function isSeveralDays({ from, to, precision }: DateRange): boolean {
  return from !== undefined && from !== to && precision === 'day' && daysBetween(from, to!).at(-1) === to;
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

import { isDigit, isSpace, isWord } from '../words/characters.js';
import type { DateLexicon, Read } from './date-lexicon.js';

interface Place {
  /** Absent where only a month is named. */
  readonly day?: number;
  readonly month: number;
  readonly year?: number;
}

/** The first day and the last as a text names them; the same twice for a single day. */
export type DateEnds = readonly [first: Place, last: Place];

/** A list of days (`17, 18 and 19`) is no longer than this. */
const LIST_REACH = 8;
const ISO = /(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\.?\d)/y;
const DOTTED_RANGE = /(\d{1,2})\.(?:(\d{1,2})\.(\d{4})?)?\s?[-–—]\s?(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\w/])/y;
const NUMERIC = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\w/])/y;

/** The date that begins at `at`, if one does; a weekday in front is part of it. */
export function dateAt(text: string, at: number, lexicon: DateLexicon): Read<DateEnds> | undefined {
  const weekday = readWeekday(text, at, lexicon);
  const start = weekday?.end ?? at;
  return readDigits(text, start) ?? readDayFirst(text, start, lexicon) ?? readMonthFirst(text, start, lexicon, true);
}

/** `Monday` or `Monday,`, and the offset of what follows. */
function readWeekday(text: string, at: number, lexicon: DateLexicon): Read<number> | undefined {
  const weekday = lexicon.weekdayAt(text, at);
  if (weekday === undefined) return undefined;
  const end = skipSpace(text, weekday.end);
  return { value: weekday.value, end: text.charCodeAt(end) === 0x2c ? skipSpace(text, end + 1) : end };
}

/** `2012-09-17`, `2012/9/17`, `2012.09.17`, also as the two ends of a range; `17/09/2012`; `17.–19.09.2012`. */
function readDigits(text: string, at: number): Read<DateEnds> | undefined {
  const first = readIso(text, at);
  if (first !== undefined) {
    const through = text.charCodeAt(first.end) === 0x2f ? first.end + 1 : undefined;
    const last = through === undefined ? undefined : readIso(text, through);
    return { value: [first.value, last?.value ?? first.value], end: last?.end ?? first.end };
  }
  const range = readDottedRange(text, at);
  if (range !== undefined) return range;
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(text);
  if (match === null) return undefined;
  const [one, two, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (one <= 12 && two <= 12 && one !== two) return undefined;
  const value = one > 12 ? { day: one, month: two, year } : { day: two, month: one, year };
  return { value: [value, value], end: at + match[0].length };
}

/** `17.–19.09.2012`, `17.09. – 19.09.2012`. */
function readDottedRange(text: string, at: number): Read<DateEnds> | undefined {
  DOTTED_RANGE.lastIndex = at;
  const match = DOTTED_RANGE.exec(text);
  if (match === null) return undefined;
  const [day = 0, month, year, lastDay = 0, lastMonth = 0, lastYear = 0] = match
    .slice(1)
    .map((figures: string | undefined) => (figures === undefined ? undefined : Number(figures)));
  if (Math.max(month ?? 1, lastMonth) > 12 || Math.min(day, month ?? 1, lastDay, lastMonth) < 1) return undefined;
  const first = { day, month: month ?? lastMonth, ...(year === undefined ? {} : { year }) };
  return { value: [first, { day: lastDay, month: lastMonth, year: lastYear }], end: at + match[0].length };
}

function readIso(text: string, at: number): Read<Place> | undefined {
  ISO.lastIndex = at;
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const value = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  return value.month < 1 || value.month > 12 || value.day < 1 ? undefined : { value, end: at + match[0].length };
}

/** `18 June 2015`, `23-24 January`, `28 February – 2 March 2016`, `the 17th of September`. */
function readDayFirst(text: string, at: number, lexicon: DateLexicon): Read<DateEnds> | undefined {
  const days = readDays(text, at, lexicon);
  if (days === undefined) return undefined;
  const [first, last] = days.value;
  const month = readMonth(text, days.end, lexicon);
  if (month === undefined) return undefined;
  const year = readYear(text, month.end, lexicon);
  const end = year?.end ?? month.end;
  const value: DateEnds = [
    { day: first, month: month.value, ...given(year) },
    { day: last, month: month.value, ...given(year) },
  ];
  const other = first === last ? readOther(text, end, lexicon) : undefined;
  return other === undefined ? { value, end } : { value: [value[0], other.value[1]], end: other.end };
}

/** The other end of a range, with a month of its own. */
function readOther(text: string, at: number, lexicon: DateLexicon): Read<DateEnds> | undefined {
  const through = lexicon.throughAt(text, skipSpace(text, at));
  if (through === undefined) return undefined;
  const weekday = readWeekday(text, skipSpace(text, through.end), lexicon);
  const start = weekday?.end ?? skipSpace(text, through.end);
  const days = readDays(text, start, lexicon);
  if (days === undefined) return readMonthFirst(text, start, lexicon, false);
  const month = readMonth(text, days.end, lexicon);
  if (month === undefined) return undefined;
  const year = readYear(text, month.end, lexicon);
  const value = { day: days.value[1], month: month.value, ...given(year) };
  return { value: [value, value], end: year?.end ?? month.end };
}

/** `September 17 - 19, 2012`, `Feb 28 – March 2, 2016`, `January 2013`, `January–March 2013`. */
function readMonthFirst(text: string, at: number, lexicon: DateLexicon, mayGoOn: boolean): Read<DateEnds> | undefined {
  const month = lexicon.monthAt(text, at);
  if (month === undefined) return undefined;
  const daysStart = skipSpace(text, month.end);
  const days = readDays(text, daysStart, lexicon);
  if (days === undefined) return readMonths(text, month, lexicon);
  const year = readYear(text, days.end, lexicon);
  const end = year?.end ?? days.end;
  const value: DateEnds = [
    { day: days.value[0], month: month.value, ...given(year) },
    { day: days.value[1], month: month.value, ...given(year) },
  ];
  const other = mayGoOn && days.value[0] === days.value[1] ? readOther(text, end, lexicon) : undefined;
  return other === undefined ? { value, end } : { value: [value[0], other.value[1]], end: other.end };
}

function readMonths(text: string, first: Read<number>, lexicon: DateLexicon): Read<DateEnds> | undefined {
  const through = lexicon.throughAt(text, skipSpace(text, first.end));
  const last = through === undefined ? undefined : lexicon.monthAt(text, skipSpace(text, through.end));
  const year = readYear(text, last?.end ?? first.end, lexicon);
  if (year === undefined) return undefined;
  return {
    value: [
      { month: first.value, year: year.value },
      { month: last?.value ?? first.value, year: year.value },
    ],
    end: year.end,
  };
}

/** `17`, `17th`, `17 - 19`, `17 to 19`, `17, 18 and 19`: the first day and the last. */
function readDays(text: string, at: number, lexicon: DateLexicon): Read<readonly [number, number]> | undefined {
  const first = readDayNumber(text, at, lexicon);
  if (first === undefined) return undefined;
  let last = first;
  let listed = first;
  for (let count = 0; count < LIST_REACH; count++) {
    const between = skipSpace(text, listed.end);
    const isComma = text.charCodeAt(between) === 0x2c;
    const and = lexicon.andAt(text, isComma ? skipSpace(text, between + 1) : between);
    const joint = (and ?? lexicon.throughAt(text, between))?.end ?? (isComma ? between + 1 : undefined);
    if (joint === undefined) break;
    const weekday = readWeekday(text, skipSpace(text, joint), lexicon);
    const start = weekday?.end ?? skipSpace(text, joint);
    const article = lexicon.articleAt(text, start);
    const next = readDayNumber(text, article ? skipSpace(text, article.end) : start, lexicon);
    if (next === undefined || next.value <= listed.value) break;
    listed = next;
    // A comma alone may end the date; a list of days ends with `and`.
    if (isComma && and === undefined) continue;
    last = next;
    break;
  }
  return { value: [first.value, last.value], end: last.end };
}

function readDayNumber(text: string, at: number, lexicon: DateLexicon): Read<number> | undefined {
  const number = readNumber(text, at);
  if (number === undefined || number.end - at > 2 || number.value < 1 || number.value > 31) return undefined;
  const end = lexicon.suffixAt(text, number.end)?.end ?? number.end;
  const next = text.charCodeAt(end);
  // `15:30`, `3.5`, `5%` are not days.
  const goesOn = (next === 0x3a || next === 0x2e) && isDigit(text.charCodeAt(end + 1));
  return isWord(next) || goesOn || next === 0x25 ? undefined : { value: number.value, end };
}

/** A month after a day: ` June`, ` of June`. */
function readMonth(text: string, at: number, lexicon: DateLexicon): Read<number> | undefined {
  const start = skipSpace(text, at);
  return lexicon.monthAt(text, skipSpace(text, lexicon.ofAt(text, start)?.end ?? start));
}

/** ` 2012`, `, 2012`, ` of 2012`. */
function readYear(text: string, at: number, lexicon: DateLexicon): Read<number> | undefined {
  let start = skipSpace(text, at);
  if (text.charCodeAt(start) === 0x2c) start = skipSpace(text, start + 1);
  else start = skipSpace(text, lexicon.ofAt(text, start)?.end ?? start);
  const number = readNumber(text, start);
  if (number === undefined || number.end - start !== 4 || number.value < 1700 || number.value > 2199) return undefined;
  return isWord(text.charCodeAt(number.end)) ? undefined : number;
}

function readNumber(text: string, at: number): Read<number> | undefined {
  let end = at;
  let value = 0;
  for (; end - at < 5; end++) {
    const code = text.charCodeAt(end);
    if (!isDigit(code)) break;
    value = value * 10 + code - 48;
  }
  return end === at ? undefined : { value, end };
}

function given(year: Read<number> | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year: year.value };
}

/** The offset after white space, of which folded text has no more than one. */
export function skipSpace(text: string, at: number): number {
  return isSpace(text.charCodeAt(at)) ? at + 1 : at;
}

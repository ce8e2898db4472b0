import {
  englishDates,
  type DateNames,
  isSeveralDays,
  readDateInAnyLanguage,
  readDates,
  type DateRange,
  editDistance,
} from '@findings/language';
import type { Report } from '../model.js';

type Fields = Readonly<Record<string, unknown>>;

/** A field of the front matter that is text or a number. */
export function textField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Dates of the workshop in the fields `dates` or `date`. A single day in `date` is usually the publication date. */
export function givenDays(fields: Fields, names: DateNames = englishDates): DateRange | undefined {
  const dates = readDate(textField(fields, 'dates') ?? '', names);
  if (dates) return dates;
  const date = textField(fields, 'date') ?? '';
  return [...readDates(date, { names }), readDateInAnyLanguage(date)].find((each) => each && isSeveralDays(each));
}

/**
 * The date of the report itself: `date` as in Pandoc, or else `year`. It has no `start` and `end`, since it says nothing about the
 * days of the workshop, and its text is an ISO 8601 date, month or year.
 */
export function dateOfPublication(fields: Fields, names: DateNames = englishDates): Report['dates'] {
  const date = textField(fields, 'date');
  const read = date === undefined ? undefined : readDate(date, names);
  if (read?.from !== undefined && !isSeveralDays(read))
    return { text: read.precision === 'month' ? read.from.slice(0, 7) : read.from };
  const year = [date, textField(fields, 'year')].find((text) => text !== undefined && YEAR.test(text));
  return year === undefined ? undefined : { text: year };
}

/** Reads a date in the language of the report, or else in any language. */
function readDate(text: string, names: DateNames): DateRange | undefined {
  return readDates(text, { names })[0] ?? readDateInAnyLanguage(text);
}

/** Whether a field for a date has a text without a number. Dates with numbers may be in a language that the reader does not support. */
export function isInvalidDate(fields: Fields, name: string): boolean {
  if (name !== 'date' && name !== 'dates') return false;
  const text = textField(fields, name);
  return text !== undefined && !/\d/.test(text);
}

/** `2012`, `2012-09`. */
const YEAR = /^(?:1[789]|2[01])\d\d(?:-(?:0[1-9]|1[0-2]))?$/;

export function datesOf({ text, from, to }: DateRange): NonNullable<Report['dates']> {
  return { text, ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) };
}

/** The fields that describe a report. */
const OWN =
  'title title-short subtitle author dates date year venue organization url accessed key pages digest chairs reading'.split(
    ' ',
  );
/** Names that are nearly the same and not typing errors. */
const OTHERS = new Set('titles authors chair page organisation organizations avenue heading headings'.split(' '));

/** The field that an unknown one is meant to be: `venu`, `Dates`. Most unknown fields are those of other programs. */
export function meantField(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (OWN.includes(name) || OTHERS.has(lower)) return undefined;
  return OWN.find((own) => own === lower) ?? OWN.find((own) => own.length > 4 && editDistance(lower, own, 1) === 1);
}

import { cueSet } from '../lexicon/cues.js';
import type { Vocabulary } from '../lexicon/vocabulary.js';
import { wordsOf } from '../lexicon/words.js';
import { dateNamesOf, type DateNames } from './date-names.js';
import { isSeveralDays, readDates, type DateRange } from './date-range.js';

export interface DatedLine {
  readonly text: string;
}

/** The line of a cover that gives the date, perhaps with the place. */
export function findDatedLine<Each extends DatedLine>(
  cover: readonly Each[],
  vocabulary: Vocabulary,
): Each | undefined {
  const names = dateNamesOf(vocabulary);
  return (
    cover.find(({ text }) => eventDate(text, names) !== undefined) ??
    cover.find(({ text }) => placeBeforeDate(text, names) !== undefined) ??
    cover.find(({ text }) => placeNextToDate(text, vocabulary) !== undefined)
  );
}

/** The place on the line of the date. */
export function placeOnDateLine(text: string, vocabulary: Vocabulary): string | undefined {
  const names = dateNamesOf(vocabulary);
  return placeAfterDate(text, names) ?? placeBeforeDate(text, names) ?? placeNextToDate(text, vocabulary);
}

/** A line that is a date for the most part. */
export function eventDate(text: string, names: DateNames): DateRange | undefined {
  const date = readDates(text, { names }).find((one) => one.from !== undefined);
  return date && (date.end - date.start) * 2 > text.length ? date : undefined;
}

/** `12 March 2020, Geneva`: the place after the date. */
function placeAfterDate(text: string, names: DateNames): string | undefined {
  const date = readDates(text, { names })[0];
  return date && /^[,;]\s+(\S.*)$/.exec(text.slice(date.end))?.[1];
}

const PLACE = /^(?:\p{Lu}[\p{L}’'.-]*(?: [\p{L}’'.-]+){0,3},\s+){1,3}$/u;

/** `Tamale, Ghana, 3 March 2023`: the place before the date. */
function placeBeforeDate(text: string, names: DateNames): string | undefined {
  const [date, other] = readDates(text, { names });
  if (date?.from === undefined || other || date.end < text.trimEnd().length) return undefined;
  const before = text.slice(0, date.start);
  return PLACE.test(before) ? before.replace(/,\s+$/, '') : undefined;
}

/** Between a date and a place. */
const SEPARATORS = /^[\s,;:|/·•–—()-]+|[\s,;:|/·•–—()-]+$/g;
export const LONGEST_PLACE = 100;
/** Words of names and places: with a capital, a figure, or as short as `de` and `of`. */
const PLACE_WORDS =
  /^(?:[(“"]?[\p{Lu}\p{N}][^\s]*|\p{Ll}{1,3}|[&–—-])(?:\s+(?:[(“"]?[\p{Lu}\p{N}][^\s]*|\p{Ll}{1,3}|[&–—-]))*$/u;

/** `SEPTEMBER 17 - 19, 2012 CITY HOTEL; BERN`, `City Hotel | 17–19 September 2012`: several days, or a place with a comma. */
export function placeNextToDate(text: string, vocabulary: Vocabulary): string | undefined {
  const [date, other] = readDates(text, { names: dateNamesOf(vocabulary) });
  if (date?.from === undefined || date.precision !== 'day' || other) return undefined;
  if (text.length - (date.end - date.start) > 2 * LONGEST_PLACE) return undefined;
  const before = text.slice(0, date.start).replace(SEPARATORS, '');
  const after = text.slice(date.end).replace(SEPARATORS, '');
  const place = before === '' ? after : after === '' ? before : '';
  if (place === '' || place.length > LONGEST_PLACE || !PLACE_WORDS.test(place)) return undefined;
  if (hasWordOf(place, wordsOf(vocabulary).occasion) || hasWordOf(place, cueSet('documents'))) return undefined;
  return isSeveralDays(date) || /[,;]/.test(place) ? place : undefined;
}

export function hasWordOf(text: string, set: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => set.has(word));
}

import { DURATIONS, readQuantities, type Fact } from '@findings/language';
import { anyOf, otherLanguages, phrasesOf, wholePhrase } from '../vocabulary/phrase-pattern.js';
import { readAllQuantities, readDatesInAnyLanguage } from './other-language-facts.js';

/** A day, a month, a year, or several of them, as a text states it. */
export interface StatedDate {
  readonly written: string;
  /** ISO 8601 days, with the year 2000 if none is stated. */
  readonly from: string;
  readonly to: string;
  readonly hasYear: boolean;
  /** The first letters of the day of the week, if it is stated. */
  readonly weekday?: string | undefined;
}

const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s/iu;

/** A number of years that says how old a person is. */
const AGE = /^[- ](?:years?[- ])?olds?(?![\p{L}])|^-olds?/u;

const MONTH =
  /(?<=(?:^|[\s(])(?:in|by|until|till|since|from|of|during|to|before|after|early|late|mid)[ -](?:the )?(?:(?:early|late|mid)[ -])?)(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}]|,? \d|(?:'s|’s) )/gu;

/** Months that are named without a day and a year, as dates: `in mid-April`, `by the end of March`. */
function readMonths(text: string): readonly Fact[] {
  return [...text.matchAll(MONTH)].map(({ index, 0: name }) => ({
    kind: 'date',
    start: index,
    end: index + name.length,
  }));
}

/** Reads a date, a year, a decade, or a range of years. */
export function readDate(text: string, { start, end, kind, value, low, high, unit }: Fact): StatedDate | undefined {
  const written = text.slice(start, end);
  if (kind === 'range') {
    const isYears =
      unit !== undefined && DURATIONS.get(unit) === 'year' && low !== undefined && high !== undefined && low >= 1500;
    return isYears ? years(written, low, high) : undefined;
  }
  if (value !== undefined) return years(written, value, /\d0s$/.test(written) ? value + 9 : value);
  // A month alone is read with a day.
  const isMonth = !/\d/.test(written);
  const [date] = readDatesInAnyLanguage(isMonth ? `1 ${written}` : written, { year: 2000 });
  if (date?.from === undefined || date.to === undefined) return undefined;
  if (isMonth) return { written, from: date.from, to: `${date.from.slice(0, 8)}31`, hasYear: false };
  const hasYear = readDatesInAnyLanguage(written)[0]?.from !== undefined;
  const weekday = date.from === date.to ? WEEKDAY.exec(written)?.[0].slice(0, 3).toLowerCase() : undefined;
  return { written, from: date.from, to: date.to, hasYear, weekday };
}

function years(written: string, first: number, last: number): StatedDate {
  return { written, from: `${first}-01-01`, to: `${last}-12-31`, hasYear: true };
}

/** Whether only a month is stated. */
export function isMonth({ from, to, hasYear }: StatedDate): boolean {
  return !hasYear && from.endsWith('-01') && to.endsWith('-31');
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
  // A year is not in “March”.
  if (isYear(date) && !other.hasYear) return false;
  if (isOnOtherWeekday(date, other)) return false;
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

/** Whether two dates are the same day, but not the same day of the week: `Friday, 15 November` and `Wednesday, 15 November`. */
export function isOnOtherWeekday(date: StatedDate, other: StatedDate): boolean {
  if (date.weekday === undefined || other.weekday === undefined) return false;
  const from = date.hasYear && other.hasYear ? 0 : 4;
  return date.from.slice(from) === other.from.slice(from) && date.weekday !== other.weekday;
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

/** A length of time, in months or in nanoseconds, which cannot be converted into each other, or a number of times in a year. */
export interface StatedDuration {
  readonly written: string;
  readonly dimension: 'month' | 'second' | 'year';
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
/** Whole numbers, so that lengths in different units are equal. */
const NANOSECONDS: Readonly<Record<string, number>> = {
  nanosecond: 1,
  microsecond: 1e3,
  millisecond: 1e6,
  second: 1e9,
  minute: 60e9,
  hour: 3600e9,
  day: 86_400e9,
  night: 86_400e9,
  week: 604_800e9,
  fortnight: 1_209_600e9,
};

export function readDuration(written: string, { kind, value, unit = '' }: Fact): StatedDuration | undefined {
  if (kind !== 'duration' || value === undefined) return undefined;
  if (unit === FREQUENCY) return { written, dimension: 'year', length: value };
  const months = MONTHS[unit];
  if (months !== undefined) return { written, dimension: 'month', length: value * months };
  const nanoseconds = NANOSECONDS[unit];
  return nanoseconds === undefined ? undefined : { written, dimension: 'second', length: value * nanoseconds };
}

/** The unit of a fact that says how often something happens in a year. */
const FREQUENCY = 'per year';

/** Whether a text is a date, a length of time, or says how often something happens. */
export function kindOfTime(text: string): 'date' | 'duration' | 'frequency' {
  const times = readFacts(text).filter(({ kind }) => kind === 'duration');
  if (times.length === 0) return 'date';
  return times.some(({ unit }) => unit === FREQUENCY) ? 'frequency' : 'duration';
}

/** How often each of these periods fits into a year. */
const PER_YEAR: Readonly<Record<string, number>> = {
  hour: 8760,
  day: 365,
  night: 365,
  week: 52,
  fortnight: 26,
  month: 12,
  quarter: 4,
  year: 1,
  decade: 0.1,
};
const ADVERBS: Readonly<Record<string, number>> = {
  daily: 365,
  weekly: 52,
  fortnightly: 26,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
  annual: 1,
  annually: 1,
};

const PERIOD =
  /(?<!\p{L})(?:(?:an?|one|per|each|every|last|this|past) (hour|day|night|week|fortnight|month|quarter|year|decade)|(daily|weekly|fortnightly|monthly|quarterly|yearly|annual)(?:ly)?)(?!\p{L})/giu;

const OTHER_NOUNS = new Map(otherLanguages.flatMap(({ periods }) => Object.entries(periods)));
const OTHER_ADJECTIVES = otherLanguages.flatMap(({ periodic }) => Object.entries(periodic));
/** A period in another language: `por mes`, `pro Jahr`. */
const OTHER_PERIOD = new RegExp(
  String.raw`(?<!\p{L})${anyOf(phrasesOf('per', otherLanguages))}\s(${anyOf([...OTHER_NOUNS.keys()])})(?!\p{L})`,
  'giu',
);
/** An adjective or adverb of a period in another language: `mensuales`, `monatlich`. */
const OTHER_ADJECTIVE = wholePhrase(
  OTHER_ADJECTIVES.map(([stem]) => stem),
  'giu',
);

function otherPeriods(text: string): readonly string[] {
  const nouns = [...text.matchAll(OTHER_PERIOD)].flatMap(([, noun]) => OTHER_NOUNS.get(noun!.toLowerCase()) ?? []);
  const adjectives = [...text.matchAll(OTHER_ADJECTIVE)].flatMap(([word]) => {
    const found = OTHER_ADJECTIVES.find(([stem]) => word.toLowerCase().startsWith(stem.replace('*', '')));
    return found ? [found[1]] : [];
  });
  return [...nouns, ...adjectives];
}

/** How often the periods of a text fit into a year, and how often something happens in it: 12 for `a month`, 2 for `twice a year`. */
export function timesPerYear(text: string): readonly number[] {
  const periods = [...text.matchAll(PERIOD)].flatMap(
    ([, period = '', adverb = '']) => PER_YEAR[period.toLowerCase()] ?? ADVERBS[adverb.toLowerCase()] ?? [],
  );
  const others = otherPeriods(text).flatMap((period) => PER_YEAR[period] ?? []);
  return [...new Set([...periods, ...others, ...readFrequencies(text).flatMap(({ value }) => value ?? [])])];
}

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2 };

const OFTEN =
  /(?<![\p{L}\d])(?:(?:(once|twice|[\p{L}\d]+ times)(?: in)? (?:a|an|per|each|every)|every) (?:(other|[\p{L}\d]+) )?(hour|day|night|week|fortnight|month|quarter|year|decade)s?|(weekly|fortnightly|monthly|quarterly|(?<=\p{L}ed )(?:daily|yearly|annually)))(?!\p{L})/giu;

/**
 * How often something happens: `once a month`, `every two weeks`, `quarterly`. Texts use `daily`, `yearly` and `annually` loosely, so these
 * count only after a participle: `repaired annually`.
 */
function readFrequencies(text: string): readonly Fact[] {
  return [...text.matchAll(OFTEN)].flatMap(({ index, 0: written, 1: times, 2: each, 3: period, 4: adverb }) => {
    const count = times === undefined ? 1 : (TIMES[times.toLowerCase()] ?? numberIn(times));
    const interval = each === undefined ? 1 : each === 'other' ? 2 : numberIn(each);
    const perYear = adverb === undefined ? PER_YEAR[period!.toLowerCase()] : ADVERBS[adverb.toLowerCase()];
    if (!count || !interval || perYear === undefined) return [];
    const value = Number(((count * perYear) / interval).toPrecision(3));
    return [{ kind: 'duration', unit: FREQUENCY, value, start: index, end: index + written.length }];
  });
}

function numberIn(words: string): number | undefined {
  return readQuantities(words.includes(' ') ? words : `${words} times`)[0]?.value;
}

/** The figures, months and frequencies of a text, in order. Linear. */
export function readFacts(text: string): readonly Fact[] {
  const frequencies = readFrequencies(text);
  let next = 0;
  // Both are in order, so that each frequency is passed once.
  const others = readAllQuantities(text).filter(({ start, end }) => {
    while (next < frequencies.length && frequencies[next]!.end <= start) next++;
    return !(next < frequencies.length && frequencies[next]!.start < end);
  });
  return [...others, ...readMonths(text), ...frequencies].sort((one, other) => one.start - other.start);
}

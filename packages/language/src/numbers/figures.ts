import { dateNamesOf, englishDates, type DateNames } from '../dates/date-names.js';
import { readDates, type DateRange } from '../dates/date-range.js';
import { anyCue } from '../lexicon/cues.js';
import { vocabularyOf, type LanguageCode } from '../lexicon/languages.js';
import { memoByString } from '../words/memo.js';
import { anyOf, capitalized } from '../words/phrase-pattern.js';
import type { Fact } from './fact.js';
import { otherNumbersIn } from './other-language-numbers.js';
import { readQuantities } from './quantities.js';
import { englishFigures as english, otherFigureLanguages } from './figure-words.js';

/** Shorter abbreviations of months are also English words: `ago`, `out`, `set`. */
const MIN_MONTH = 4;
/** Short names of months that are not English words. */
const SHORT_MONTHS = new Set(['mai']);
/** The longest text after a number word that is read for what it counts, in UTF-16 code units. */
const MAX_AFTER = 60;

/**
 * The figures of a text, in order: those that `readQuantities` finds, months without a year, how often something happens, and the dates
 * and number words of the other languages that the text may be in. A date or a frequency replaces the numbers in it. Linear.
 */
export function readFigures(text: string, languages: readonly LanguageCode[]): readonly Fact[] {
  const dates = languages.flatMap((code) => datesIn(text, code));
  const strong = withoutOverlaps([...dates, ...numberWordsIn(text, languages), ...frequenciesIn(text)]);
  const facts = readQuantities(text);
  if (strong.length === 0) return withMonths(text, facts);
  let next = 0;
  const rest = facts.flatMap((fact): readonly Fact[] => {
    while (next < strong.length && strong[next]!.end <= fact.start) next++;
    const other = strong[next];
    if (!other || other.start >= fact.end) return [fact];
    // `40 Öfen und zwölf Mühlen`: the unit ends before the other number.
    return other.start <= fact.start ? [] : factBefore(text, fact, other.start);
  });
  return withMonths(text, withoutOverlaps([...rest, ...strong]));
}

/** Reads a fact again, from a text that ends before another fact. */
function factBefore(text: string, { start }: Fact, end: number): readonly Fact[] {
  const [fact] = readQuantities(text.slice(start, end));
  return fact?.start === 0 ? [{ ...fact, start, end: start + fact.end }] : [];
}

/** The facts in order, without those that start inside another one. */
function withoutOverlaps(facts: readonly Fact[]): readonly Fact[] {
  let end = 0;
  return facts
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((fact) => {
      if (fact.start < end) return false;
      end = fact.end;
      return true;
    });
}

const MONTHS = capitalized(englishDates.months.map(([name = '']) => name));
/** A fast test that excludes most texts. */
const ANY_MONTH = new RegExp(MONTHS.join('|'));
const PARTS = anyCue('partsOfPeriods');
const MONTH_ALONE = new RegExp(
  String.raw`(?<=(?:^|[\s(])(?:${anyCue('beforeMonths')}|${PARTS})[ -](?:${anyOf(vocabularyOf('en').articles)} )?(?:${PARTS}[ -])?)(?:${MONTHS.join('|')})(?![\p{L}]|,? \d|(?:'s|’s) )`,
  'gu',
);

/** Adds months that are named without a day and a year: `in mid-April`, `by the end of March`. */
function withMonths(text: string, facts: readonly Fact[]): readonly Fact[] {
  if (!ANY_MONTH.test(text)) return facts;
  const months = [...text.matchAll(MONTH_ALONE)].map(({ index, 0: name }): Fact => ({
    kind: 'date',
    start: index,
    end: index + name.length,
  }));
  return months.length === 0 ? facts : [...facts, ...months].sort((one, other) => one.start - other.start);
}

/** The unit of a duration that says how often something happens in a year. */
export const FREQUENCY = 'per year';

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
const ONCE = anyOf(Object.keys(english.frequencies));
const TIMES = anyCue('timesNoun');
const EVERY = anyCue('every');
const ADVERBS = anyOf(Object.keys(english.periodic));
const PERIODS = anyOf(Object.keys(english.periods));
const OFTEN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:(${ONCE}|[\p{L}\d]+ ${TIMES})(?: in)? ${anyCue('per', ['en'])}|${EVERY}) (?:([\p{L}\d]+) )?(${PERIODS})s?|(${anyCue('regularly')}|(?<=\p{L}ed )${ADVERBS}))(?!\p{L})`,
  'giu',
);

/** A fast test that excludes most texts. */
const MAY_BE_OFTEN = new RegExp([EVERY, ONCE, TIMES, ADVERBS].join('|'), 'i');

/**
 * How often something happens: `once a month`, `every two weeks`, `quarterly`. Texts use `daily`, `yearly` and `annually` loosely, so these
 * count only after a participle: `repaired annually`.
 */
function frequenciesIn(text: string): readonly Fact[] {
  if (!MAY_BE_OFTEN.test(text)) return [];
  return [...text.matchAll(OFTEN)].flatMap(({ index, 0: written, 1: times, 2: each, 3: period, 4: adverb }): Fact[] => {
    const count = times === undefined ? 1 : (english.frequencies[times.toLowerCase()] ?? numberIn(times));
    const interval = each === undefined ? 1 : each === 'other' ? 2 : numberIn(each);
    const perYear = PER_YEAR[period?.toLowerCase() ?? english.periodic[adverb!.toLowerCase()]!];
    if (!count || !interval || perYear === undefined) return [];
    const value = Number(((count * perYear) / interval).toPrecision(3));
    return [{ kind: 'duration', unit: FREQUENCY, value, start: index, end: index + written.length }];
  });
}

function numberIn(words: string): number | undefined {
  return readQuantities(words.includes(' ') ? words : `${words} times`)[0]?.value;
}

function datesIn(text: string, code: LanguageCode): readonly Fact[] {
  return readDates(text, { names: namesOf(code) }).map(({ start, end }) => ({ kind: 'date', start, end }));
}

const namesOf = memoByString((code: string): DateNames => {
  const names = dateNamesOf(vocabularyOf(code as LanguageCode));
  const isClear = (name: string): boolean => name.length >= MIN_MONTH || SHORT_MONTHS.has(name);
  return { ...names, months: names.months.map((month) => month.filter(isClear)) };
});

/** Reads a text that is a date in any of the languages. */
export function readDateInAnyLanguage(written: string, year?: number): DateRange | undefined {
  const context = year === undefined ? {} : { year };
  const [found] = readDates(written, context);
  const isWhole = (date: DateRange | undefined): boolean => date?.start === 0 && date.end === written.length;
  if (isWhole(found)) return found;
  for (const { code } of otherFigureLanguages) {
    const [other] = readDates(written, { ...context, names: namesOf(code) });
    if (isWhole(other)) return other;
  }
  return found;
}

/** The numbers and shares in words of the given languages, with what they count. */
function* numberWordsIn(text: string, languages: readonly LanguageCode[]): Generator<Fact> {
  if (languages.length === 0) return;
  for (const { start, end, value, isShare } of otherNumbersIn(text, languages)) {
    if (isShare) {
      yield { kind: 'percentage', start, end, value };
      continue;
    }
    const digits = String(value);
    const [fact] = readQuantities(digits + text.slice(end, end + MAX_AFTER));
    if (fact?.start !== 0 || fact.kind === 'date' || fact.low !== undefined || fact.high !== undefined) continue;
    yield { ...fact, start, end: end + Math.max(0, fact.end - digits.length) };
  }
}

import { dateNamesOf, englishDates, type DateNames } from '../dates/date-names.js';
import { readDates, type DateRange } from '../dates/date-range.js';
import { anyCue, cues } from '../lexicon/cues.js';
import { lexiconOf, lexicons, vocabularyOf, type LanguageCode } from '../lexicon/languages.js';
import { wordsIn } from '../lexicon/vocabulary.js';
import { fold } from '../words/fold-case.js';
import { memoByString } from '../words/memo.js';
import { anyOf, capitalized, mayHavePhrase } from '../words/phrase-pattern.js';
import type { OffsetRange } from '../words/offset-range.js';
import type { Fact } from './fact.js';
import { clockTimesIn } from './clock-times.js';
import { otherNumbersIn } from './other-language-numbers.js';
import { readQuantities } from './quantities.js';
import { englishFigures as english, figureEntries, otherFigureLanguages } from './figure-words.js';
import { DURATIONS } from './units.js';

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
  const strong = withoutOverlaps([
    ...dates,
    ...numberWordsIn(text, languages),
    ...frequenciesIn(text),
    ...clockTimesIn(text),
    ...halvesIn(text),
  ]);
  const facts = readQuantities(text);
  const all = strong.length === 0 ? facts : withStrong(text, facts, strong);
  return withMonths(text, all, languages).flatMap((fact) => inDecade(text, fact));
}

/** Adds strong facts, and removes the facts that overlap with them. */
function withStrong(text: string, facts: readonly Fact[], strong: readonly Fact[]): readonly Fact[] {
  let next = 0;
  const rest = facts.flatMap((fact): readonly Fact[] => {
    while (next < strong.length && strong[next]!.end <= fact.start) next++;
    const other = strong[next];
    if (!other || other.start >= fact.end) return [fact];
    // `40 Öfen und zwölf Mühlen`: the unit ends before the other number.
    return other.start <= fact.start ? [] : factBefore(text, fact, other.start);
  });
  return withoutOverlaps([...rest, ...strong]);
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

const namesOf = memoByString((code: string): DateNames => {
  const names = dateNamesOf(vocabularyOf(code as LanguageCode));
  return { ...names, months: names.months.map((month) => month.filter(isClearMonth)) };
});

function isClearMonth(name: string): boolean {
  return name.length >= MIN_MONTH || SHORT_MONTHS.has(name);
}

const englishMonths = new Set(englishDates.months.flat());

/** The clear names of months of a language other than English that are not also English. */
export function ownMonths(code: LanguageCode): readonly string[] {
  const names = wordsIn(lexiconOf(code).dates?.months).flatMap((forms) => forms.split('/'));
  return names.filter((name) => isClearMonth(name) && !englishMonths.has(name.toLowerCase()));
}

/** A fast test that excludes most texts. */
const ANY_MONTH = new RegExp(
  anyOf(
    lexicons.flatMap(({ language }) =>
      (language === 'en' ? englishDates.months.map(([name = '']) => name) : ownMonths(language)).map((name) =>
        name.slice(0, 4),
      ),
    ),
  ),
  'i',
);
const PARTS = anyCue('partsOfPeriods');

/** Months of a language that are named without a day and a year: `in mid-April`, `by the end of March`, `im Mai`. */
const monthAlone = memoByString((code: string): RegExp => {
  const language = code as LanguageCode;
  const names = code === 'en' ? englishDates.months.flatMap(([name]) => name ?? []) : ownMonths(language);
  const months = anyOf(code === 'en' || code === 'de' ? capitalized(names) : names);
  const words = cues('beforeMonths', [language]);
  const before = `(?:${anyOf([...words, ...capitalized(words)])}|${PARTS})`;
  return new RegExp(
    String.raw`(?<=(?:^|[\s(])${before}[ -](?:${anyOf(vocabularyOf(language).articles)} )?(?:${PARTS}[ -])?)${months}(?![\p{L}]|(?:,(?= \d{4}))?(?: \p{Ll}{2,3})? \d|(?:'s|’s) )`,
    'gu',
  );
});

/** Adds months that are named without a day and a year. */
function withMonths(text: string, facts: readonly Fact[], languages: readonly LanguageCode[]): readonly Fact[] {
  if (!ANY_MONTH.test(text)) return facts;
  const months = ['en', ...languages].flatMap((code) =>
    [...text.matchAll(monthAlone(code))].map(({ index, 0: name }): Fact => ({
      kind: 'date',
      start: index,
      end: index + name.length,
    })),
  );
  return months.length === 0 ? facts : withoutOverlaps([...facts, ...months]);
}

const DECADE_NOUN = new RegExp(String.raw`(?<!\p{L})${anyCue('decadeNouns')}\s$`, 'iu');
const LONGEST_DECADE_NOUN = 8;

/** Adds the noun of a decade to its fact: `les années 1990`. Removes a count that is the name of a decade: `los años noventa`. */
function inDecade(text: string, fact: Fact): readonly Fact[] {
  const [noun] = DECADE_NOUN.exec(text.slice(Math.max(0, fact.start - LONGEST_DECADE_NOUN), fact.start)) ?? [];
  if (noun === undefined) return [fact];
  if (fact.kind === 'count') return [];
  const isDecade = fact.kind === 'date' && fact.value !== undefined && fact.value % 10 === 0;
  return [isDecade ? { ...fact, start: fact.start - noun.length } : fact];
}

/** The unit of a duration that says how often something happens in a year. */
export const FREQUENCY = 'per year';

/** How often each of these periods fits into a year. */
const PER_YEAR: Readonly<Record<string, number>> = {
  minute: 525_600,
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
/** Number words of all languages, and articles that mean one. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ...lexicons.flatMap(({ numbers }) => wordsIn(numbers).map((word, value) => [fold(word), value] as const)),
  ...figureEntries('values').map(([word, value]) => [fold(word), value] as const),
  ...cues('oneAsNumerator').map((word) => [fold(word), 1] as const),
]);

function valueOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : VALUES.get(fold(word));
}

const FREQUENCIES: ReadonlyMap<string, number> = new Map(figureEntries('frequencies'));
/** The units of time in lower case. */
const PERIODS: ReadonlyMap<string, string> = new Map(
  [...DURATIONS, ...figureEntries('periods')].map(([name, unit]) => [name.toLowerCase(), unit]),
);
const ANY_PERIOD = anyOf([...PERIODS.keys()]);
const ONCE = anyOf([...FREQUENCIES.keys()]);
const TIMES = anyCue('timesNoun');
const EVERY = anyCue('every');
const ADVERBS = anyOf(Object.keys(english.periodic));
const OFTEN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:(${ONCE}|[\p{L}\d]+[ -]${TIMES})(?: in)? ${anyCue('per')}|${EVERY}) (?:([\p{L}\d]+) )?(${ANY_PERIOD})|(${anyCue('regularly')}|(?<=\p{L}ed )${ADVERBS}))(?!\p{L})`,
  'giu',
);

/** A fast test that excludes most texts. */
const mayBeOften = mayHavePhrase([
  ...cues('every'),
  ...FREQUENCIES.keys(),
  ...cues('timesNoun'),
  ...Object.keys(english.periodic),
]);

/**
 * How often something happens: `once a month`, `every two weeks`, `quarterly`. Texts use `daily`, `yearly` and `annually` loosely, so these
 * count only after a participle: `repaired annually`.
 */
function frequenciesIn(text: string): readonly Fact[] {
  if (!mayBeOften(text)) return [];
  return [...text.matchAll(OFTEN)].flatMap(({ index, 0: written, 1: times, 2: each, 3: period, 4: adverb }): Fact[] => {
    const count =
      times === undefined ? 1 : (FREQUENCIES.get(times.toLowerCase()) ?? valueOf(/^[\p{L}\d]+/u.exec(times)![0]));
    const interval = each === undefined ? 1 : each === 'other' ? 2 : valueOf(each);
    const unit = period === undefined ? english.periodic[adverb!.toLowerCase()]! : PERIODS.get(period.toLowerCase())!;
    const perYear = PER_YEAR[unit];
    if (!count || !interval || perYear === undefined) return [];
    const value = Number(((count * perYear) / interval).toPrecision(3));
    return [{ kind: 'duration', unit: FREQUENCY, value, start: index, end: index + written.length }];
  });
}

const PART_NAMES: ReadonlyMap<string, number> = new Map(
  figureEntries('parts').map(([name, parts]) => [fold(name), parts] as const),
);
const LOOSE_SHARE = new RegExp(
  String.raw`(?<![\p{L}\d])(\p{L}+|\d)[\s-](${anyOf(figureEntries('parts').map(([name]) => name))})(?!\p{L})`,
  'giu',
);
const mayHavePart = mayHavePhrase(figureEntries('parts').map(([name]) => name));
const mayHavePeriod = mayHavePhrase([...PERIODS.keys()]);
const ONE_PERIOD = new RegExp(
  String.raw`(?<!\p{L})(?:an|${anyCue('oneAsNumerator')})\s(${ANY_PERIOD})(?!\p{L})`,
  'giu',
);

/**
 * Shares and units of time that may also mean something else, in all languages: `a quarter` without its whole, and `a year`. In a finding,
 * they support a figure of a proposal. In a proposal, they are not checked.
 */
export function readLooseFigures(text: string): readonly Fact[] {
  const shares = (mayHavePart(text) ? [...text.matchAll(LOOSE_SHARE)] : []).flatMap(
    ({ index, 0: { length }, 1: part = '', 2: name = '' }): Fact[] => {
      const value = (100 * (valueOf(part) ?? 0)) / PART_NAMES.get(fold(name))!;
      return value > 0 && value < 100 ? [{ kind: 'percentage', value, start: index, end: index + length }] : [];
    },
  );
  const periods = (mayHavePeriod(text) ? [...text.matchAll(ONE_PERIOD)] : []).map(
    ({ index, 0: { length }, 1: period = '' }): Fact => ({
      kind: 'duration',
      unit: PERIODS.get(period.toLowerCase())!,
      value: 1,
      start: index,
      end: index + length,
    }),
  );
  return [...shares, ...periods];
}

const RATE = new RegExp(String.raw`^(?:\s${anyCue('per')}\s|\s?/\s?)(${ANY_PERIOD})(?!\p{L})`, 'iu');
const LONGEST_RATE = 32;

/** How many times a year an amount applies, if a rate is in it or follows it: 12 for `$25 a month`, 52 for `90 weekly talks`. */
export function timesPerYear(text: string, { start, end }: OffsetRange): number | undefined {
  const [, period = ''] = RATE.exec(text.slice(end, end + LONGEST_RATE)) ?? [];
  const words = text.slice(start, end).toLowerCase().split(' ').slice(1);
  const unit = PERIODS.get(period.toLowerCase()) ?? words.map((word) => english.periodic[word]).find(Boolean);
  return PER_YEAR[unit ?? ''];
}

const HALF = anyCue('halfOfUnit');
const AND_A_HALF = anyCue('andAHalf');
const mayBeHalf = mayHavePhrase([...cues('halfOfUnit'), ...cues('andAHalf')]);
const HALVES = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${HALF}[ -](?<half>${ANY_PERIOD})|(?:(?<number>\p{L}+|\d{1,3}) )?(?:(?<before>${AND_A_HALF}) )?(?<unit>${ANY_PERIOD})(?<after> ${AND_A_HALF})?)(?!\p{L})`,
  'giu',
);

/** Lengths of time with a half: `half an hour`, `two and a half years`, `un an et demi`. */
function halvesIn(text: string): readonly Fact[] {
  if (!mayBeHalf(text) || !mayHavePeriod(text)) return [];
  return [...text.matchAll(HALVES)].flatMap(({ index, 0: written, groups = {} }): Fact[] => {
    const { half, number = '', before, unit = half!, after } = groups;
    if (half === undefined && before === undefined && after === undefined) return [];
    const count = half === undefined ? valueOf(number) : 0;
    const start = count === undefined && number !== '' ? index + number.length + 1 : index;
    const value = (count ?? 1) + 0.5;
    return [{ kind: 'duration', unit: PERIODS.get(unit.toLowerCase())!, value, start, end: index + written.length }];
  });
}

function datesIn(text: string, code: LanguageCode): readonly Fact[] {
  return readDates(text, { names: namesOf(code) }).map(({ start, end }) => ({ kind: 'date', start, end }));
}

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

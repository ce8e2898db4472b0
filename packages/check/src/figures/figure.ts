import {
  anyCue,
  CLOCK,
  cues,
  cueSet,
  DURATIONS,
  type Fact,
  foldedWords,
  FREQUENCY,
  isCommonWord,
  MULTIPLES,
  plainDigits,
  readFigures,
  readLooseFigures,
  readMeasure,
  TIME_UNITS,
  timesPerYear,
} from '@findings/language';
import { languagesIn } from '../names/sentence-words.js';

/** A figure or date as a text states it. */
export interface Figure extends Fact {
  readonly written: string;
  /** What it counts or measures, which distinguishes equal numbers: `30%`, `$30`, `30 years`, `30 beds`. */
  readonly measure: string;
  /** Its number in the unit of its measure, or both ends of a range. Empty for dates with a day or a month. */
  readonly values: readonly number[];
  /** The value of the last written place: 1 of `38`, 100,000 of `1.5 million`. */
  readonly place: number;
  /** The value of the last place that is not zero: 10 of `40`, 5 of `45`. A figure is rounded only from one with a smaller step. */
  readonly step: number;
  /** How the text marks it as rounded. */
  readonly rounding: Rounding | undefined;
  /** How many times a year the figure applies: 12 for `$25 a month`. */
  readonly perYear?: number | undefined;
}

/** How a text marks a number as rounded. */
export type Rounding = 'about' | 'almost' | 'atLeast' | 'atMost';

/** The measure of a number without a noun, a year, or a number of a range of years. It may be any other. */
export const ANY_MEASURE = 'any';
/** The measure of a figure after {@link withoutUnit}. It agrees only with numbers whose unit is unknown: `15-29 years` for `aged 15-29`. */
const UNITLESS = 'unitless';
/** The measure of numbers that count things. */
export const THINGS = 'things';

/** The figures and dates of a text, in order. Linear. */
export function figuresIn(text: string): readonly Figure[] {
  const plain = plainDigits(text);
  return readFigures(plain, languagesIn(plain, { start: 0, end: plain.length }))
    .filter((fact) => !isFirstName(plain, fact))
    .map((fact) => toFigure(plain, fact));
}

/** Matches a word with a capital letter right after a month. */
const NEXT_NAME = /^ (\p{Lu}\p{Ll}[\p{L}’'-]*)/u;

/** Whether a month is a first name: `January Makena`. */
function isFirstName(text: string, { kind, start, end }: Fact): boolean {
  if (kind !== 'date' || /\d/.test(text.slice(start, end))) return false;
  const [, surname] = NEXT_NAME.exec(text.slice(end, end + 40)) ?? [];
  return surname !== undefined && !isCommonWord(surname, () => false);
}

/** Shares and lengths of time in a text that `figuresIn` leaves out, because they may mean something else. */
export function looseFiguresIn(text: string): readonly Figure[] {
  return readLooseFigures(text).map((fact) => toFigure(text, fact));
}

function toFigure(text: string, fact: Fact): Figure {
  const { kind, value, low, high, start, end } = fact;
  const written = text.slice(start, end);
  const [dimension, size] = dimensionOf(fact) ?? [undefined, 1];
  const numbers = (value === undefined ? [low, high] : [value]).filter((number) => number !== undefined);
  const place = placeOf(fact, written) * size;
  return {
    ...fact,
    written,
    measure: dimension ?? measureOf(fact, written),
    // Without the rounding error of floating point: 0.7 for 70 cents.
    values: numbers.map((number) => Number((number * size).toPrecision(15))),
    place,
    step: Math.max(place, stepOf(value ?? 0, isShareInWords({ kind, written }) ? 1 : place / size, written) * size),
    rounding: kind === 'ordinal' ? undefined : roundingOf(text, fact),
    perYear: timesPerYear(text, fact),
  };
}

const CENTS = cueSet('cents');

/** The base unit of a duration or measurement, and the size of the unit in it: 12 months for a year. */
function dimensionOf(fact: Fact): readonly [dimension: string, size: number] | undefined {
  const { kind, unit = '' } = fact;
  if (kind === 'duration' || (kind === 'range' && !isYearRange(fact))) {
    const time = TIME_UNITS.get(unit);
    if (time || kind === 'duration') return time;
  }
  // `70 cents`
  if (kind === 'count' && CENTS.has(unit)) return ['money', 0.01];
  return kind === 'count' || kind === 'range' ? readMeasure(unit) : undefined;
}

/** A figure without its unit, if it has one that can be converted. */
export function withoutUnit(figure: Figure): Figure | undefined {
  const size = dimensionOf(figure)?.[1];
  if (size === undefined || figure.measure === UNITLESS) return undefined;
  const values = figure.values.map((value) => value / size);
  return { ...figure, measure: UNITLESS, values, place: figure.place / size, step: figure.step / size };
}

/** Whether a text is a date, a length of time, or says how often something happens. */
export function kindOfTime(text: string): 'date' | 'duration' | 'frequency' {
  const times = figuresIn(text).filter(({ kind, unit }) => kind === 'duration' && unit !== CLOCK);
  if (times.length === 0) return 'date';
  return times.some(({ unit }) => unit === FREQUENCY) ? 'frequency' : 'duration';
}

/** Whether a range is a range of calendar years, such as `2014-2016`. */
export function isYearRange({ kind, unit = '', low = 0 }: Fact): boolean {
  return kind === 'range' && DURATIONS.get(unit) === 'year' && low >= 1900 && low < 2100;
}

const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'TWD']);
const RUPEES = new Set(['INR', 'NPR', 'PKR', 'LKR']);
/** Nouns that name the money of several countries, or a weight. */
const CURRENCY_NOUNS = cueSet('currencyNouns');
const RUPEE_SIGN = new RegExp(String.raw`\b${anyCue('rupees')}\b|₨`, 'iu');
const SHARE = new RegExp(String.raw`\d|%|${anyCue('percent')}`, 'iu');

function measureOf(fact: Fact, written: string): string {
  const { kind, unit } = fact;
  if (kind === 'percentage' || unit === 'percent') return 'percent';
  if (kind === 'money' || (kind === 'range' && /^[A-Z]{3}$/.test(unit ?? ''))) return moneyOf(unit, written);
  if (kind === 'duration') return `time ${unit}`;
  if (kind !== 'count' || unit === undefined) return ANY_MEASURE;
  return CURRENCY_NOUNS.has(unit) ? 'money' : THINGS;
}

/** All dollars are one currency, and all rupees, since `$` and `Rs` do not name the country. */
function moneyOf(code: string | undefined, written: string): string {
  if (code === undefined) return RUPEE_SIGN.test(written) ? 'money rupee' : 'money';
  if (RUPEES.has(code)) return 'money rupee';
  return DOLLARS.has(code) ? 'money $' : `money ${code}`;
}

/** Whether equal numbers with these measures may be the same figure. */
export function measuresAgree(one: string, other: string): boolean {
  if (one === UNITLESS || other === UNITLESS) return one === ANY_MEASURE || other === ANY_MEASURE;
  if (one === other || one === ANY_MEASURE || other === ANY_MEASURE) return true;
  // An amount or a temperature without its currency or scale.
  return one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The places of a share in words: `a third` for 32% or 34%. */
const SHARE_IN_WORDS = 3;

function placeOf({ kind, value = 0 }: Fact, written: string): number {
  const [digits, point, comma] = /\d+(?:,\d{3}(?!\d))*(?:\.(\d+)|,(\d{1,2})(?!\d))?/.exec(written) ?? [];
  if (digits !== undefined) {
    const decimals = point ?? comma ?? '';
    const number = Number(comma === undefined ? digits.replaceAll(',', '') : digits.replace(',', '.'));
    // `1.5` of `1.5 million` is rounded to a hundred thousand.
    return (number > 0 && value > 0 ? value / number : 1) * 10 ** -decimals.length;
  }
  return isShareInWords({ kind, written }) ? SHARE_IN_WORDS : 1;
}

/** `a third`, `one in five`: a share that is not a percentage. */
export function isShareInWords({ kind, written }: Pick<Figure, 'kind' | 'written'>): boolean {
  return kind === 'percentage' && !SHARE.test(written);
}

function stepOf(value: number, place: number, written: string): number {
  // `more than a dozen`
  const few = foldedWords(written).map((word) => MULTIPLES.get(word));
  const multiple = few.find((each) => each !== undefined && each < 100);
  if (multiple !== undefined) return multiple;
  const number = Math.round(value / place);
  if (number >= 10 && number < 100 && number % 5 === 0) return place * (number % 10 === 0 ? 10 : 5);
  return place * 10 ** /0*$/.exec(String(number === 0 ? 1 : number))![0].length;
}

/** The sign of a currency between words and an amount. */
const CURRENCY = String.raw`(?:\b[A-Z]{1,3})?[$€£¥₹]\s?|\b[A-Z]{3}\s`;
const ROUNDINGS = ['about', 'almost', 'atLeast', 'atMost'] as const;

/** The words directly before a number, one group for each kind. A longer phrase starts earlier: `no more than`. */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${ROUNDINGS.map((kind) => `(?<${kind}>${anyCue(kind)})`).join('|')})(?:\s|(?<=['’]))(?:${CURRENCY})?$`,
  'iu',
);
const OR_MORE = new RegExp(String.raw`^\s${anyCue('orMore')}(?!\p{L})`, 'iu');

/** The last words of these phrases, for a fast test that excludes most numbers. */
const LAST_WORDS = new Set(ROUNDINGS.flatMap((kind) => cues(kind)).map((phrase) => /[^ ']*'?$/.exec(phrase)![0]));
const LAST_WORD = new RegExp(String.raw`([\p{L}.-]*['’]?)\s?(?:${CURRENCY})?$`, 'u');

/** The longest words before a number, in UTF-16 code units. */
const LONGEST = 32;

function roundingOf(text: string, { start, end }: Fact): Rounding | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const last = LAST_WORD.exec(before)?.[1]!.toLowerCase().replace('’', "'") ?? '';
  const groups = LAST_WORDS.has(last) ? BEFORE.exec(before)?.groups : undefined;
  const kind = groups && ROUNDINGS.find((each) => groups[each] !== undefined);
  if (kind) return kind;
  return OR_MORE.test(text.slice(end, end + 12)) || /\d\+/.test(text.slice(start, end + 1)) ? 'atLeast' : undefined;
}

/** A rounded number differs from the exact one by less than this share. */
const ROUNDED = 0.1;
/** The same share for a duration: `about half an hour` for 25 minutes. */
const ROUNDED_TIME = 0.2;
/** The most by which a number may exceed a bound, as a ratio: `more than 300` of 420. */
const BOUND = 1.5;
/** The same ratio for a number that was worked out. */
const NEAR_BOUND = 1.2;
/** The most percentage points by which a share that was worked out may differ: `30%` for 31.1%. */
const SHARE_TOLERANCE = 1.5;
/** The rounding error of floating point, as a share of a number. */
const EXACT = 1e-6;

interface Tolerance {
  /** Whether the number results from others. Then it may be rounded to the last written place. */
  readonly isResult?: boolean;
}

/** The numbers of which a written number is true. They follow from how precisely it is written, and from the words around it. */
function toleratedBy(
  figure: Figure,
  value: number,
  { isResult = false }: Tolerance = {},
): readonly [low: number, high: number] {
  const { rounding, place, step, written } = figure;
  const isShare = figure.measure === 'percent';
  const isRough = isShare && (!/\d/.test(written) || value % 5 === 0);
  const slack = isShare && isResult ? SHARE_TOLERANCE : 0;
  const error = value * EXACT;
  const rounded = Math.min(step, value * (figure.kind === 'duration' ? ROUNDED_TIME : ROUNDED));
  const bound = isResult ? NEAR_BOUND : BOUND;
  switch (rounding) {
    case 'about':
      return [value - rounded - error, value + rounded + error];
    case 'almost':
      // `Almost a third` of 30%.
      return [value - Math.max(rounded, slack, isShareInWords(figure) ? value * ROUNDED : 0) - error, value + error];
    case 'atLeast':
      return [value - Math.max(error, slack), value * bound];
    case 'atMost':
      return [value / bound, value + Math.max(error, slack)];
    default: {
      const isPrecise = isShare || isResult || !Number.isInteger(place) || place > 1;
      const half = isResult && isRough ? SHARE_TOLERANCE : isPrecise && figure.kind !== 'duration' ? place / 2 : 0;
      // `a week and a half` for ten days
      if (
        figure.kind === 'duration' &&
        figure.measure !== UNITLESS &&
        !isResult &&
        !/\d/.test(written) &&
        (figure.value ?? 0) % 1 !== 0
      )
        return [value * (1 - ROUNDED), value * (1 + ROUNDED)];
      // Twice a month is about every two weeks.
      const tolerance = figure.unit === FREQUENCY ? value * ROUNDED : Math.min(half, value * ROUNDED);
      return [value - tolerance - error, value + tolerance + error];
    }
  }
}

/** Whether a number is one of which a written number is true. */
export function isTrueOf(figure: Figure, number: number, tolerance?: Tolerance): boolean {
  const [value] = figure.values;
  if (value === undefined || figure.values.length > 1) return false;
  const [low, high] = toleratedBy(figure, value, tolerance);
  return low <= number && number <= high;
}

import { isWord } from '../words/characters.js';
import { fold } from '../words/fold-case.js';
import { anyOf } from '../words/phrase-pattern.js';
import { figureEntries, wordMeanings } from './figure-words.js';

const CODES = new Set(
  (
    'USD EUR GBP JPY CHF AUD CAD NZD INR NPR PKR LKR BDT BTN CNY RMB KRW THB IDR PHP MYR SGD HKD TWD VND KHR LAK MMK MNT ZAR KES NGN ' +
    'EGP ETB UGX TZS GHS RWF BRL MXN ARS COP SEK NOK DKK ISK PLN CZK HUF RON RUB UAH TRY AED SAR QAR ILS JOD LBP AFN IRR'
  ).split(' '),
);

/** Signs or names of currencies with their ISO 4217 code, if they have only one. */
function currencies(list: Readonly<Record<string, string>>): ReadonlyMap<string, string | undefined> {
  return new Map(Object.entries(list).map(([name, code]) => [name, code === '' ? undefined : code]));
}

/** Signs before an amount; those of `$` by the letters before it. */
const SIGNS = currencies(
  wordMeanings([
    '$ = USD, US$ = USD, U.S.$ = USD, A$ = AUD, AU$ = AUD, C$ = CAD, CA$ = CAD, NZ$ = NZD, HK$ = HKD, S$ = SGD, R$ = BRL',
    'NT$ = TWD, € = EUR, £ = GBP, ¥ = JPY, ₹ = INR, ₩ = KRW, ₱ = PHP, ฿ = THB, ₫ = VND, ₦ = NGN, ₽ = RUB, ₺ = TRY',
    '₴ = UAH, ₪ = ILS, ₨, RS, RS., NRS = NPR, NRS. = NPR, PKR = PKR',
  ]),
);

const NAMES = currencies(Object.fromEntries(figureEntries('currencies')));

/** The sign or name of a currency next to an amount: its range, and its ISO 4217 code if it names one currency. */
export interface CurrencyRead {
  readonly start: number;
  readonly end: number;
  readonly code?: string;
}

const SIGN_BEFORE = /(?:(?:\b(?:U\.S\.|[A-Z]{1,2}))?\$|[€£¥₹₩₱฿₫₦₽₺₴₪₨]|\b(?:[A-Z]{3}|N?Rs?\.?|NRS))[ \u00a0]?$/;
const CODE_AFTER = /^[ \u00a0-]?([A-Z]{3})(?![A-Za-z0-9])/;
/** `de` and `d’` follow a multiple: `12 millions d’euros`. */
const NAME_AFTER = new RegExp(String.raw`^[ \u00a0-]?(?:d['’]|de )?(${anyOf([...NAMES.keys()])})`, 'i');
const LONGEST_NAME = 48;

/** `$`, `US$`, `USD `, `Rs. ` before an amount. */
export function currencyBefore(text: string, at: number): CurrencyRead | undefined {
  const match = SIGN_BEFORE.exec(text.slice(Math.max(0, at - 8), at));
  if (match === null) return undefined;
  const sign = match[0].trimEnd();
  const isCode = CODES.has(sign);
  if (!isCode && !SIGNS.has(sign.toUpperCase())) return undefined;
  return currency(at - match[0].length, at, isCode ? sign : SIGNS.get(sign.toUpperCase()));
}

/** `4 €`, but not `5 €10`. */
const SIGN_AFTER = /^[ \u00a0\u202f]?([€£¥₹₩₱฿₫₦₽₺₴₪])(?!\s?\d)/u;

/** ` USD`, ` €`, ` dollars`, ` Nepali rupees` after an amount. */
export function currencyAfter(text: string, at: number): CurrencyRead | undefined {
  const near = text.slice(at, at + LONGEST_NAME);
  const [sign, code] = CODE_AFTER.exec(near) ?? [];
  if (code !== undefined && CODES.has(code)) return { start: at, end: at + sign!.length, code };
  const [marked, after] = SIGN_AFTER.exec(near) ?? [];
  if (after !== undefined) return currency(at, at + marked!.length, SIGNS.get(after));
  const [written, name] = NAME_AFTER.exec(near) ?? [];
  if (written === undefined || isWord(near.charCodeAt(written.length))) return undefined;
  return currency(at, at + written.length, NAMES.get(name!.toLowerCase()));
}

function currency(start: number, end: number, code: string | undefined): CurrencyRead {
  return { start, end, ...(code === undefined ? {} : { code }) };
}

/** Units of time, with their singular. */
export const DURATIONS: ReadonlyMap<string, string> = new Map(figureEntries('durations'));

/** Units of time that are written to their number, and after a space if they are not words. */
export const SHORT_DURATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(
    wordMeanings([
      's = second, sec = second, min = minute, h = hour, hr = hour, hrs = hour, yr = year, yrs = year, ms = millisecond',
      'µs = microsecond, μs = microsecond, us = microsecond, ns = nanosecond, fs = femtosecond',
    ]),
  ),
);

/** Those that are also words after a space: `12 us`, `the 4 s`. */
export const WORDLIKE_DURATIONS: ReadonlySet<string> = new Set(['s', 'us', 'fs']);

/** A unit as a multiple of another one: centimetres are 0.01 metres. */
type Size = readonly [base: string, size: number];

/** The signs of prefixes with their sizes and their names in all languages, without accents. */
const PREFIXES: readonly (readonly [sign: string, size: number, names: readonly string[]])[] = [
  ['', 1, ['']],
  ['n', 1e-9, ['nano']],
  ['µ', 1e-6, ['micro', 'mikro']],
  ['m', 1e-3, ['milli', 'mili']],
  ['c', 1e-2, ['centi', 'zenti']],
  ['k', 1e3, ['kilo', 'quilo']],
  ['M', 1e6, ['mega']],
  ['G', 1e9, ['giga']],
  ['T', 1e12, ['tera']],
];
/** The signs of units that take prefixes, with their names in the singular. */
const BASES = {
  m: ['meter', 'metre', 'metro'],
  g: ['gram', 'gramm', 'gramme', 'gramo', 'grama'],
  B: ['byte', 'octet'],
  W: ['watt', 'vatio'],
  Wh: ['watt-hour', 'wattstunde', 'wattheure'],
  Hz: ['hertz'],
  l: ['liter', 'litre', 'litro'],
};
/** Other units with their signs and names. */
const OTHER_UNITS: Readonly<Record<string, Size>> = {
  ...{ t: ['g', 1e6], ton: ['g', 1e6], tonne: ['g', 1e6], tonelada: ['g', 1e6], kilo: ['g', 1e3], quilo: ['g', 1e3] },
  ...{ KB: ['B', 1e3], ko: ['B', 1e3], Mo: ['B', 1e6], Go: ['B', 1e9], To: ['B', 1e12] },
  ...{ mega: ['B', 1e6], giga: ['B', 1e9], tera: ['B', 1e12], Mbps: ['bps', 1e6], Gbps: ['bps', 1e9] },
  ...{ μm: ['m', 1e-6], um: ['m', 1e-6], micron: ['m', 1e-6], Å: ['m', 1e-10], angstrom: ['m', 1e-10] },
  ...{ ha: ['ha', 1], hectare: ['ha', 1], hektar: ['ha', 1], hectarea: ['ha', 1], acre: ['ha', 0.404686] },
  ...{
    foot: ['m', 0.3048],
    feet: ['m', 0.3048],
    pied: ['m', 0.3048],
    ft: ['m', 0.3048],
    inch: ['m', 0.0254],
    inche: ['m', 0.0254],
  },
  ...{ mile: ['m', 1609.344], milla: ['m', 1609.344], milha: ['m', 1609.344], meile: ['m', 1609.344] },
  ...{ degree: ['°', 1], grad: ['°', 1], degre: ['°', 1], grado: ['°', 1], grau: ['°', 1] },
  ...{ ppm: ['ppm', 1], ppb: ['ppb', 1] },
};

const MEASURE_UNITS: ReadonlyMap<string, Size> = new Map([
  ...Object.entries(BASES).flatMap(([base, names]) =>
    PREFIXES.flatMap(([sign, size, prefixes]) =>
      [sign + base, ...prefixes.flatMap((prefix) => names.map((name) => prefix + name))].map(
        (name): readonly [string, Size] => [name, [base, size]],
      ),
    ),
  ),
  ...Object.entries(OTHER_UNITS),
]);

/** Signs that are also words or abbreviations: `5 m` may be five million. */
const NOT_MEASURES = new Set(['m', 'B', 'giga', 'mega', 'tera']);

/** `°C`, `degrees Fahrenheit` */
const SCALE = /[°\s]([CF])\p{L}*$/u;

/** The unit of measurement that a word or sign is, in any language and number, as a multiple of a base: `km`, `Kilometer`, `tonnes`. */
export function readMeasure(word: string): Size | undefined {
  const [, scale] = SCALE.exec(word) ?? [];
  if (scale !== undefined) return [`° ${scale}`, 1];
  const name = fold(word);
  return (
    MEASURE_UNITS.get(word) ??
    (word.length > 2
      ? (MEASURE_UNITS.get(name) ??
        MEASURE_UNITS.get(name.replace(/e?[sn]$/, '')) ??
        MEASURE_UNITS.get(name.replace(/[sn]$/, '')))
      : undefined)
  );
}

/** Whether a word or sign after a number is a unit of measurement. */
export function isMeasure(word: string): boolean {
  return word !== '' && !NOT_MEASURES.has(word) && readMeasure(word) !== undefined;
}

/** The dimension of a unit of time, and its size in it: months and nanoseconds cannot be converted into each other. */
export const TIME_UNITS: ReadonlyMap<string, readonly [dimension: string, size: number]> = new Map([
  ...Object.entries({ month: 1, quarter: 3, semester: 6, year: 12, decade: 120, century: 1200 }).map(
    ([unit, size]): [string, readonly [string, number]] => [unit, ['months', size]],
  ),
  // Whole numbers, so that lengths in different units are equal.
  ...Object.entries({
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
  }).map(([unit, size]): [string, readonly [string, number]] => [unit, ['nanoseconds', size]]),
]);

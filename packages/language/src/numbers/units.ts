import { isWord } from '../words/characters.js';
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
    '$ = USD, US$ = USD, U.S.$ = USD, A$ = AUD, AU$ = AUD, C$ = CAD, CA$ = CAD, NZ$ = NZD, HK$ = HKD, S$ = SGD',
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

/** ` USD`, ` dollars`, ` Nepali rupees` after an amount. */
export function currencyAfter(text: string, at: number): CurrencyRead | undefined {
  const near = text.slice(at, at + LONGEST_NAME);
  const [sign, code] = CODE_AFTER.exec(near) ?? [];
  if (code !== undefined && CODES.has(code)) return { start: at, end: at + sign!.length, code };
  const [written, name] = NAME_AFTER.exec(near) ?? [];
  if (written === undefined || isWord(near.charCodeAt(written.length))) return undefined;
  return currency(at, at + written.length, NAMES.get(name!.toLowerCase()));
}

function currency(start: number, end: number, code: string | undefined): CurrencyRead {
  return { start, end, ...(code === undefined ? {} : { code }) };
}

/** Units of time, with their singular. */
export const DURATIONS: ReadonlyMap<string, string> = new Map(figureEntries('durations'));

/** Units that are written to their number or after a space, as they are printed. */
export const MEASURES: ReadonlySet<string> = new Set(
  'kB KB MB GB TB PB Hz kHz MHz GHz nm µm μm um mm cm km kg mg ml kW MW GW TW kWh MWh GWh ha °C Mbps Gbps ppm ppb Å Angstrom angstrom angstroms'.split(
    ' ',
  ),
);

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

const PREFIXES = { n: 'nano', µ: 'micro', m: 'milli', c: 'centi', k: 'kilo', M: 'mega', G: 'giga', T: 'tera' };
const BASES = {
  m: ['meter', 'metre'],
  g: ['gram'],
  B: ['byte', 'octet'],
  W: ['watt'],
  Wh: ['watt-hour'],
  Hz: ['hertz'],
  l: ['liter', 'litre'],
};

/** The sign of a unit of measurement by its other signs and its names, in the singular: `nm` for `nanometre`. */
export const MEASURE_SIGNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BASES).flatMap(([sign, names]) =>
    Object.entries(PREFIXES).flatMap(([before, prefix]) =>
      [`${before}${sign}`, ...names.map((name) => prefix + name)].map((name): [string, string] => [
        name,
        `${before}${sign}`,
      ]),
    ),
  ),
  ...Object.entries({
    ppm: 'ppm',
    ppb: 'ppb',
    KB: 'kB',
    mega: 'MB',
    giga: 'GB',
    tera: 'TB',
    ko: 'kB',
    Mo: 'MB',
    Go: 'GB',
    To: 'TB',
  }),
  ...Object.entries({ μm: 'µm', um: 'µm', micron: 'µm', Å: 'Å', Angstrom: 'Å', angstrom: 'Å', angstroms: 'Å' }),
]);

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

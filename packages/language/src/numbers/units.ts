import { lettersIn } from '../sentences/plain-text.js';
import { CURRENCY_WORDS, DURATION_WORDS } from './unit-words.js';

const CODES = new Set(
  (
    'USD EUR GBP JPY CHF AUD CAD NZD INR NPR PKR LKR BDT BTN CNY RMB KRW THB IDR PHP MYR SGD HKD TWD VND KHR LAK MMK MNT ZAR KES NGN ' +
    'EGP ETB UGX TZS GHS RWF BRL MXN ARS COP SEK NOK DKK ISK PLN CZK HUF RON RUB UAH TRY AED SAR QAR ILS JOD LBP AFN IRR'
  ).split(' '),
);

/** Signs before an amount; those of `$` by the letters before it. */
const SIGNS: ReadonlyMap<string, string | undefined> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['U.S.$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₨', undefined],
  ['RS', undefined],
  ['RS.', undefined],
  ['NRS', 'NPR'],
  ['NRS.', 'NPR'],
  ['PKR', 'PKR'],
]);

const NAMES: ReadonlyMap<string, string | undefined> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['us dollars', 'USD'],
  ['u.s. dollars', 'USD'],
  ['american dollars', 'USD'],
  ['australian dollars', 'AUD'],
  ['canadian dollars', 'CAD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['british pounds', 'GBP'],
  ['pounds sterling', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['baht', 'THB'],
  ['rupee', undefined],
  ['rupees', undefined],
  ['indian rupees', 'INR'],
  ['nepali rupees', 'NPR'],
  ['nepalese rupees', 'NPR'],
  ['pakistani rupees', 'PKR'],
  ['swiss francs', 'CHF'],
  ...CURRENCY_WORDS,
]);

/** A currency beside an amount: where its sign or name begins and ends, and its ISO 4217 code where it says which. */
export interface CurrencyRead {
  readonly start: number;
  readonly end: number;
  readonly code?: string;
}

const SIGN_BEFORE = /(?:(?:\b(?:U\.S\.|[A-Z]{1,2}))?\$|[€£¥₹₩₱฿₫₦₽₺₴₪₨]|\b(?:[A-Z]{3}|N?Rs?\.?|NRS))[ \u00a0]?$/;
/** `de` and `d’` follow a multiple: `12 millions d’euros`. */
const nameAfter = lettersIn(
  /^[ \u00a0-]?(?:([A-Z]{3})(?![A-Za-z0-9])|(?:d['’]|de )?((?:[A-Za-z.]{2,10} )?(?:(?:US-)?[Dd]ollars?|dólar(?:es)?|[Ee]uros?|yen|yuan|baht|rupees?|rupias?|roupies?|Rupien|pounds sterling|pounds|francs))(?![A-Za-z0-9]))/,
);

/** A fast test that excludes most numbers without money after them. */
const MAY_BE_MONEY = /[A-Z]{3}|[Dd]ollar|dólar|[Ee]uro|yen|yuan|baht|rupee|rupia|roupie|Rupien|pound|franc/;
const LONGEST_NAME = 48;

/** `$`, `US$`, `USD `, `Rs. ` before an amount. */
export function currencyBefore(text: string, at: number): CurrencyRead | undefined {
  const match = SIGN_BEFORE.exec(text.slice(Math.max(0, at - 8), at));
  if (match === null) return undefined;
  const sign = match[0].trimEnd();
  const isCode = CODES.has(sign);
  if (!isCode && !SIGNS.has(sign.toUpperCase())) return undefined;
  const code = isCode ? sign : SIGNS.get(sign.toUpperCase());
  return { start: at - match[0].length, end: at, ...(code === undefined ? {} : { code }) };
}

/** ` USD`, ` dollars`, ` Nepali rupees` after an amount. */
export function currencyAfter(text: string, at: number): CurrencyRead | undefined {
  const near = text.slice(at, at + LONGEST_NAME);
  if (!MAY_BE_MONEY.test(near)) return undefined;
  const match = nameAfter(near).exec(near);
  if (match === null) return undefined;
  const end = at + match[0].length;
  if (match[1] !== undefined) return CODES.has(match[1]) ? { start: at, end, code: match[1] } : undefined;
  const name = match[2]!.toLowerCase();
  if (!NAMES.has(name)) return undefined;
  const code = NAMES.get(name);
  return { start: at, end, ...(code === undefined ? {} : { code }) };
}

/** Units of time, with their singular. */
export const DURATIONS: ReadonlyMap<string, string> = new Map([
  ...'nanosecond microsecond millisecond second minute hour day night week fortnight month quarter semester year decade century'
    .split(' ')
    .map((unit): [string, string] => [unit, unit]),
  ...'nanosecond microsecond millisecond second minute hour day night week fortnight month semester year decade'
    .split(' ')
    .map((unit): [string, string] => [`${unit}s`, unit]),
  ['centuries', 'century'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['mins', 'minute'],
  ['secs', 'second'],
  ...DURATION_WORDS,
]);

/** Units that are written to their number or after a space, as they are printed. */
export const MEASURES: ReadonlySet<string> = new Set(
  'kB KB MB GB TB PB Hz kHz MHz GHz nm µm μm um mm cm km kg mg ml kW MW GW TW kWh MWh GWh ha °C Mbps Gbps ppm ppb Å Angstrom angstrom angstroms'.split(
    ' ',
  ),
);

/** Units of time that are written to their number, and after a space if they are no words. */
export const SHORT_DURATIONS: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['sec', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['ms', 'millisecond'],
  ['µs', 'microsecond'],
  ['μs', 'microsecond'],
  ['us', 'microsecond'],
  ['ns', 'nanosecond'],
  ['fs', 'femtosecond'],
]);

/** Those that are also words after a space: `12 us`, `the 4 s`. */
export const WORDLIKE_DURATIONS: ReadonlySet<string> = new Set(['s', 'us', 'fs']);

import type { Fact } from '@findings/language';
import { anyOf, phrasesOf } from '../vocabulary/phrase-pattern.js';

/** How a text marks a number as rounded. */
export type Rounding = 'about' | 'almost' | 'atLeast' | 'atMost';

const KINDS = ['about', 'almost', 'atLeast', 'atMost'] as const;

/** The words directly before a number, one group for each kind. A longer phrase starts earlier: `no more than`. */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${KINDS.map((kind) => `(?<${kind}>${anyOf(phrasesOf(kind))})`).join('|')})(?:\s|(?<=['’]))(?:[$€£]\s?)?$`,
  'iu',
);
const OR_MORE = new RegExp(String.raw`^\s${anyOf(phrasesOf('orMore'))}(?!\p{L})`, 'iu');

/** The longest words before a number, in UTF-16 code units. */
const LONGEST = 32;

/** How a text marks a number as rounded: `nearly 40`, `more than 40`. Undefined if it does not. */
export function roundingOf(text: string, { start, end }: Fact): Rounding | undefined {
  const groups = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.groups;
  const kind = groups && KINDS.find((each) => groups[each] !== undefined);
  if (kind) return kind;
  return OR_MORE.test(text.slice(end, end + 12)) || /\d\+/.test(text.slice(start, end + 1)) ? 'atLeast' : undefined;
}

/** Whether a text marks a number as rounded. */
export function isApproximate(text: string, fact: Fact): boolean {
  return roundingOf(text, fact) !== undefined;
}

/** A rounded number differs from the exact one by less than this share. */
export const ROUNDING = 0.1;
/** A bound (`more than 300` for 420) differs from the exact number by less than this share of the higher one. */
const BOUND = 1 / 3;

/** The rounding error of floating point, as a share of a result. */
const EXACT = 1e-6;

export function isExact(result: number, value: number): boolean {
  return Math.abs(result - value) <= value * EXACT;
}

/** The zeros at the end of a number. */
function zeros(number: number): number {
  return /0*$/.exec(String(Math.round(number)))![0].length;
}

/** The power of ten of the last digit of a number that is not zero: 2 for 300, -1 for 0.5. */
function lastPlace(number: number): number {
  if (Number.isInteger(number)) return zeros(number);
  return -(String(Number(number.toPrecision(6))).split('.')[1] ?? '').length;
}

/** Whether a number is rounder than another one: 40 than 38, 45 than 48, but not 140 than 120. */
function isRounder(value: number, exact: number): boolean {
  if (lastPlace(value) > lastPlace(exact)) return true;
  return value >= 10 && value < 100 && value % 5 === 0 && exact % 5 !== 0;
}

/** Whether a number is the first digit of another one with zeros after it: 2,000 for 2,900. */
function isLeadingDigit(value: number, exact: number): boolean {
  const unit = 10 ** Math.floor(Math.log10(exact) + EXACT);
  return exact > 0 && exact / unit >= 1 && isExact(Math.floor(exact / unit) * unit, value) && value < exact;
}

export interface RoundedNumber {
  readonly value: number;
  readonly rounding: Rounding;
  /** Whether its words are always rounded, such as `a third` or `a dozen`. */
  readonly isRound?: boolean;
  /** Whether both numbers may count the same things. Otherwise a bound must be nearer. */
  readonly isSameUnit: boolean;
}

/** Whether a bound is true of an exact number: `more than 400` of 480. Other rounded numbers have no bound. */
export function isTrueOf(exact: number, { value, rounding }: Pick<RoundedNumber, 'value' | 'rounding'>): boolean {
  return rounding === 'about' || (rounding === 'atLeast' ? value <= exact : exact <= value);
}

/** Whether an exact number rounds to the one that is written, and a bound is true of it: `more than 400` for 480, `nearly 500` for 480. */
export function roundsFrom(exact: number, { value, rounding, isRound = false, isSameUnit }: RoundedNumber): boolean {
  if (value <= 0 || exact <= 0) return false;
  if (!isTrueOf(exact, { value, rounding })) return false;
  if (rounding === 'atLeast' && isLeadingDigit(value, exact)) return true;
  if (!isRound && !isRounder(value, exact)) return false;
  const isBound = isSameUnit && (rounding === 'atLeast' || rounding === 'atMost');
  return Math.abs(exact - value) <= (isBound ? Math.max(exact, value) * BOUND : exact * ROUNDING);
}

/** Whether a result is the written number. If the number is marked as rounded, the result may have fewer zeros: `about 120` for 118. */
export function agreesWith(result: number, value: number, isMarked: boolean): boolean {
  if (isExact(result, value)) return true;
  return isMarked && Math.abs(result - value) <= value * ROUNDING && zeros(value) > zeros(result);
}

/** Whether the result of a division rounds to the number as it is written: `$1.50` for 1.499, `six` for 6.2. */
export function roundsTo(result: number, value: number, written: string, isMarked: boolean): boolean {
  const [digits = '', decimals = ''] = /\d+(?:,\d{3})*(?:\.(\d+))?/.exec(written) ?? [];
  const number = Number(digits.replaceAll(',', ''));
  // `1.5` of `1.5 million` is rounded to a hundred thousand.
  const lastPlaceValue = number > 0 ? (value / number) * 10 ** -decimals.length : 1;
  const unit = isMarked ? Math.max(lastPlaceValue, 10 ** zeros(value)) : lastPlaceValue;
  return isExact(result, value) || Math.abs(result - value) <= Math.min(unit / 2, value * ROUNDING);
}

import type { Fact } from '@findings/core/text';

/** Words before a rounded number. */
const APPROXIMATION =
  /(?:about|around|roughly|approximately|approx\.|some|circa|ca\.|nearly|almost|close to|just (?:under|over)|over|under|above|below|(?:more|fewer|less) than|at least|at most|up to|an estimated)\s+(?:[$€£]\s?)?$/iu;

/** Whether a text marks a number as rounded: `nearly 40`. */
export function isApproximate(text: string, { start }: Fact): boolean {
  return APPROXIMATION.test(text.slice(Math.max(0, start - 24), start));
}

/** A rounded number differs from the exact one by less than this share. */
export const ROUNDING = 0.1;

/** The rounding error of floating point, as a share of a result. */
const EXACT = 1e-6;

export function isExact(result: number, value: number): boolean {
  return Math.abs(result - value) <= value * EXACT;
}

/** The zeros at the end of a number. */
export function zeros(number: number): number {
  return /0*$/.exec(String(Math.round(number)))![0].length;
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
  const lastPlace = number > 0 ? (value / number) * 10 ** -decimals.length : 1;
  const unit = isMarked ? Math.max(lastPlace, 10 ** zeros(value)) : lastPlace;
  return isExact(result, value) || Math.abs(result - value) <= Math.min(unit / 2, value * ROUNDING);
}

import type { Vocabulary } from '@findings/language';

/** A printed number at the head of a text, and where what follows it begins. */
export interface LeadingNumber {
  /** Canonical: `4`, `1.2`, `0`. */
  readonly number: string;
  readonly end: number;
}

const digits = /^(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4})(?![\p{Nd}%])/u;
const roman = /^(?=[IVXL])(X{0,3}L?X{0,3})(IX|IV|V?I{0,3})(?![A-Za-z0-9])/;
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** `4`, `1.2`, `IV`, `four` at the head of `text`. */
export function readLeadingNumber(text: string, vocabulary: Vocabulary): LeadingNumber | undefined {
  const digit = digits.exec(text);
  if (digit) return { number: canonical(digit[1]!), end: digit[0].length };
  const numeral = roman.exec(text);
  if (numeral && numeral[0] !== '') return { number: String(romanValue(numeral[0])), end: numeral[0].length };
  const word = /^[\p{L}-]{1,20}/u.exec(text)?.[0].toLowerCase() ?? '';
  const value = vocabulary.numbers.indexOf(word);
  return value < 0 ? undefined : { number: String(value), end: word.length };
}

function canonical(number: string): string {
  return number
    .replace(/\P{ASCII}/gu, digitValue)
    .split('.')
    .map((part) => String(Number(part)))
    .join('.');
}

/** `४` is `4`: the ten digits of a script follow one another, and no other digit is right before them. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

function romanValue(numeral: string): number {
  let sum = 0;
  for (let index = 0; index < numeral.length; index++) {
    const value = values[numeral[index]!]!;
    sum += value < (values[numeral[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

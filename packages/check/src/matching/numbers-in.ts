import { CARDINALS, cues, MULTIPLES, ORDINALS, PARTS, TENS, wholePhrase } from '@findings/language';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['dollars', '$'],
  ['usd', '$'],
  ['euro', '€'],
  ['euros', '€'],
  ['pounds', '£'],
]);

const PERCENT = wholePhrase(cues('percent', ['en']), 'giu');

/** The values of the numbers in a text and their units, sorted: `12 dollars`, `twelve dollars` and `$12` are the same. */
export function numbersIn(text: string): string {
  const values = wordsWithSigns(text.replace(PERCENT, '%')).flatMap(valuesOf);
  // A currency says something only next to a number.
  return values.some((value) => !/^[$€£]$/.test(value)) ? values.sort().join(' ') : '';
}

/** Whether a word is a number, with or without a sign. */
export function isNumber(word: string): boolean {
  return valuesOf(word).length > 0;
}

/** Words, with the signs of numbers: `$500`, `30%`. */
export function wordsWithSigns(text: string): readonly string[] {
  return text.match(/[$£¥€]?[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*[%‰]?|[%‰$£¥€]/gu) ?? [];
}

function valuesOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(word) || /^[%‰]$/.test(word)) {
    const signs = word.match(/[%‰$£¥€]/g) ?? [];
    const rest = lower.replace(/[%‰$£¥€,]/g, '');
    return rest === '' ? signs : [...signs, rest];
  }
  const sign = SIGNS.get(lower);
  if (sign !== undefined) return [sign];
  const value = CARDINALS.get(lower) ?? TENS.get(lower) ?? MULTIPLES.get(lower);
  if (value !== undefined) return [String(value)];
  return ORDINALS.has(lower) || PARTS.has(lower) ? [lower] : [];
}

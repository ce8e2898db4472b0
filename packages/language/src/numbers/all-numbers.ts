import { lettersIn } from '../sentences/plain-text.js';
import type { OffsetRange } from '../words/offset-range.js';
import { mayBeNumberWord } from './number-words.js';
import { readNumberWords } from './numbers.js';

const wordStart = lettersIn(/(?<![A-Za-z0-9])[A-Za-z]/g);

/** A number, whether or not it counts something. */
export interface WrittenNumber extends OffsetRange {
  readonly value: number;
  readonly inWords: boolean;
}

/** All numbers of a text in digits, and then those in words of English. Linear. */
export function* readAllNumbers(text: string): Generator<WrittenNumber> {
  for (const { 0: digits, index } of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g))
    yield { start: index, end: index + digits.length, value: Number(digits.replaceAll(',', '')), inWords: false };
  let searched = 0;
  for (const { index } of text.matchAll(wordStart(text))) {
    if (index < searched || !mayBeNumberWord(text, index)) continue;
    const number = readNumberWords(text, index);
    if (!number) continue;
    yield { start: index, end: number.end, value: number.value, inWords: true };
    searched = number.end;
  }
}

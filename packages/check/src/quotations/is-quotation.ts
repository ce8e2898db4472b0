import { cueSet, lettersIn } from '@findings/language';

/** Fewer words than this are a term, a title or scare quotes. */
const MIN_WORDS = 4;
/**
 * How many distinctive words a quotation needs. A quotation of at least `words` words needs `count` words that are not common words
 * and have at least `letters` letters. Short quotations need more and longer ones.
 */
const THRESHOLDS = [
  { words: 8, letters: 4, count: 1 },
  { words: 6, letters: 5, count: 2 },
  { words: MIN_WORDS, letters: 5, count: 3 },
] as const;

/** A word of this length is long enough for each threshold. */
const MIN_LETTERS = 5;
/** More different words than this always suffice. */
const MAX_DIFFERENT = 8;

const word = lettersIn(/[A-Za-z0-9]+(?:['’.,-][A-Za-z0-9]+)*/g);

function wordsOf(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(word(text));
}

/** Common words of four letters and more. */
const COMMON_WORDS = cueSet('commonLongWords');

/** Whether quoted words are long enough for a quotation, not a term. */
export function isQuotation(text: string): boolean {
  let count = 0;
  for (const _ of wordsOf(text)) if (++count === MIN_WORDS) return true;
  return false;
}

/** Whether the words are too specific to be in a finding by accident. */
export function isDistinctive(text: string): boolean {
  let count = 0;
  const distinctive = new Map<string, number>();
  const hasLowerCase = /\p{Ll}/u.test(text);
  for (const [found] of wordsOf(text)) {
    count++;
    // `XML` is as specific as a long word.
    const length = hasLowerCase && /^\p{Lu}{3,}$/u.test(found) ? MIN_LETTERS : found.length;
    if (length > 3 && !COMMON_WORDS.has(found.toLowerCase())) distinctive.set(found.toLowerCase(), length);
    const threshold = THRESHOLDS.find(({ words }) => count >= words) ?? THRESHOLDS.at(-1)!;
    if (count >= MIN_WORDS && countLongWords(distinctive, threshold.letters) >= threshold.count) return true;
    if (distinctive.size > MAX_DIFFERENT) return true;
  }
  return false;
}

function countLongWords(lengths: ReadonlyMap<string, number>, letters: number): number {
  let count = 0;
  for (const length of lengths.values()) if (length >= letters) count++;
  return count;
}

/** Three words are shorter than this, in UTF-16 code units. */
const MAX_SHORT = 100;

/** Whether a text has exactly three words, all long. It may be a term, or a quotation of a finding that is cited nearby. */
export function mayBeShortQuotation(text: string): boolean {
  if (text.length > MAX_SHORT) return false;
  const words = Array.from(wordsOf(text), ([found]) => found);
  return (
    words.length === MIN_WORDS - 1 &&
    words.every((found) => found.length >= MIN_LETTERS && !COMMON_WORDS.has(found.toLowerCase()))
  );
}

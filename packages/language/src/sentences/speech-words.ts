import { cueSet } from '../lexicon/cues.js';
import { wordsIn } from './speech-cues.js';

/** Verbs and subjects without which English hardly makes a sentence. */
const SENTENCE_WORDS = cueSet('sentenceWords');

/**
 * Whether quoted words make a sentence of their own: a capital at the head, a stop at the end, a verb or a subject in
 * it, and not the capitals of a title.
 */
export function isWholeSentence(quoted: string, ending: string): boolean {
  if (!/^[^\p{L}\p{N}]*\p{Lu}/u.test(quoted) || !/[.?!…]$/.test(ending)) return false;
  const words = wordsIn(quoted);
  if (isTitleCase(words)) return false;
  return (
    ending.endsWith('?') ||
    words.some((word) => SENTENCE_WORDS.has(word.toLowerCase()) || /['’](?:s|re|ve|ll|d|m|t)$/.test(word))
  );
}

/** Most of the longer words after the first begin with a capital. */
export function isTitleCase(words: readonly string[]): boolean {
  const longer = words.slice(1).filter((word) => word.length > 3);
  const capital = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length > 1 && capital.length * 5 > longer.length * 3;
}

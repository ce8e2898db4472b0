import { partitionPoint } from '../source/binary-search.js';
import { editDistance, forgivenErrors } from '@findings/language';
import { postingsOf, type SearchIndex } from './search-index.js';

/** A word of the index that a typed word may mean. */
export interface Expansion {
  /** Its index in the vocabulary. */
  readonly word: number;
  /** 1 for the same word, less for a word that starts with it or is spelled similarly. */
  readonly similarity: number;
}

/** Finds the words of an index that a typed word may mean. */
export interface QueryExpander {
  /**
   * The words that a typed word may mean, the most likely first. These are the word, words that start with it, and words that begin like
   * it (`trafficking` for `trafficked`). If the first two are in fewer than three targets, also words with typing errors.
   *
   * @param budget maximum number of postings to read
   * @param options.typingErrors whether the word may have typing errors; finding them takes a pass over all words
   */
  expand(typed: string, budget: number, options: { readonly typingErrors: boolean }): readonly Expansion[];
}

/** Forms of one word share their beginning. The test of recall in `tip-2012` measures these numbers. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_PART = 0.5;

/** A word in this many targets is not a typing error. */
const MIN_TARGETS = 3;

export function createQueryExpander(index: SearchIndex): QueryExpander {
  const { words } = index;
  const letters = Uint32Array.from(words, lettersOf);

  const near = (typed: string): Expansion[] => {
    const limit = forgivenErrors(typed.length);
    if (limit === 0) return [];
    const typedLetters = lettersOf(typed);
    const found: Expansion[] = [];
    for (let word = 0; word < words.length; word++) {
      // A typing error adds at most one letter and removes at most one.
      if (countBits(letters[word]! ^ typedLetters) > 2 * limit) continue;
      const distance = editDistance(typed, words[word]!, limit);
      if (distance > 0 && distance <= limit) found.push({ word, similarity: distance === 1 ? 0.6 : 0.35 });
    }
    return found.sort((a, b) => b.similarity - a.similarity);
  };

  return {
    expand: (typed, budget, { typingErrors }) => {
      const beginning = typed.slice(0, MIN_SHARED_LETTERS);
      const expansions: Expansion[] = [];
      let known = 0;
      let read = 0;
      for (let word = lowerBound(words, beginning); words[word]?.startsWith(beginning); word++) {
        const similarity = similarityOf(typed, words[word]!);
        if (similarity === 0) continue;
        read += postingsOf(index, word);
        if (read > budget && expansions.length > 0) break;
        if (words[word]!.startsWith(typed)) known += index.sizes[word]!;
        expansions.push({ word, similarity });
      }
      if (typingErrors && known < MIN_TARGETS)
        for (const { word, similarity } of near(typed).slice(0, 50))
          expansions.push({ word, similarity: known === 0 ? similarity : similarity / 2 });
      return expansions.sort((a, b) => b.similarity - a.similarity);
    },
  };
}

/** 1 for the same word, and 0 for a word that is probably not a form of it. */
function similarityOf(typed: string, word: string): number {
  let shared = 0;
  while (shared < typed.length && typed.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
  if (shared === typed.length) return word.length === shared ? 1 : 0.4 + (0.4 * shared) / word.length;
  const part = shared / Math.max(typed.length, word.length);
  return shared >= MIN_SHARED_LETTERS && part >= MIN_SHARED_PART ? 0.7 * part : 0;
}

function lowerBound(words: readonly string[], typed: string): number {
  return partitionPoint(words.length, (index) => words[index]! < typed);
}

/** The letters of a word as bits. Letters outside `a` to `z` share bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The number of bits that are set. */
function countBits(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

import { partitionPoint } from '../source/binary-search.js';
import { editDistance, forgivenErrors } from '../words/edit-distance.js';
import type { SearchIndex } from './search-index.js';

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
   * The words that a typed word may mean, the most likely first: the word, words that start with it, and the word without its
   * ending (`donor` for `donors`). If these are in fewer than three targets, also words with one or two typing errors.
   *
   * @param budget maximum number of postings to read
   */
  expand(typed: string, budget: number): readonly Expansion[];
}

/** A word in this many targets is not a typing error. */
const MIN_TARGETS = 3;

export function createQueryExpander({ words, sizes }: Pick<SearchIndex, 'words' | 'sizes'>): QueryExpander {
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
    expand: (typed, budget) => {
      const first = lowerBound(words, typed);
      const expansions: Expansion[] = [];
      let postings = 0;
      for (let word = first; word < words.length && words[word]!.startsWith(typed); word++) {
        postings += sizes[word]!;
        if (postings > budget && expansions.length > 0) break;
        const length = words[word]!.length;
        expansions.push({ word, similarity: length === typed.length ? 1 : 0.4 + (0.4 * typed.length) / length });
      }
      for (let cut = 1; cut <= 2 && typed.length - cut >= 4; cut++) {
        const word = lowerBound(words, typed.slice(0, -cut));
        if (words[word] === typed.slice(0, -cut)) expansions.push({ word, similarity: 0.7 });
      }
      if (postings < MIN_TARGETS) for (const expansion of near(typed).slice(0, 50)) expansions.push(expansion);
      return expansions.sort((a, b) => b.similarity - a.similarity);
    },
  };
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

import { editDistance, forgivenErrors } from '../words/edit-distance.js';
import type { SearchIndex } from './search-index.js';

/** A word of the index that may be the one that was typed. */
export interface Expansion {
  /** Its place in the vocabulary. */
  readonly word: number;
  /** 1 for the very word, less for one that begins with it or is spelt nearly so. */
  readonly likeness: number;
}

export interface QueryExpander {
  /**
   * The words that a typed one may mean, the likeliest first: itself; those that it begins; itself without its ending
   * (`donor` for `donors`); and, where the first two are in fewer than three targets, those that are a typing error or two away.
   *
   * @param budget at most so many postings are worth reading for it
   */
  expand(typed: string, budget: number): readonly Expansion[];
}

/** Where so many targets hold the word, it was not mistyped. */
const enough = 3;

export function createVocabulary({ words, sizes }: Pick<SearchIndex, 'words' | 'sizes'>): QueryExpander {
  const letters = Uint32Array.from(words, lettersOf);

  const near = (typed: string): Expansion[] => {
    const limit = forgivenErrors(typed.length);
    if (limit === 0) return [];
    const typedLetters = lettersOf(typed);
    const found: Expansion[] = [];
    for (let word = 0; word < words.length; word++) {
      // A typing error brings in one letter and takes away one at most.
      if (bits(letters[word]! ^ typedLetters) > 2 * limit) continue;
      const distance = editDistance(typed, words[word]!, limit);
      if (distance > 0 && distance <= limit) found.push({ word, likeness: distance === 1 ? 0.6 : 0.35 });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
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
        expansions.push({ word, likeness: length === typed.length ? 1 : 0.4 + (0.4 * typed.length) / length });
      }
      for (let cut = 1; cut <= 2 && typed.length - cut >= 4; cut++) {
        const word = lowerBound(words, typed.slice(0, -cut));
        if (words[word] === typed.slice(0, -cut)) expansions.push({ word, likeness: 0.7 });
      }
      if (postings < enough) for (const expansion of near(typed).slice(0, 50)) expansions.push(expansion);
      return expansions.sort((a, b) => b.likeness - a.likeness);
    },
  };
}

function lowerBound(words: readonly string[], typed: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which letters a word has, one bit each; letters outside `a` to `z` share bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

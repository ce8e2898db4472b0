import { partitionPoint } from '../source/binary-search.js';
import type { SearchIndex } from './search-index.js';
import { formsOf, rangeOfForms, rangeOfSpellings, withSpellings } from './word-forms.js';
import type { CountedWord, WordForm, WordRange } from './word-forms.js';

export interface Expansion extends WordForm {
  /** Its index in the words of the index. */
  readonly position: number;
}

/** Finds the words of an index that a typed word may mean, the nearest first. */
export type QueryExpander = (
  typed: string,
  options: {
    /** Whether the word is in a sentence, which has no typing errors. */
    readonly isSentence: boolean;
    readonly maxCount?: number;
  },
) => readonly Expansion[];

export function createQueryExpander({ words, sizes }: SearchIndex): QueryExpander {
  const positionOf = (word: string) => partitionPoint(words.length, (index) => words[index]! < word);
  const read = ({ prefix, isWhole = false }: WordRange): CountedWord[] => {
    const found: CountedWord[] = [];
    for (let at = positionOf(prefix); isWhole ? words[at] === prefix : words[at]?.startsWith(prefix) === true; at++)
      found.push({ word: words[at]!, count: sizes[at]! });
    return found;
  };
  return (typed, { isSentence, maxCount }) => {
    const forms = formsOf(typed, read(rangeOfForms(typed, isSentence)), maxCount);
    const spellings = isSentence ? undefined : rangeOfSpellings(typed, forms);
    const all = spellings ? withSpellings(typed, forms, read(spellings)) : forms;
    return all.map((form) => ({ ...form, position: positionOf(form.word) }));
  };
}

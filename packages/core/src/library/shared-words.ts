import { memoByString } from '@findings/language';
import type { Expansion, QueryExpander } from './query-expansion.js';
import { containsWord, type SearchIndex } from './search-index.js';
import type { Target } from './target.js';
import { queryWords } from './word-forms.js';

/** How many words of a text targets have. Words that many targets have, such as `the`, do not count. */
export interface SharedWords {
  /** The share of the known words that the compared targets have, from 0 to 1. Rare words and the same forms count more. */
  readonly share: number;
  /** The number of different words that any target has, in this or another form. */
  readonly known: number;
  /** The number of different words that no target has. */
  readonly unknown: number;
  /** The `share`, reduced by the words that no target has: these count as not shared. 1 if no word counts. */
  readonly closeness: number;
  /** Whether the closeness is so small that the compared targets are probably about something else. */
  readonly isWeak: boolean;
}

/** A word does not count if a greater share of the targets has it. */
const MAX_SHARE = 0.25;
/** A word that at most this many targets have always counts. */
const MIN_FREQUENT = 3;
/** Shorter words are mostly `a`, `to` and the like. */
const MIN_LENGTH = 3;
/** Maximum sum of the counts of the forms of a word that are compared. The nearest form always counts. */
const MAX_COUNT = 20_000;

/** The words of the index that a word may be a form of, the most similar first, and how rare they are. */
interface WordForms {
  readonly expansions: readonly Expansion[];
  readonly rarity: number;
}

const NO_WORDS: ReadonlySet<string> = new Set();
const NOTHING: SharedWords = { share: 0, known: 0, unknown: 0, closeness: 0, isWeak: true };
/** Matches with less closeness are weak. Of sentences about other topics, 9 in 10 have only weak matches; of those about the report, 1 in 7. */
const WEAK = 0.35;

/** @param all the targets of the index, in its order */
export function createWordComparison(all: readonly Target[], index: SearchIndex, expand: QueryExpander) {
  let positions: ReadonlyMap<Target, number> | undefined;
  const maxSize = Math.max(MIN_FREQUENT, index.total * MAX_SHARE);
  /** Undefined for a word that does not count. */
  const readWord = memoByString((word: string): WordForms | undefined => {
    if (!/\p{L}/u.test(word)) return undefined;
    const expansions = expand(word, { isSentence: true, maxCount: MAX_COUNT });
    const size = expansions.reduce((most, each) => Math.max(most, each.count), 0);
    if (size > maxSize) return undefined;
    return { expansions, rarity: Math.log(1 + (index.total - size + 0.5) / (size + 0.5)) };
  });

  /** The different words of a text that count. A text is often compared with several targets in a row. */
  const formsIn = (text: string): ReadonlyMap<string, WordForms> => {
    const forms = new Map<string, WordForms>();
    for (const word of queryWords(text)) {
      const found = word.length < MIN_LENGTH ? undefined : readWord(word);
      if (found) forms.set(word, found);
    }
    return forms;
  };
  let last: { readonly text: string; readonly forms: ReadonlyMap<string, WordForms> } | undefined;

  return (text: string, compared: readonly Target[], ignored: ReadonlySet<string> = NO_WORDS): SharedWords => {
    positions ??= new Map(all.map((target, position) => [target, position]));
    const places = compared.flatMap((target) => positions!.get(target) ?? []);
    if (places.length === 0) return NOTHING;
    let [total, shared, known, unknown] = [0, 0, 0, 0];
    if (last?.text !== text) last = { text, forms: formsIn(text) };
    for (const [word, { expansions, rarity }] of last.forms) {
      if (ignored.has(word)) continue;
      if (expansions.length === 0) {
        unknown++;
        continue;
      }
      known++;
      // The first expansions are the most similar.
      const found = expansions.find((each) => places.some((place) => containsWord(index, each.position, place)));
      total += rarity;
      shared += rarity * (found?.similarity ?? 0);
    }
    const share = total === 0 ? 0 : shared / total;
    const words = known + unknown;
    const closeness = words === 0 ? 1 : (share * known) / words;
    return { share, known, unknown, closeness, isWeak: closeness < WEAK };
  };
}

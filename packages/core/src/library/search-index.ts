import { foldedWords } from '../words/fold.js';
import { NumberRow } from '../words/number-row.js';
import type { Target } from './target.js';

/**
 * An inverted index in typed arrays. A library for this (MiniSearch) keeps a map for each word, which at 100,000
 * findings takes some 450 MB and 50 to 180 ms a search; this takes a tenth of either.
 */
export interface SearchIndex {
  /** Every word of the targets, folded, sorted by UTF-16 code units. */
  readonly words: readonly string[];
  /** Where the postings of a word begin, by its place in `words`; one more entry than words, for the end. */
  readonly starts: Uint32Array;
  /** The places of the targets that hold a word, ascending. */
  readonly targets: Uint32Array;
  /** How much a word says about that target, times 100: its BM25 weight, to be multiplied by the word's rarity. */
  readonly weights: Uint8Array;
}

/** What a word counts where it stands: whom we know by name comes before what they say. */
const fieldWeights = { speaker: 4, affiliation: 2, alias: 3, id: 2, title: 2, session: 0.7, text: 1 } as const;

/** A word is cut here, so that a line without spaces does not become a huge word. */
export const longestWord = 40;

/** BM25's saturation, its weight of length, and the length at which a text is neither long nor short. */
const k1 = 1.2;
const b = 0.4;
const usualLength = 60;

/** So many targets, or postings, are a part of the work. */
const partTargets = 64;
const partPostings = 1 << 17;

/** Yields between parts of some milliseconds each: whoever builds it beforehand can let others in. */
export function* buildSearchIndex(targets: readonly Target[]): Generator<undefined, SearchIndex> {
  const numbers = new Map<string, number>();
  const postings = new Postings();
  const counts = new Map<number, number>();
  const sessionWords = new Map<unknown, readonly number[]>();
  const numberOf = (word: string): number => {
    const cut = word.slice(0, longestWord);
    let number = numbers.get(cut);
    if (number === undefined) numbers.set(cut, (number = numbers.size));
    return number;
  };
  const numbersOf = (text: string) => foldedWords(text).map(numberOf);
  const count = (words: readonly number[], weight: number) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight);
  };

  for (const [place, target] of targets.entries()) {
    if (place % partTargets === 0) yield;
    counts.clear();
    const text = numbersOf(target.text);
    count(text, fieldWeights.text);
    count(numbersOf(target.id), fieldWeights.id);
    if (target.alias !== undefined) count(numbersOf(target.alias), fieldWeights.alias);
    for (const { name, affiliations } of target.speakers) {
      count(numbersOf(name), fieldWeights.speaker);
      for (const affiliation of affiliations) count(numbersOf(affiliation), fieldWeights.affiliation);
    }
    if (target.type === 'highlight' && target.finding.title !== undefined) {
      count(numbersOf(target.finding.title), fieldWeights.title);
    }
    if (target.session) {
      const { session } = target;
      const words = sessionWords.get(session) ?? numbersOf(session.title);
      sessionWords.set(session, words);
      count(words, target.type === 'session' ? fieldWeights.title : fieldWeights.session);
    }
    const length = 1 - b + (b * text.length) / usualLength;
    for (const [word, times] of counts) {
      postings.put(word, Math.round((100 * times * (k1 + 1)) / (times + k1 * length)));
    }
    postings.endTarget();
  }
  return yield* sortPostings(numbers, postings);
}

/** Words by their numbers, target by target. */
class Postings {
  readonly words = new NumberRow(Uint32Array);
  readonly weights = new NumberRow(Uint8Array);
  /** How many there are up to the end of each target. */
  readonly ends: number[] = [];

  put(word: number, weight: number): void {
    this.words.push(word);
    this.weights.push(weight);
  }

  endTarget(): void {
    this.ends.push(this.words.length);
  }
}

/** Counts the postings of each word, then puts each into its place: linear, and the targets stay in order. */
function* sortPostings(numbers: ReadonlyMap<string, number>, postings: Postings): Generator<undefined, SearchIndex> {
  const words = [...numbers.keys()].sort();
  const rank = new Uint32Array(words.length);
  words.forEach((word, place) => (rank[numbers.get(word)!] = place));
  const { length } = postings.words;
  const starts = new Uint32Array(words.length + 1);
  for (let at = 0; at < length; at++) {
    if (at % partPostings === 0) yield;
    starts[rank[postings.words.at(at)]! + 1]!++;
  }
  for (let place = 0; place < words.length; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const targets = new Uint32Array(length);
  const weights = new Uint8Array(length);
  let at = 0;
  for (const [target, end] of postings.ends.entries()) {
    for (; at < end; at++) {
      if (at % partPostings === 0) yield;
      const to = next[rank[postings.words.at(at)]!]!++;
      targets[to] = target;
      weights[to] = postings.weights.at(at);
    }
  }
  return { words, starts, targets, weights };
}

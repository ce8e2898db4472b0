import { foldedWords } from '../words/fold.js';
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

export function buildSearchIndex(targets: readonly Target[]): SearchIndex {
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

  targets.forEach((target, place) => {
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
      postings.put(word, place, Math.round((100 * times * (k1 + 1)) / (times + k1 * length)));
    }
  });
  return sortPostings(numbers, postings);
}

/** Words by word's number and target, in the order in which the targets come. */
class Postings {
  length = 0;
  words = new Uint32Array(1024);
  targets = new Uint32Array(1024);
  weights = new Uint8Array(1024);

  put(word: number, target: number, weight: number): void {
    if (this.length === this.words.length) this.#grow();
    this.words[this.length] = word;
    this.targets[this.length] = target;
    this.weights[this.length++] = weight;
  }

  #grow(): void {
    const { words, targets, weights } = this;
    const room = Math.ceil(this.length * 1.7);
    (this.words = new Uint32Array(room)).set(words);
    (this.targets = new Uint32Array(room)).set(targets);
    (this.weights = new Uint8Array(room)).set(weights);
  }
}

/** Counts the postings of each word, then puts each into its place: linear, and the targets stay in order. */
function sortPostings(numbers: ReadonlyMap<string, number>, postings: Postings): SearchIndex {
  const words = [...numbers.keys()].sort();
  const rank = new Uint32Array(words.length);
  words.forEach((word, place) => (rank[numbers.get(word)!] = place));
  const starts = new Uint32Array(words.length + 1);
  for (let at = 0; at < postings.length; at++) starts[rank[postings.words[at]!]! + 1]!++;
  for (let place = 0; place < words.length; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const targets = new Uint32Array(postings.length);
  const weights = new Uint8Array(postings.length);
  for (let at = 0; at < postings.length; at++) {
    const to = next[rank[postings.words[at]!]!]!++;
    targets[to] = postings.targets[at]!;
    weights[to] = postings.weights[at]!;
  }
  return { words, starts, targets, weights };
}

import { foldedWords } from '../words/fold-case.js';
import { detachString } from '../words/detach-string.js';
import type { Target } from './target.js';

/**
 * An inverted index in typed arrays. A library for this (MiniSearch) keeps a map for each word, which at 100,000
 * findings takes some 450 MB and 50 to 180 ms a search; this takes a twentieth of either.
 */
export interface SearchIndex {
  /** Every word of the targets, folded, sorted by UTF-16 code units. */
  readonly words: readonly string[];
  /** In how many targets a word is, by its place in `words`. */
  readonly sizes: Uint32Array;
  /** The number that stands for a word in `parts`, by its place in `words`. */
  readonly numbers: Uint32Array;
  /** So many targets each, in order. */
  readonly parts: readonly Postings[];
}

/** Which of some targets hold a word, three bytes each. */
export interface Postings {
  /** The place of the first target; those of the others count from there. */
  readonly first: number;
  /** Where those of a word begin, by its number; one more for the end. Words of higher numbers are in later parts only. */
  readonly starts: Uint32Array;
  /** The targets that hold a word, ascending. */
  readonly targets: Uint16Array;
  /** How much a word says about that target, times 100: its BM25 weight, to be multiplied by the word's rarity. */
  readonly weights: Uint8Array;
}

/** Where the postings of a word begin and end in a part; both nought where the word is in later parts only. */
export function postingsStart({ starts }: Postings, number: number): number {
  return number + 1 < starts.length ? starts[number]! : 0;
}

export function postingsEnd({ starts }: Postings, number: number): number {
  return starts[number + 1] ?? 0;
}

/** What a word counts where it stands: whom we know by name comes before what they say. */
const fieldWeights = { speaker: 4, affiliation: 2, alias: 3, id: 2, title: 2, session: 0.7, text: 1 } as const;

/** A word is cut here, so that a line without spaces does not become a huge word. */
export const longestWord = 40;

/** BM25's saturation, its weight of length, and the length at which a text is neither long nor short. */
const k1 = 1.2;
const b = 0.4;
const usualLength = 60;

/** So many targets, as two bytes can count, have their postings together: a word that few have is looked up in few places. */
const targetsTogether = 1 << 16;

/** So many targets, or postings, are read until others are let in. */
const targetsAtOnce = 64;
const postingsAtOnce = 1 << 17;

/** Yields between parts of some milliseconds each: whoever builds it beforehand can let others in. */
export function* buildSearchIndex(targets: readonly Target[]): Generator<undefined, SearchIndex> {
  const numbers = new Map<string, number>();
  const parts: Postings[] = [];
  let unsorted = new UnsortedPostings(0);
  const counts = new WordCounts();
  const sessionWords = new Map<unknown, readonly number[]>();
  const numberOf = (word: string): number => {
    const cut = word.slice(0, longestWord);
    let number = numbers.get(cut);
    // Cut out of a text, it would keep all of it.
    if (number === undefined) numbers.set(detachString(cut), (number = numbers.size));
    return number;
  };
  const numbersOf = (text: string) => foldedWords(text).map(numberOf);
  const count = (words: readonly number[], weight: number) => {
    for (const word of words) counts.add(word, weight);
  };

  for (const [place, target] of targets.entries()) {
    if (place % targetsAtOnce === 0) yield;
    if (place - unsorted.first === targetsTogether) {
      parts.push(yield* sorted(unsorted, numbers.size));
      unsorted = new UnsortedPostings(place);
    }
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
    counts.take((word, times) => {
      unsorted.put(word, Math.round((100 * times * (k1 + 1)) / (times + k1 * length)));
    });
    unsorted.endTarget();
  }
  parts.push(yield* sorted(unsorted, numbers.size));
  return inOrder(numbers, parts);
}

/** How often words are in a target; a map that is emptied for each would leave what it held to the garbage that is collected last. */
class WordCounts {
  /** By the numbers of words; nought for those that are not in it. */
  readonly #counts: number[] = [];
  #words: number[] = [];

  add(word: number, weight: number): void {
    while (this.#counts.length <= word) this.#counts.push(0);
    if (this.#counts[word] === 0) this.#words.push(word);
    this.#counts[word]! += weight;
  }

  /** Tells of each word in the order in which they came, and forgets them. */
  take(tell: (word: number, times: number) => void): void {
    for (const word of this.#words) {
      tell(word, this.#counts[word]!);
      this.#counts[word] = 0;
    }
    this.#words = [];
  }
}

/** Words by their numbers, target by target. */
class UnsortedPostings {
  /** The place of the first target. */
  readonly first: number;
  readonly words: number[] = [];
  readonly weights: number[] = [];
  /** How many there are up to the end of each target. */
  readonly ends: number[] = [];

  constructor(first: number) {
    this.first = first;
  }

  put(word: number, weight: number): void {
    this.words.push(word);
    this.weights.push(weight);
  }

  endTarget(): void {
    this.ends.push(this.words.length);
  }
}

/** Counts the postings of each word, then puts each into its place: linear, and the targets stay in order. */
function* sorted({ first, words, weights, ends }: UnsortedPostings, known: number): Generator<undefined, Postings> {
  const { length } = words;
  const starts = new Uint32Array(known + 1);
  for (let at = 0; at < length; at++) {
    if (at % postingsAtOnce === 0) yield;
    starts[words[at]! + 1]!++;
  }
  for (let number = 0; number < known; number++) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const part = { first, starts, targets: new Uint16Array(length), weights: new Uint8Array(length) };
  let at = 0;
  for (const [target, end] of ends.entries()) {
    for (; at < end; at++) {
      if (at % postingsAtOnce === 0) yield;
      const to = next[words[at]!]!++;
      part.targets[to] = target;
      part.weights[to] = weights[at]!;
    }
  }
  return part;
}

function inOrder(known: ReadonlyMap<string, number>, parts: readonly Postings[]): SearchIndex {
  const words = [...known.keys()].sort();
  const [numbers, sizes] = [new Uint32Array(words.length), new Uint32Array(words.length)];
  for (const [place, word] of words.entries()) {
    const number = known.get(word)!;
    numbers[place] = number;
    for (const part of parts) sizes[place]! += postingsEnd(part, number) - postingsStart(part, number);
  }
  return { words, sizes, numbers, parts };
}

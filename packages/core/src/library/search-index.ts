import { partitionPoint } from '../source/binary-search.js';
import type { Target } from './target.js';
import { indexedWords } from './word-forms.js';

/**
 * An inverted index in typed arrays. For 10,000 findings, it takes 3 MB and 1 ms for a sentence. MiniSearch takes 30 MB and 55 to 110 ms,
 * because it keeps a map for each word.
 *
 * It indexes each sentence of a target, because words in the same sentence belong together. The first sentence of each target contains its
 * title, speakers and other fields instead.
 */
export interface SearchIndex {
  /** The folded words of all targets, sorted by UTF-16 code units. */
  readonly words: readonly string[];
  /** The number of targets with each word: of these, or of `WordFrequencies`. */
  readonly sizes: Uint32Array;
  /** The number of targets: of these, or of `WordFrequencies`. */
  readonly total: number;
  /** The start of a word's postings, by its index in `words`, and the end of all. */
  readonly starts: Uint32Array;
  /** The sentences with a word, ascending. */
  readonly sentences: Uint32Array;
  /** The BM25 weight of the word in that sentence, times 100, without the factor for the word's rarity. */
  readonly weights: Uint8Array;
  /** The first sentence of each target, and at the end the number of all sentences. */
  readonly firsts: Uint32Array;
}

/** How often words are in more reports than those of a library. */
export interface WordFrequencies {
  /** The number of findings in all reports. */
  readonly total: number;
  /** The number of findings with a word, by the word in lower case without accents. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Whether a target contains a word.
 *
 * @param word its index in `words`
 * @param position the index of the target
 */
export function containsWord(index: SearchIndex, word: number, position: number): boolean {
  const { starts, sentences, firsts } = index;
  const start = starts[word]!;
  const size = starts[word + 1]! - start;
  const found = partitionPoint(size, (at) => sentences[start + at]! < firsts[position]!);
  return found < size && sentences[start + found]! < firsts[position + 1]!;
}

/** The weight of a word in each field. Names of speakers count more than their words. */
const FIELD_WEIGHTS = { speaker: 4, affiliation: 2, alias: 3, id: 2, title: 2, part: 0.2, text: 1 } as const;

/** The texts by which a search finds a target, other than its own, with their weights. */
export function fieldsOf(target: Target): readonly (readonly [text: string, weight: number])[] {
  const { speakers, within } = target;
  const fields: [string, number][] = [[target.id, FIELD_WEIGHTS.id]];
  if (target.alias !== undefined) fields.push([target.alias, FIELD_WEIGHTS.alias]);
  for (const { name, affiliations } of speakers) {
    fields.push([name, FIELD_WEIGHTS.speaker]);
    for (const affiliation of affiliations) fields.push([affiliation, FIELD_WEIGHTS.affiliation]);
  }
  if (target.type === 'report' && target.title !== target.text) fields.push([target.title, FIELD_WEIGHTS.title]);
  if (target.type === 'highlight' && target.finding.title !== undefined)
    fields.push([target.finding.title, FIELD_WEIGHTS.title]);
  const label = 'finding' in target && speakers.length === 0 ? target.finding.label : undefined;
  if (label !== undefined) fields.push([label, FIELD_WEIGHTS.title]);
  if (within) fields.push([within.title, FIELD_WEIGHTS.part]);
  return fields;
}

/** Parameters of BM25: term saturation, weight of the length, and average length of a sentence. The tests of recall measure these numbers. */
const K1 = 1.2;
const B = 0.5;
const AVERAGE_LENGTH = 35;
/** May also match after an abbreviation. The index needs no exact sentences. */
const SENTENCE_END = /(?<=[.!?])\s+/;

export function buildSearchIndex(targets: readonly Target[], frequencies?: WordFrequencies): SearchIndex {
  const numbers = new Map<string, number>();
  const postings = new Postings();
  const firsts = new Uint32Array(targets.length + 1);
  const counts = new WordCounts();
  const fields = new Map<string, readonly number[]>();
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    return number;
  };
  const numbersOf = (text: string) => indexedWords(text).map(numberOf);
  const count = (words: readonly number[], weight: number) => {
    for (const word of words) counts.add(word, weight);
  };
  const addSentence = (words: number): void => {
    const length = 1 - B + (B * words) / AVERAGE_LENGTH;
    counts.drain((word, times) => {
      postings.add(word, Math.round((100 * times * (K1 + 1)) / (times + K1 * length)));
    });
    postings.endSentence();
  };

  for (const [place, target] of targets.entries()) {
    firsts[place] = postings.ends.length;
    for (const [text, weight] of fieldsOf(target)) {
      const words = fields.get(text) ?? numbersOf(text);
      if (weight === FIELD_WEIGHTS.part) fields.set(text, words);
      count(words, weight);
    }
    addSentence(0);
    for (const sentence of target.text.split(SENTENCE_END)) {
      const words = numbersOf(sentence);
      count(words, FIELD_WEIGHTS.text);
      addSentence(words.length);
    }
  }
  firsts[targets.length] = postings.ends.length;
  // The forms of a query's words depend on the words of all reports.
  frequencies?.counts.forEach((_, word) => numberOf(word));
  const index = sortPostings(numbers, postings, firsts);
  if (!frequencies) return index;
  for (const [position, word] of index.words.entries())
    index.sizes[position] = frequencies.counts.get(word) ?? index.sizes[position]!;
  return { ...index, total: frequencies.total };
}

/** The postings of all sentences in order, in a typed array: with 100,000 findings, a list would be most of a server's memory. */
class Postings {
  #packed = new Uint32Array(1024);
  #size = 0;
  /** The number of postings up to the end of each sentence. */
  readonly ends: number[] = [];

  get size(): number {
    return this.#size;
  }

  /** @param weight less than 256 */
  add(word: number, weight: number): void {
    if (this.#size === this.#packed.length) {
      const smaller = this.#packed;
      this.#packed = new Uint32Array(smaller.length * 2);
      this.#packed.set(smaller);
    }
    this.#packed[this.#size++] = word * 256 + weight;
  }

  endSentence(): void {
    this.ends.push(this.#size);
  }

  wordAt(at: number): number {
    return this.#packed[at]! >>> 8;
  }

  weightAt(at: number): number {
    return this.#packed[at]! & 255;
  }
}

/** Counts the words of a sentence. Reused for all, because a new map for each would slow down garbage collection. */
class WordCounts {
  /** Counts by word number. */
  readonly #counts: number[] = [];
  #words: number[] = [];

  add(word: number, weight: number): void {
    while (this.#counts.length <= word) this.#counts.push(0);
    if (this.#counts[word] === 0) this.#words.push(word);
    this.#counts[word]! += weight;
  }

  /** Visits each word in order of insertion, and resets the counts. */
  drain(visit: (word: number, times: number) => void): void {
    for (const word of this.#words) {
      visit(word, this.#counts[word]!);
      this.#counts[word] = 0;
    }
    this.#words = [];
  }
}

/** A counting sort by word. Linear, and keeps the order of sentences. */
function sortPostings(numbers: ReadonlyMap<string, number>, postings: Postings, firsts: Uint32Array): SearchIndex {
  const words = [...numbers.keys()].sort();
  const ranks = new Uint32Array(words.length);
  for (const [rank, word] of words.entries()) ranks[numbers.get(word)!] = rank;
  const starts = new Uint32Array(words.length + 1);
  for (let at = 0; at < postings.size; at++) starts[ranks[postings.wordAt(at)]! + 1]!++;
  for (let word = 0; word < words.length; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const sentences = new Uint32Array(postings.size);
  const weights = new Uint8Array(postings.size);
  const sizes = new Uint32Array(words.length);
  /** For each word, the end of the last target in which it was counted. */
  const counted = new Uint32Array(words.length);
  let target = 0;
  let sentence = 0;
  for (let at = 0; at < postings.size; at++) {
    const word = ranks[postings.wordAt(at)]!;
    const to = next[word]!++;
    while (postings.ends[sentence]! <= at) sentence++;
    sentences[to] = sentence;
    weights[to] = postings.weightAt(at);
    while (firsts[target + 1]! <= sentence) target++;
    if (counted[word]! <= sentence) sizes[word]!++;
    counted[word] = firsts[target + 1]!;
  }
  return { words, sizes, total: firsts.length - 1, starts, sentences, weights, firsts };
}

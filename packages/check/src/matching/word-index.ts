import { partitionPoint } from '@findings/core/text';
import { comparisonForm } from './text-forms.js';
import { scanWords, wordHash } from './word-tokens.js';

/**
 * An index of adjacent word pairs over many texts. A pair is found in either order, so swapped words are found, too.
 *
 * The words of all texts are one sequence; a position is an index in it. The index stores 16 bits of each word's hash, seven to
 * eight bytes per word in all. Different words may have the same bits, so results must be compared with the text. A map of
 * words or pairs would take ten times the memory.
 */
export class WordIndex {
  /** The position of the first word of each text, and at the end the number of words. */
  readonly starts: Uint32Array;
  /** The words of all texts. */
  readonly #words: Uint16Array;
  readonly #buckets: Uint32Array;
  readonly #positions: Uint32Array;

  constructor(texts: Iterable<string>) {
    const words: number[] = [];
    const starts = [0];
    for (const text of texts) {
      const form = comparisonForm(text);
      scanWords(form, (start, end) => words.push(wordHash(form, start, end) & HASH_BITS));
      starts.push(words.length);
    }
    this.starts = Uint32Array.from(starts);
    this.#words = new Uint16Array(words);
    const size = 1 << Math.max(4, Math.ceil(Math.log2(words.length + 1)) - 2);
    const buckets = new Uint32Array(size + 1);
    this.#eachPair(size, (bucket) => buckets[bucket]!++);
    for (let bucket = 0; bucket < size; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
    // A bucket starts at its end, and moves back as its positions are inserted in descending order.
    const positions = new Uint32Array(buckets[size]!);
    this.#eachPair(size, (bucket, position) => (positions[--buckets[bucket]!] = position));
    this.#buckets = buckets;
    this.#positions = positions;
  }

  /** Calls `visit` with the position of each pair, in descending order. */
  #eachPair(size: number, visit: (bucket: number, position: number) => void): void {
    const [words, starts] = [this.#words, this.starts];
    for (let text = starts.length - 2; text >= 0; text--) {
      for (let position = starts[text + 1]! - 2; position >= starts[text]!; position--) {
        visit(bucketOf(words[position]!, words[position + 1]!, size - 1), position);
      }
    }
  }

  /** Number of words. */
  get length(): number {
    return this.#words.length;
  }

  /** Whether a word may be at a position. */
  isAt(position: number, word: number): boolean {
    return this.#words[position] === (word & HASH_BITS);
  }

  /** Whether a text may contain a word. */
  hasWord(text: number, word: number): boolean {
    return this.#words.subarray(this.starts[text], this.starts[text + 1]).includes(word & HASH_BITS);
  }

  /** Positions where two words may be adjacent, in either order, ascending. The caller must compare the words. */
  positionsOf(one: number, other: number): Uint32Array {
    const bucket = bucketOf(one & HASH_BITS, other & HASH_BITS, this.#buckets.length - 2);
    return this.#positions.subarray(this.#buckets[bucket]!, this.#buckets[bucket + 1]!);
  }

  /** The index of the text at a position. */
  textAt(position: number): number {
    const texts = this.starts.length - 1;
    return Math.max(0, partitionPoint(texts, (text) => this.starts[text]! <= position) - 1);
  }
}

/** The bits of a word's hash that are stored. */
const HASH_BITS = 0xffff;

/** The bucket of a pair. Symmetric in its words. */
function bucketOf(one: number, other: number, mask: number): number {
  const mixed = Math.imul(one ^ other, 0x9e3779b1) + Math.imul(one + other, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) & mask;
}

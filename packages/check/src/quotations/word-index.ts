import { comparisonForm } from './comparison-form.js';
import { scanWords, wordNumber } from './word-tokens.js';

/**
 * All texts as one row of words, and where each two neighbours stand, whichever comes first: words that changed places are
 * found too. Seven to eight bytes a word: of the number that stands for it two are kept, so that one word in sixty-five
 * thousand may pass for another to whoever looks here before looking at the texts. A map of words or pairs would take ten
 * times as much and longer to build.
 */
export class WordIndex {
  /** Where each text begins in the row; one more for the end. */
  readonly starts: Uint32Array;
  /** The texts' words, one text behind the other. */
  readonly #words: Uint16Array;
  readonly #buckets: Uint32Array;
  readonly #places: Uint32Array;

  constructor(texts: Iterable<string>) {
    const words: number[] = [];
    const starts = [0];
    for (const text of texts) {
      const form = comparisonForm(text);
      scanWords(form, (start, end) => words.push(wordNumber(form, start, end) & KEPT));
      starts.push(words.length);
    }
    this.starts = Uint32Array.from(starts);
    this.#words = new Uint16Array(words);
    const size = 1 << Math.max(4, Math.ceil(Math.log2(words.length + 1)) - 2);
    const buckets = new Uint32Array(size + 1);
    this.#eachPair(size, (bucket) => buckets[bucket]!++);
    for (let bucket = 0; bucket < size; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
    // Each begins where it ends until its places are put in, the last one first.
    const places = new Uint32Array(buckets[size]!);
    this.#eachPair(size, (bucket, place) => (places[--buckets[bucket]!] = place));
    this.#buckets = buckets;
    this.#places = places;
  }

  /** Tells of each two neighbours where the first stands, the last first. */
  #eachPair(size: number, tell: (bucket: number, place: number) => void): void {
    const [words, starts] = [this.#words, this.starts];
    for (let text = starts.length - 2; text >= 0; text--) {
      for (let place = starts[text + 1]! - 2; place >= starts[text]!; place--) {
        tell(bucketOf(words[place]!, words[place + 1]!, size - 1), place);
      }
    }
  }

  /** How many words there are. */
  get length(): number {
    return this.#words.length;
  }

  /** Whether a word stands there. */
  isAt(place: number, word: number): boolean {
    return this.#words[place] === (word & KEPT);
  }

  /** Whether a text has a word. */
  holds(text: number, word: number): boolean {
    return this.#words.subarray(this.starts[text], this.starts[text + 1]).includes(word & KEPT);
  }

  /** Where two words may stand side by side, in either order, ascending: whoever uses it looks at the words. */
  placesOf(one: number, other: number): Uint32Array {
    const bucket = bucketOf(one & KEPT, other & KEPT, this.#buckets.length - 2);
    return this.#places.subarray(this.#buckets[bucket]!, this.#buckets[bucket + 1]!);
  }

  /** The text that a place is in. */
  textAt(place: number): number {
    let [low, high] = [0, this.starts.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What is kept of a word's number. */
const KEPT = 0xffff;

/** The same whichever of the two comes first. */
function bucketOf(one: number, other: number, mask: number): number {
  const mixed = Math.imul(one ^ other, 0x9e3779b1) + Math.imul(one + other, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) & mask;
}

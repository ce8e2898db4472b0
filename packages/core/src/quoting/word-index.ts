import { quotingForm } from './quoting-form.js';
import { scanWords, wordNumber } from './word-tokens.js';

/**
 * All texts as one row of word numbers, and where each two neighbours stand, whichever comes first: words that changed
 * places are found too. Sixteen bytes a word at most. A map of words or pairs would take ten times as much and longer to
 * build; what two pairs have in common by chance costs a look at their words.
 */
export class WordIndex {
  /** The texts' words, one text behind the other. */
  readonly words: Int32Array;
  /** Where each text begins in `words`; one more for the end. */
  readonly starts: Uint32Array;
  readonly #buckets: Uint32Array;
  readonly #places: Uint32Array;

  constructor(texts: readonly string[]) {
    const row = new WordRow();
    this.starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, index) => {
      row.add(quotingForm(text));
      this.starts[index + 1] = row.length;
    });
    this.words = row.words.slice(0, row.length);
    const size = 1 << Math.max(4, Math.ceil(Math.log2(row.length + 1)) - 1);
    const buckets = new Uint32Array(size + 1);
    const bucketOfPlace = bucketsOf(this.words, this.starts, size - 1);
    for (const bucket of bucketOfPlace) if (bucket !== NO_PAIR) buckets[bucket + 1]!++;
    for (let bucket = 0; bucket < size; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
    const places = new Uint32Array(buckets[size]!);
    const next = buckets.slice(0, size);
    bucketOfPlace.forEach((bucket, place) => {
      if (bucket !== NO_PAIR) places[next[bucket]!++] = place;
    });
    this.#buckets = buckets;
    this.#places = places;
  }

  /** Where two words may stand side by side, in either order, ascending: whoever uses it looks at the words. */
  placesOf(one: number, other: number): Uint32Array {
    const bucket = bucketOf(one, other, this.#buckets.length - 2);
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

/** Of a place that ends a text. */
const NO_PAIR = 0xffffffff;

/** By place, the bucket of the word there and the one behind it. */
function bucketsOf(words: Int32Array, starts: Uint32Array, mask: number): Uint32Array {
  const buckets = new Uint32Array(words.length).fill(NO_PAIR);
  for (let text = 0; text + 1 < starts.length; text++) {
    const last = starts[text + 1]! - 1;
    for (let place = starts[text]!; place < last; place++) {
      buckets[place] = bucketOf(words[place]!, words[place + 1]!, mask);
    }
  }
  return buckets;
}

/** The same whichever of the two comes first. */
function bucketOf(one: number, other: number, mask: number): number {
  const mixed = Math.imul(one ^ other, 0x9e3779b1) + Math.imul(one + other, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) & mask;
}

class WordRow {
  length = 0;
  words = new Int32Array(1024);

  add(text: string): void {
    scanWords(text, (start, end) => {
      if (this.length === this.words.length) {
        const grown = new Int32Array(this.words.length * 2);
        grown.set(this.words);
        this.words = grown;
      }
      this.words[this.length++] = wordNumber(text, start, end);
    });
  }
}

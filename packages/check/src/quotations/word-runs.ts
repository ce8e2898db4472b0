import type { OffsetRange } from '@findings/language';

/** The index has runs of so many words. Of more words, one run is looked up. */
const LENGTHS = [4, 2, 1] as const;

/** Words that occur more often are repeated. */
const MAX_REPEATED = 64;

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly OffsetRange[] {
  return [...text.matchAll(WORD)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Finds words in a long text by an index, where a scan for each of many quotations or figures would take quadratic time. */
export class WordRuns {
  readonly #text: string;
  readonly #words: readonly OffsetRange[];
  readonly #indexes = new Map<number, ReadonlyMap<string, readonly number[]>>();

  constructor(text: string) {
    this.#text = text;
    this.#words = wordsOf(text);
  }

  /** The offsets at which the text has the given words and the signs between them, ascending. They begin and end with whole words. */
  offsetsOf(written: string): readonly number[] {
    return this.#find(written, wordsOf(written)) ?? [];
  }

  /**
   * Like `offsetsOf`, but the first and last word may be parts of words. Undefined if a scan is faster: if there are no words between
   * them, or if the text repeats these words.
   */
  offsetsOfPart(written: string): readonly number[] | undefined {
    return this.#find(written, wordsOf(written).slice(1, -1), MAX_REPEATED);
  }

  /** @param whole the words of `written` that are whole words in the text, too */
  #find(written: string, whole: readonly OffsetRange[], most = Infinity): readonly number[] | undefined {
    const length = LENGTHS.find((each) => each <= whole.length);
    if (length === undefined) return undefined;
    const index = this.#indexOf(length);
    let rarest: { readonly start: number; readonly offsets: readonly number[] } | undefined;
    for (let at = 0; at + length <= whole.length; at++) {
      const { start } = whole[at]!;
      const offsets = index.get(written.slice(start, whole[at + length - 1]!.end));
      if (!offsets) return [];
      if (!rarest || offsets.length < rarest.offsets.length) rarest = { start, offsets };
    }
    const { start, offsets } = rarest!;
    if (offsets.length > most) return undefined;
    return offsets.map((at) => at - start).filter((at) => at >= 0 && this.#text.startsWith(written, at));
  }

  #indexOf(length: number): ReadonlyMap<string, readonly number[]> {
    const known = this.#indexes.get(length);
    if (known) return known;
    const index = new Map<string, number[]>();
    for (let at = 0; at + length <= this.#words.length; at++) {
      const { start } = this.#words[at]!;
      const run = this.#text.slice(start, this.#words[at + length - 1]!.end);
      const offsets = index.get(run);
      if (offsets) offsets.push(start);
      else index.set(run, [start]);
    }
    this.#indexes.set(length, index);
    return index;
  }
}

import type { TextLike } from '@findings/core/check';

/** A text is put together anew when it is in more pieces. */
const MOST_PIECES = 32;
/** What is typed in one place is one piece, up to so many UTF-16 code units. */
const LONGEST_TYPED = 4096;

/**
 * A text that is edited again and again: each edit makes another of its pieces, and only what is asked of the whole text puts that
 * together. Of a proposal of a megabyte the engine would make a new copy, of two bytes a character, for each letter that is typed.
 */
export class PiecedText implements TextLike {
  readonly length: number;
  /** None is empty, unless the text is. */
  #pieces: readonly string[];
  /** Where each begins; one more for the end. */
  #starts: readonly number[];

  constructor(pieces: readonly string[]) {
    const filled = pieces.filter((piece) => piece !== '');
    this.#pieces = filled.length > MOST_PIECES ? [filled.join('')] : filled;
    this.#starts = startsOf(this.#pieces);
    this.length = this.#starts.at(-1)!;
  }

  /** With another text in place of what stands from `start` to `end`. */
  replaced(start: number, end: number, text: string): PiecedText {
    const before = this.#piecesOf(0, start);
    const behind = this.#piecesOf(end, this.length);
    // Letters that are typed one after another are one piece.
    const last = before.at(-1);
    const isTyped = last !== undefined && text !== '' && last.length + text.length <= LONGEST_TYPED;
    return new PiecedText(isTyped ? [...before.slice(0, -1), last + text, ...behind] : [...before, text, ...behind]);
  }

  slice(start = 0, end = this.length): string {
    const from = start < 0 ? Math.max(0, this.length + start) : Math.min(start, this.length);
    const to = end < 0 ? Math.max(0, this.length + end) : Math.min(end, this.length);
    return from < to ? this.#piecesOf(from, to).join('') : '';
  }

  charCodeAt(at: number): number {
    const index = this.#indexAt(at);
    return index < 0 ? NaN : this.#pieces[index]!.charCodeAt(at - this.#starts[index]!);
  }

  charAt(at: number): string {
    return at < 0 ? '' : this.slice(at, at + 1);
  }

  startsWith(words: string, at = 0): boolean {
    return this.slice(at, at + words.length) === words;
  }

  indexOf(words: string, from = 0): number {
    const first = Math.max(0, from);
    for (let index = Math.max(0, this.#indexAt(first)); index < this.#pieces.length; index++) {
      const [start, end] = [this.#starts[index]!, this.#starts[index + 1]!];
      const within = this.#pieces[index]!.indexOf(words, first - start);
      if (within >= 0) return start + within;
      const last = Math.max(first, start, end - words.length + 1);
      const across = this.slice(last, end - 1 + words.length).indexOf(words);
      if (across >= 0) return last + across;
    }
    return -1;
  }

  lastIndexOf(words: string, from = this.length): number {
    const last = Math.min(Math.max(0, from), this.length - words.length);
    for (let index = this.#indexAt(last); index >= 0; index--) {
      const [start, end] = [this.#starts[index]!, this.#starts[index + 1]!];
      const first = Math.max(start, end - words.length + 1);
      const across = this.slice(first, Math.min(last, end - 1) + words.length).lastIndexOf(words);
      if (across >= 0) return first + across;
      const within = this.#pieces[index]!.lastIndexOf(words, last - start);
      if (within >= 0) return start + within;
    }
    return -1;
  }

  /** The whole text, which is in one piece from now on. */
  toString(): string {
    if (this.#pieces.length !== 1) {
      this.#pieces = [this.#pieces.join('')];
      this.#starts = startsOf(this.#pieces);
    }
    return this.#pieces[0]!;
  }

  /** The pieces of a stretch of the text, cut at its ends. */
  #piecesOf(start: number, end: number): string[] {
    const pieces: string[] = [];
    for (let index = Math.max(0, this.#indexAt(start)); index < this.#pieces.length; index++) {
      const from = this.#starts[index]!;
      if (from >= end) break;
      pieces.push(this.#pieces[index]!.slice(Math.max(0, start - from), end - from));
    }
    return pieces;
  }

  /** The piece that a place is in; -1 where it is in none. */
  #indexAt(at: number): number {
    if (!(at >= 0 && at < this.length)) return -1;
    let index = 0;
    while (this.#starts[index + 1]! <= at) index++;
    return index;
  }
}

function startsOf(pieces: readonly string[]): readonly number[] {
  const starts = [0];
  let end = 0;
  for (const piece of pieces) starts.push((end += piece.length));
  return starts;
}

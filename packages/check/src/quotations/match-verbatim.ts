import { occurrences } from './occurrences.js';
import type { Bracket, QuotationPattern, Segment } from './quotation-pattern.js';
import type { FindingText } from './finding-text.js';
import { isWithinWord } from './word-edge.js';

/** So many times the size of both may be looked at before a text of endless repetitions is given up. */
const EFFORT = 16;
const LEAST_EFFORT = 100_000;
const MARK = /[.,;:!?]/;

/** Whether the words of a quotation stand in what is said, in order, from word to word. Linear. */
export function matchesVerbatim(pattern: QuotationPattern, said: FindingText): boolean {
  if (pattern.length === 0) return false;
  const search = new SegmentSearch(said);
  let from = 0;
  for (const segment of pattern) {
    from = search.endOf(segment, from);
    if (from < 0) return false;
  }
  return true;
}

class SegmentSearch {
  readonly #said: FindingText;
  #effort: number;

  constructor(said: FindingText) {
    this.#said = said;
    this.#effort = EFFORT * said.form.length + LEAST_EFFORT;
  }

  /** Where a segment ends that begins at `from` or behind it: the first such place, or -1. */
  endOf(segment: Segment, from: number): number {
    const ends = segment.openings.map((opening) => this.#endFrom(segment, opening, from)).filter((end) => end >= 0);
    return leastOf(ends);
  }

  #endFrom(segment: Segment, opening: string, from: number): number {
    for (const at of occurrences(this.#said.form, opening, from)) {
      if (this.#effort < 0) return -1;
      if (!this.#begins(segment.before, at, from)) continue;
      const end = this.#follow(segment, at + opening.length);
      if (end >= 0) return end;
    }
    return -1;
  }

  /** Whether a word begins at `at`, or where the bracket before it does. */
  #begins(before: Bracket | undefined, at: number, from: number): boolean {
    if (!isWithinWord(this.#said, at)) return true;
    if (before === undefined) return false;
    return [before.content, before.written].some((form) => {
      const start = at - form.length;
      return start >= from && this.#hasBracket(form, start) && !isWithinWord(this.#said, start);
    });
  }

  /** Where what follows the opening ends, or -1. */
  #follow({ rest, closing }: Segment, at: number): number {
    let places = [at];
    for (const piece of rest) {
      const next = places.flatMap((place) => this.#behind(piece, place));
      places = next.length > 1 ? [...new Set(next)] : next;
    }
    const ends = places.flatMap((place) => this.#close(closing, place));
    return leastOf(ends);
  }

  #behind(piece: string | Bracket, at: number): number[] {
    const { form } = this.#said;
    if (typeof piece === 'string') {
      this.#effort -= piece.length;
      return form.startsWith(piece, at) ? [at + piece.length] : [];
    }
    const forms = [piece.content, piece.written].filter((each) => this.#hasBracket(each, at));
    return [at, ...forms.map((each) => at + each.length)];
  }

  /** A bracket may change the case of what it holds: `[t]hey`. */
  #hasBracket(form: string, at: number): boolean {
    this.#effort -= form.length;
    return this.#said.form.slice(at, at + form.length).toLowerCase() === form.toLowerCase();
  }

  #close(closing: string, at: number): number[] {
    if (isWithinWord(this.#said, at)) return [];
    if (closing === '') return [at];
    const { form } = this.#said;
    const start = MARK.test(form.charAt(at)) ? at + 1 : at;
    return form.startsWith(closing, start) ? [start + closing.length] : [];
  }
}

/** The smallest of these places, or -1 if there is none. */
function leastOf(places: readonly number[]): number {
  return places.length === 0 ? -1 : places.reduce((least, place) => Math.min(least, place));
}

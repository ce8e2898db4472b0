import { occurrences } from './occurrences.js';
import type { Bracket, QuotationPattern, Segment } from './quotation-pattern.js';
import type { FindingText } from './finding-text.js';
import { isDigit, isWord } from '@findings/core/text';
import { isCurrency, isUnit } from './word-tokens.js';

/** Comparing stops after this many steps per character of the finding, because repetitive text could take very long. */
const STEPS_PER_CHARACTER = 16;
const MIN_STEPS = 100_000;
const PUNCTUATION = /[.,;:!?]/;

/** Whether a finding contains the segments of a quotation in order, each at word boundaries. Linear. */
export function matchesVerbatim(pattern: QuotationPattern, finding: FindingText): boolean {
  if (pattern.length === 0) return false;
  const search = new SegmentSearch(finding);
  let from = 0;
  for (const segment of pattern) {
    from = search.endOf(segment, from);
    if (from < 0) return false;
  }
  return true;
}

class SegmentSearch {
  readonly #finding: FindingText;
  #stepsLeft: number;

  constructor(finding: FindingText) {
    this.#finding = finding;
    this.#stepsLeft = STEPS_PER_CHARACTER * finding.form.length + MIN_STEPS;
  }

  /** The smallest end of a segment that starts at or after `from`, or -1. */
  endOf(segment: Segment, from: number): number {
    const ends = segment.openings.map((opening) => this.#endFrom(segment, opening, from)).filter((end) => end >= 0);
    return smallest(ends);
  }

  #endFrom(segment: Segment, opening: string, from: number): number {
    for (const at of occurrences(this.#finding.form, opening, from)) {
      if (this.#stepsLeft < 0) return -1;
      if (!this.#startsWord(segment.before, at, from)) continue;
      const end = this.#endOfRest(segment, at + opening.length);
      if (end >= 0) return end;
    }
    return -1;
  }

  /** Whether a word starts at `at`, or at the start of the bracket before it. */
  #startsWord(before: Bracket | undefined, at: number, from: number): boolean {
    if (!isWithinWord(this.#finding, at)) return true;
    if (before === undefined) return false;
    return [before.content, before.written].some((form) => {
      const start = at - form.length;
      return start >= from && this.#hasBracket(form, start) && !isWithinWord(this.#finding, start);
    });
  }

  /** The end of the rest of a segment after its opening, or -1. */
  #endOfRest({ rest, closing }: Segment, at: number): number {
    let positions = [at];
    for (const piece of rest) {
      const next = positions.flatMap((position) => this.#endsOf(piece, position));
      positions = next.length > 1 ? [...new Set(next)] : next;
    }
    const ends = positions.flatMap((position) => this.#endsOfClosing(closing, position));
    return smallest(ends);
  }

  /** The possible ends of a piece that starts at `at`. A bracket may stand for nothing. */
  #endsOf(piece: string | Bracket, at: number): number[] {
    const { form } = this.#finding;
    if (typeof piece === 'string') {
      this.#stepsLeft -= piece.length;
      return form.startsWith(piece, at) ? [at + piece.length] : [];
    }
    const forms = [piece.content, piece.written].filter((each) => this.#hasBracket(each, at));
    return [at, ...forms.map((each) => at + each.length)];
  }

  /** Compares without letter case, since a bracket may change it: `[t]hey`. */
  #hasBracket(form: string, at: number): boolean {
    this.#stepsLeft -= form.length;
    return this.#finding.form.slice(at, at + form.length).toLowerCase() === form.toLowerCase();
  }

  #endsOfClosing(closing: string, at: number): number[] {
    if (isWithinWord(this.#finding, at)) return [];
    if (closing === '') return [at];
    const { form } = this.#finding;
    const start = PUNCTUATION.test(form.charAt(at)) ? at + 1 : at;
    return form.startsWith(closing, start) ? [start + closing.length] : [];
  }
}

/** The smallest of these numbers, or -1 if there are none. */
function smallest(numbers: readonly number[]): number {
  return numbers.length === 0 ? -1 : numbers.reduce((one, other) => Math.min(one, other));
}

/**
 * Whether an offset is inside a word: between letters or digits, and also inside `women's`, `U.S.`, `1,000`, `3.5`, `R&D`,
 * `50%`, `$500` and `non-profit`. Quotations do not begin or end there.
 */
function isWithinWord(finding: FindingText, at: number): boolean {
  const text = finding.form;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const [wordBefore, wordAfter] = [isWord(before), isWord(after)];
  if (wordBefore && wordAfter) return true;
  if (isDigit(before) && isUnit(after)) return true;
  if (isDigit(after) && isCurrency(before)) return true;
  if (wordAfter && isWord(text.charCodeAt(at - 2))) return joins(finding, at - 1);
  return wordBefore && isWord(text.charCodeAt(at + 1)) && joins(finding, at);
}

/** Whether the sign at `at` joins the letters or digits on both sides to one word. */
function joins(finding: FindingText, at: number): boolean {
  const text = finding.form;
  switch (text.charCodeAt(at)) {
    case 0x27: // '
    case 0x26: // &
    case 0x2e: // .
    case 0x40: // @
    case 0x5f: // _
      return true;
    case 0x2c: // ,
    case 0x3a: // :
      return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
    case 0x2d:
      return finding.isHyphen(at);
    default:
      return false;
  }
}

import { isNegated } from './negation.js';
import { numbersIn } from './numbers-in.js';
import type { Bracket, QuotationPattern, Segment } from './quotation-pattern.js';
import { reversingWords } from './reversal.js';
import type { FindingText } from './finding-text.js';
import { isDigit, isWord } from '@findings/language';
import { isCurrency, isUnit } from './word-tokens.js';

/** Comparing stops after this many steps per character of the finding, because repetitive text could take very long. */
const STEPS_PER_CHARACTER = 16;
const MIN_STEPS = 100_000;
const PUNCTUATION = /[.,;:!?]/;

/** Whether a finding contains the segments of a quotation in order, each at word boundaries. Linear. */
export function matchesVerbatim(pattern: QuotationPattern, finding: FindingText): boolean {
  const match = matchSegments(pattern, finding);
  return match !== undefined && match.reversing === undefined;
}

/** Where a finding contains a quotation. */
export interface SegmentMatch {
  /** The first words that the quotation leaves out although they reverse its meaning. */
  readonly reversing: string | undefined;
}

/** The first match of the segments in a finding. Undefined if it does not contain them. Linear. */
export function matchSegments(pattern: QuotationPattern, finding: FindingText): SegmentMatch | undefined {
  if (pattern.length === 0) return undefined;
  const match = matchWith(pattern, finding, false);
  if (match && match.reversing === undefined) return match;
  return (mayReplace(pattern) ? matchWith(pattern, finding, true) : undefined) ?? match;
}

/** Quotations with more brackets are matched without replaced words. */
const MAX_REPLACING = 32;

function mayReplace(pattern: QuotationPattern): boolean {
  let count = 0;
  for (const { before, rest } of pattern) {
    if (before?.isNegating) count++;
    for (const piece of rest)
      if (typeof piece === 'object' && (piece.replaces === 'words' || piece.replaces === 'ending')) count++;
    if (count > MAX_REPLACING) return false;
  }
  return count > 0;
}

/** The segments are moved this often to avoid that omitted words reverse the meaning. */
const MAX_MOVES = 16;

/** @param replaces whether brackets may replace words */
function matchWith(pattern: QuotationPattern, finding: FindingText, replaces: boolean): SegmentMatch | undefined {
  const search = new SegmentSearch(finding, replaces);
  const first = search.positions(pattern, [], 0);
  if (first.length < pattern.length) return undefined;
  const reversing = search.reversing(first);
  let reversal = reversing;
  let positions = first;
  for (let moves = 0; reversal && moves < MAX_MOVES; moves++) {
    // The words before the omission, or else those after it, may occur again where nothing is reversed.
    const { at } = reversal;
    const [before, after] = [positions[at - 1]!, positions[at]!];
    const moved = [
      search.positions(pattern, positions.slice(0, at - 1), before.start + 1),
      search.positions(pattern, positions.slice(0, at), after.start + 1),
    ].find(({ length }) => length === pattern.length);
    if (!moved) break;
    positions = moved;
    reversal = search.reversing(positions);
  }
  return { reversing: reversal && reversing?.words };
}

/** The position of a segment in a finding. */
interface SegmentPosition {
  readonly start: number;
  readonly end: number;
}

/** A bracket replaces at most this many words, or letters at the end of a word. */
const MAX_REPLACED_WORDS = 5;
const MAX_REPLACED_LENGTH = 60;
const MAX_REPLACED_LETTERS = 4;
const MIN_STEM = 3;
/** Of more possible ends, only the first are tried. */
const MAX_ENDS = 24;

class SegmentSearch {
  readonly #finding: FindingText;
  #stepsLeft: number;

  constructor(
    finding: FindingText,
    private readonly replaces: boolean,
  ) {
    this.#finding = finding;
    this.#stepsLeft = STEPS_PER_CHARACTER * finding.form.length + MIN_STEPS;
  }

  /**
   * The first positions of the segments in order, as many as there are.
   *
   * @param known the positions of the first segments
   * @param from where the next one may start
   */
  positions(pattern: QuotationPattern, known: readonly SegmentPosition[], from: number): readonly SegmentPosition[] {
    const found = [...known];
    let next = Math.max(from, known.at(-1)?.end ?? 0);
    for (const segment of pattern.slice(known.length)) {
      const position = this.#positionOf(segment, next);
      if (!position) break;
      found.push(position);
      next = position.end;
    }
    return found;
  }

  /** The first omission that reverses the meaning, with the index of the segment after it. */
  reversing(positions: readonly SegmentPosition[]): { readonly at: number; readonly words: string } | undefined {
    for (let at = 1; at < positions.length; at++) {
      const words = reversingWords(this.#finding.form.slice(positions[at - 1]!.end, positions[at]!.start));
      if (words !== undefined) return { at, words };
    }
    return undefined;
  }

  /** The position of a segment that starts at or after `from` and ends first. */
  #positionOf(segment: Segment, from: number): SegmentPosition | undefined {
    let first: SegmentPosition | undefined;
    for (const opening of segment.openings) {
      const position = this.#positionFrom(segment, opening, from);
      if (position && (!first || position.end < first.end)) first = position;
    }
    return first;
  }

  #positionFrom(segment: Segment, opening: string, from: number): SegmentPosition | undefined {
    const ends = { start: segment.before === undefined, end: segment.rest.length === 0 };
    for (const at of this.#finding.occurrences(opening, from, ends)) {
      if (this.#stepsLeft < 0) return undefined;
      const start = this.#startOf(segment.before, at, from);
      if (start === undefined) continue;
      const end = this.#endOfRest(segment, at + opening.length);
      if (end >= 0) return { start, end };
    }
    return undefined;
  }

  /** The start of a segment whose first words are at `at`, with the bracket before them. Undefined if no word starts there. */
  #startOf(before: Bracket | undefined, at: number, from: number): number | undefined {
    const isWordStart = !isWithinWord(this.#finding, at);
    if (isWordStart && before?.replaces !== 'no-start' && before?.isNegating !== true) return at;
    if (before === undefined) return undefined;
    for (const form of [before.content, before.written]) {
      const start = at - form.length;
      if (start >= from && this.#hasBracket(form, start) && !isWithinWord(this.#finding, start)) return start;
    }
    if (!isWordStart || before.replaces !== 'words' || !this.replaces) return undefined;
    const replaced = /(?:[^\s.?!]+ ){0,3}$/.exec(
      this.#finding.form.slice(Math.max(from, at - MAX_REPLACED_LENGTH), at),
    )![0];
    return isNegated(replaced) ? at - replaced.length : undefined;
  }

  /** The end of the rest of a segment after its opening, or -1. */
  #endOfRest({ rest, closing }: Segment, at: number): number {
    let positions = [at];
    for (const piece of rest) {
      if (this.#stepsLeft < 0) return -1;
      const next = positions.flatMap((position) => this.#endsOf(piece, position));
      positions = next.length > 1 ? [...new Set(next)].sort((a, b) => a - b).slice(0, MAX_ENDS) : next;
      if (positions.length === 0) return -1;
    }
    const ends = positions.flatMap((position) => this.#endsOfClosing(closing, position));
    return smallest(ends);
  }

  /** The possible ends of a piece that starts at `at`. */
  #endsOf(piece: string | Bracket, at: number): number[] {
    const { form } = this.#finding;
    if (typeof piece === 'string') {
      this.#stepsLeft -= piece.length;
      return form.startsWith(piece, at) ? [at + piece.length] : [];
    }
    const forms = [piece.content, piece.written].filter((each) => this.#hasBracket(each, at));
    const ends = forms.map((each) => at + each.length);
    if (piece.replaces !== 'no-start' && !piece.isNegating) ends.push(at);
    if (!this.replaces) return ends;
    if (piece.replaces === 'ending') return [...ends, ...this.#endsOfEnding(at)];
    return piece.replaces === 'words' ? [...ends, ...this.#endsOfReplaced(piece, at)] : ends;
  }

  /** The end of the word at `at`, if a bracket may replace its last letters. */
  #endsOfEnding(at: number): number[] {
    const { form } = this.#finding;
    if (!/[^\W\d_]{3}$/.test(form.slice(Math.max(0, at - MIN_STEM), at))) return [];
    const [letters] = /^[^\W\d_]*/.exec(form.slice(at, at + MAX_REPLACED_LETTERS + 1))!;
    return letters.length > 0 && letters.length <= MAX_REPLACED_LETTERS ? [at + letters.length] : [];
  }

  /** The ends of the words at `at` that a bracket may replace: a few words of one sentence, with the same numbers and negations. */
  #endsOfReplaced({ content, isNegating }: Bracket, at: number): number[] {
    if (isWithinWord(this.#finding, at)) return [];
    const { form } = this.#finding;
    this.#stepsLeft -= MAX_REPLACED_LENGTH;
    const ends: number[] = [];
    let words = 0;
    for (let end = at + 1; end <= Math.min(form.length, at + MAX_REPLACED_LENGTH); end++) {
      const code = form.charCodeAt(end - 1);
      if (/[.?!]/.test(form.charAt(end - 1)) && !isWithinWord(this.#finding, end)) break;
      if (isWithinWord(this.#finding, end)) continue;
      if (isWord(code) && ++words > MAX_REPLACED_WORDS) break;
      const replaced = form.slice(at, end);
      if (isNegated(replaced) === isNegating && haveSameNumbers(content, replaced)) ends.push(end);
    }
    return ends;
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

/** Numbers may be explained in brackets, but not changed. */
function haveSameNumbers(content: string, replaced: string): boolean {
  const [own, others] = [numbersIn(content), numbersIn(replaced)];
  return own === '' || others === '' ? others === '' : own === others;
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

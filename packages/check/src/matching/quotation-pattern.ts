import { hasWord, lettersIn, isWord } from '@findings/language';
import { readQuotationParts, type QuotationPart } from './quotation-parts.js';
import { LETTERS } from './finding-text.js';
import { isNegatingBracket } from './reversal.js';
import { comparisonForm } from './text-forms.js';

/**
 * A bracket in a quotation. In the report there may be nothing, its content, the bracket itself, or other words that it replaces.
 * The hyphen at the end of a line is one, too: the report may have it or not.
 */
export interface Bracket {
  /** Its content, with the adjacent space that belongs to it. */
  readonly content: string;
  /** The content in its brackets, with that space. */
  readonly written: string;
  /**
   * What it may replace: `words` between words, the `ending` of a word (`highlight[s]`), or nothing within a word and at the start of
   * one, where letters may not be added either (`[un]safe`).
   */
  readonly replaces: 'words' | 'ending' | 'nothing' | 'no-start';
  /** Whether it negates. Then the words that it replaces must negate, too. */
  readonly isNegating: boolean;
}

/** Consecutive words, with brackets among them. */
export interface Segment {
  /** A bracket at the start of a word: `[T]hey`. */
  readonly before: Bracket | undefined;
  /** The first words. Two variants if the case of the first letter is free. */
  readonly openings: readonly string[];
  /** The rest, in order. */
  readonly rest: readonly (string | Bracket)[];
  /** Closing quotation marks and brackets. The final punctuation mark, before or after them, is free. */
  readonly closing: string;
}

/** The segments that a text must contain in order, with omissions between them. Empty if nothing is quoted. */
export type QuotationPattern = readonly Segment[];

/** Punctuation next to an omission may differ. */
const FREE = ' .,;:!?-()';
const PUNCTUATION = '.,;:!?';
const CLOSING = '\'")]}';

/** Replaces a hyphen and a line end. White space is collapsed in quotations, so no other text has it. */
const LINE_END = '\ue000';

/** Parses a quotation to a pattern. */
export function readPattern(quotation: string): QuotationPattern {
  const form = comparisonForm(quotation.replace(/(?<=\p{L})[-\u2010] (?=\p{Ll})/gu, LINE_END)).trim();
  const parts = readQuotationParts(form);
  if (!parts.some(({ kind, start, end }) => kind === 'words' && hasWord(form.slice(start, end)))) return [];
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at <= parts.length; at++) {
    if (at < parts.length && parts[at]!.kind !== 'omission') continue;
    const segment = readSegment(form, parts.slice(from, at), {
      isFirst: segments.length === 0,
      hasOmissionBefore: from > 0,
      hasOmissionAfter: at < parts.length,
    });
    if (segment) segments.push(segment);
    from = at + 1;
  }
  return segments;
}

/** The position of a segment in its quotation. */
interface SegmentPosition {
  /** Whether it is the first segment. */
  readonly isFirst: boolean;
  readonly hasOmissionBefore: boolean;
  readonly hasOmissionAfter: boolean;
}

function readSegment(form: string, parts: readonly QuotationPart[], position: SegmentPosition): Segment | undefined {
  const pieces = readPieces(form, parts);
  trim(pieces, 0, position.hasOmissionBefore ? FREE : ' ');
  trim(pieces, -1, position.hasOmissionAfter ? FREE : ' ');
  const before = typeof pieces[0] === 'object' ? pieces[0] : undefined;
  if (before !== undefined) pieces.shift();
  const closing = position.hasOmissionAfter ? '' : removeEnding(pieces);
  const [opening, ...others] = pieces;
  if (typeof opening !== 'string') return undefined;
  const start = opening.slice(0, MAX_OPENING);
  const rest = opening === start ? others : [opening.slice(MAX_OPENING), ...others];
  return { before, openings: position.isFirst && before === undefined ? inBothCases(start) : [start], rest, closing };
}

/**
 * How much of the first words is searched, in UTF-16 code units. The rest is compared where they are found, so that time is linear for
 * repetitive texts, too.
 */
const MAX_OPENING = 64;

/** A hyphen that a line end may have added to a word. */
const LINE_END_HYPHEN: Bracket = { content: '-', written: '-', replaces: 'nothing', isNegating: false };

function readPieces(form: string, parts: readonly QuotationPart[]): (string | Bracket)[] {
  const pieces = parts.flatMap(({ kind, start, end }): readonly (string | Bracket)[] => {
    if (kind === 'words') {
      const words = form.slice(start, end).split(LINE_END);
      return words.flatMap((text, index) => (index === 0 ? [text] : [LINE_END_HYPHEN, text]));
    }
    const [previous, next] = [form.charCodeAt(start - 1), form.charCodeAt(end)];
    // A bracket between words includes one adjacent space. The words next to it must not repeat that space.
    const includesSpaceAfter = next === 0x20 && (previous === 0x20 || previous === 0x2d || previous === 0x22);
    const includesSpaceBefore = !includesSpaceAfter && previous === 0x20 && !isWord(next);
    const [lead, trail] = [includesSpaceBefore ? ' ' : '', includesSpaceAfter ? ' ' : ''];
    const [content, written] = [form.slice(start + 1, end - 1), form.slice(start, end)];
    const replaces =
      !hasWord(content) && !isWord(next)
        ? 'words'
        : isWord(next)
          ? isWord(previous)
            ? 'nothing'
            : 'no-start'
          : isWord(previous)
            ? 'ending'
            : 'words';
    const isNegating = replaces === 'words' && isNegatingBracket(content);
    return [{ content: lead + content + trail, written: lead + written + trail, replaces, isNegating }];
  });
  return pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece;
    const [previous, next] = [pieces[index - 1], pieces[index + 1]];
    const isSpaceBeforeUsed = typeof previous === 'object' && previous.written.endsWith(' ');
    const isSpaceAfterUsed = typeof next === 'object' && next.written.startsWith(' ');
    return piece.slice(isSpaceBeforeUsed ? 1 : 0, isSpaceAfterUsed ? -1 : undefined);
  });
}

/** Removes free punctuation and brackets that are not part of a word from one end. */
function trim(pieces: (string | Bracket)[], end: 0 | -1, free: string): void {
  for (let piece = pieces.at(end); piece !== undefined; piece = pieces.at(end)) {
    if (typeof piece === 'object') {
      if (piece.replaces !== 'words' || piece.isNegating) return;
    } else {
      const trimmed = end === 0 ? trimStart(piece, free) : trimEnd(piece, free);
      if (trimmed !== '') {
        pieces[end === 0 ? 0 : pieces.length - 1] = trimmed;
        return;
      }
    }
    if (end === 0) pieces.shift();
    else pieces.pop();
  }
}

/** Removes the final punctuation mark and the closing marks next to it. Returns the closing marks. */
function removeEnding(pieces: (string | Bracket)[]): string {
  const last = pieces.at(-1);
  if (typeof last !== 'string') return '';
  const isLast = PUNCTUATION.includes(last.at(-1)!);
  const marked = isLast ? last.slice(0, -1) : last;
  const closed = trimEnd(marked, CLOSING);
  const core =
    !isLast && closed !== marked && closed !== '' && PUNCTUATION.includes(closed.at(-1)!)
      ? closed.slice(0, -1)
      : closed;
  if (core === '') pieces.pop();
  else pieces[pieces.length - 1] = core;
  return marked.slice(closed.length);
}

/** The first letter, after opening marks. */
const firstLetter = lettersIn(/^["'([]{0,9}([A-Za-z])/);

function inBothCases(words: string): readonly string[] {
  const [start, letter] = firstLetter(words).exec(words) ?? [];
  if (start === undefined || letter === undefined) return [words];
  const rest = words.slice(start.length);
  const forms = [letter, letter.toLowerCase(), letter.toUpperCase()].filter(({ length }) => length === letter.length);
  return [...new Set(forms)].map((form) => start.slice(0, -letter.length) + form + rest);
}

function trimStart(text: string, free: string): string {
  let start = 0;
  while (start < text.length && free.includes(text[start]!)) start++;
  return text.slice(start);
}

function trimEnd(text: string, free: string): string {
  let end = text.length;
  while (end > 0 && free.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** At most this many runs of letters are searched. */
const MAX_KEYS = 6;

/** Runs of ASCII letters and digits that each text with a quotation contains. */
export interface SearchKeys {
  /** The longest that are whole runs in the text. */
  readonly runs: readonly string[];
  /** The longest of the others. Letters may be next to them in the text. */
  readonly parts: readonly string[];
}

/** What to search for a quotation. Excludes the first letter, whose case is free. */
export function searchKeys(pattern: QuotationPattern): SearchKeys {
  const pieces = pattern.flatMap(({ openings, rest }) => [openings[0]!.slice(1), ...rest]);
  const found = pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? Array.from(piece.matchAll(LETTERS), ({ 0: run, index }) => ({
          run,
          isWhole: index > 0 && index + run.length < piece.length,
        }))
      : [],
  );
  const longest = (isWhole: boolean): readonly string[] =>
    found
      .flatMap((each) => (each.isWhole === isWhole ? [each.run] : []))
      .sort((one, other) => other.length - one.length)
      .slice(0, MAX_KEYS);
  return { runs: longest(true), parts: longest(false) };
}

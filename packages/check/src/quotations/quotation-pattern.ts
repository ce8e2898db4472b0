import { hasWord, lettersIn, isWord } from '@findings/core/text';
import { readQuotationParts, type QuotationPart } from './quotation-parts.js';
import { comparisonForm } from './comparison-form.js';

/** What a bracket may stand for: nothing, what it holds, or itself. */
export interface Bracket {
  /** What it holds, with the space that goes with it. */
  readonly content: string;
  /** The same in its brackets. */
  readonly written: string;
}

/** Words that stand together, with brackets among them. */
export interface Segment {
  /** A bracket that is the beginning of a word: `[T]hey`. */
  readonly before: Bracket | undefined;
  /** The words that it begins with: the one form, or both that the case of the first letter may have. */
  readonly openings: readonly string[];
  /** What follows, in order. */
  readonly rest: readonly (string | Bracket)[];
  /** Marks that close what the quotation opened; before or behind them stands the final punctuation mark, which is free. */
  readonly closing: string;
}

/** What has to be found, in order: words are left out between the segments. Empty where nothing is quoted. */
export type QuotationPattern = readonly Segment[];

/** Punctuation beside left-out words is the editor's. */
const FREE = ' .,;:!?-()';
const MARKS = '.,;:!?';
const CLOSING = '\'")]}';

export function readPattern(quotation: string): QuotationPattern {
  const form = comparisonForm(quotation).trim();
  const parts = readQuotationParts(form);
  if (!parts.some(({ kind, start, end }) => kind === 'words' && hasWord(form.slice(start, end)))) return [];
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at <= parts.length; at++) {
    if (at < parts.length && parts[at]!.kind !== 'left-out') continue;
    const segment = readSegment(form, parts.slice(from, at), {
      isFirst: segments.length === 0,
      isCutBefore: from > 0,
      isCutBehind: at < parts.length,
    });
    if (segment) segments.push(segment);
    from = at + 1;
  }
  return segments;
}

interface Place {
  /** Whether the quotation's first letter is in it. */
  readonly isFirst: boolean;
  /** Whether words are left out on this side. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
}

/** A bracket in its place: `work[ed]` is tight, and belongs to the word. */
interface PlacedBracket extends Bracket {
  readonly isTight: boolean;
}

function readSegment(form: string, parts: readonly QuotationPart[], place: Place): Segment | undefined {
  const pieces = readPieces(form, parts);
  trim(pieces, 0, place.isCutBefore ? FREE : ' ');
  trim(pieces, -1, place.isCutBehind ? FREE : ' ');
  const before = typeof pieces[0] === 'object' ? pieces[0] : undefined;
  if (before !== undefined) pieces.shift();
  const closing = place.isCutBehind ? '' : takeEnding(pieces);
  const [opening, ...rest] = pieces;
  if (typeof opening !== 'string') return undefined;
  const openings = place.isFirst && before === undefined ? inBothCases(opening) : [opening];
  return { before, openings, rest, closing };
}

function readPieces(form: string, parts: readonly QuotationPart[]): (string | PlacedBracket)[] {
  const pieces = parts.map(({ kind, start, end }): string | PlacedBracket => {
    if (kind === 'words') return form.slice(start, end);
    const [previous, next] = [form.charCodeAt(start - 1), form.charCodeAt(end)];
    const isTight = isWord(previous) || isWord(next);
    // Without the bracket one space is too many: it goes with it.
    const takesNext = next === 0x20 && (previous === 0x20 || previous === 0x2d);
    const takesPrevious = !takesNext && previous === 0x20 && !isWord(next);
    const [lead, trail] = [takesPrevious ? ' ' : '', takesNext ? ' ' : ''];
    const [content, written] = [form.slice(start + 1, end - 1), form.slice(start, end)];
    return { content: lead + content + trail, written: lead + written + trail, isTight };
  });
  return pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece;
    const [previous, next] = [pieces[index - 1], pieces[index + 1]];
    const isTaken = typeof previous === 'object' && previous.written.endsWith(' ');
    const isLeft = typeof next === 'object' && next.written.startsWith(' ');
    return piece.slice(isTaken ? 1 : 0, isLeft ? -1 : undefined);
  });
}

/** Takes away what stands free at one end; a bracket between words adds to them there, and nothing has to be found for it. */
function trim(pieces: (string | PlacedBracket)[], end: 0 | -1, free: string): void {
  for (let piece = pieces.at(end); piece !== undefined; piece = pieces.at(end)) {
    if (typeof piece === 'object') {
      if (piece.isTight) return;
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

/** Takes the final punctuation mark, and gives the marks that close beside it. */
function takeEnding(pieces: (string | PlacedBracket)[]): string {
  const last = pieces.at(-1);
  if (typeof last !== 'string') return '';
  const isBehind = MARKS.includes(last.at(-1)!);
  const marked = isBehind ? last.slice(0, -1) : last;
  const closed = trimEnd(marked, CLOSING);
  const core =
    !isBehind && closed !== marked && closed !== '' && MARKS.includes(closed.at(-1)!) ? closed.slice(0, -1) : closed;
  if (core === '') pieces.pop();
  else pieces[pieces.length - 1] = core;
  return marked.slice(closed.length);
}

/** The first letter, behind marks that open, as a capital and as a small letter. */
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

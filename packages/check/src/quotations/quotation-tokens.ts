import { isSpace, isWord } from '@findings/core/text';
import { readQuotationParts } from './quotation-parts.js';
import { JOINER, readTokens, type WordTokens } from './word-tokens.js';

/** An editor's bracket between two words, or what stands for left-out words. */
export interface EditorialMark {
  readonly kind: 'left-out' | 'bracket';
  /** The word of the quotation that it stands before; the number of words where it stands at the end. */
  readonly before: number;
  /** Offsets in the quotation. */
  readonly start: number;
  readonly end: number;
}

/** A quotation as a row of words, editors' additions aside. */
export interface QuotationTokens extends WordTokens {
  readonly text: string;
  readonly marks: readonly EditorialMark[];
  /** 1 where words are left out before a word. */
  readonly cuts: Uint8Array;
  /** The different ones of its words. */
  readonly numbers: ReadonlySet<number>;
  /** Words that have a bracket in them (`[T]hey`), which is part of them. */
  readonly bracketed: ReadonlySet<number>;
}

export function readQuotationTokens(text: string): QuotationTokens {
  const tight: OffsetRange[] = [];
  const loose: Omit<EditorialMark, 'before'>[] = [];
  for (const { kind, start, end } of readQuotationParts(text)) {
    if (kind === 'bracket' && isPartOfWord(text, start, end)) tight.push({ start, end });
    else if (kind !== 'words') loose.push({ kind, start, end });
  }
  const tokens = readTokens(blank(text, tight, loose));
  const marks: EditorialMark[] = [];
  const cuts = new Uint8Array(tokens.length + 1);
  let before = 0;
  for (const { kind, start, end } of loose) {
    while (before < tokens.length && tokens.starts[before]! < start) before++;
    marks.push({ kind, before, start, end });
    if (kind === 'left-out') cuts[before] = 1;
  }
  const bracketed = new Set<number>();
  let at = 0;
  for (const { start, end } of tight) {
    while (at < tokens.length && tokens.ends[at]! < start) at++;
    if (at === tokens.length) break;
    bracketed.add(at);
    tokens.starts[at] = Math.min(tokens.starts[at]!, start);
    tokens.ends[at] = Math.max(tokens.ends[at]!, end);
  }
  return { ...tokens, text, marks, cuts, numbers: new Set(tokens.words), bracketed };
}

/** `work[ed]`, `[T]hey`: letters beside it, and letters alone in it. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  if (!isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end))) return false;
  for (let at = start + 1; at < end - 1; at++) if (isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** The text with space for what is no quoted word, and every other character in its place. */
function blank(text: string, tight: readonly OffsetRange[], loose: readonly OffsetRange[]): string {
  const joiner = String.fromCharCode(JOINER);
  const edits = [
    ...tight.flatMap(({ start, end }) => [
      { start, end: start + 1, by: joiner },
      { start: end - 1, end, by: joiner },
    ]),
    ...loose.map(({ start, end }) => ({ start, end, by: ' '.repeat(end - start) })),
  ].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, by } of edits) {
    pieces.push(text.slice(from, start), by);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

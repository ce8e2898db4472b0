import { isSpace, isWord, type OffsetRange } from '@findings/language';
import { readQuotationParts } from './quotation-parts.js';
import { isNegatingBracket } from './reversal.js';
import { JOINER, readTokens, type WordTokens } from './word-tokens.js';

/** An omission mark, or an editor's bracket between two words. */
export interface EditorialMark {
  readonly kind: 'omission' | 'bracket';
  /** Index of the word after it; the number of words if it is at the end. */
  readonly before: number;
  /** Offsets in the quotation. */
  readonly start: number;
  readonly end: number;
}

/** The words of a quotation, without editors' additions. */
export interface QuotationTokens extends WordTokens {
  readonly text: string;
  readonly marks: readonly EditorialMark[];
  /** By word: 1 if an omission is before it. */
  readonly followsOmission: Uint8Array;
  readonly distinctWords: ReadonlySet<number>;
  /** Indexes of the words that contain a bracket (`[T]hey`). */
  readonly bracketed: ReadonlySet<number>;
}

/** Splits a quotation into words. */
export function readQuotationTokens(text: string): QuotationTokens {
  const bracketsInWords: OffsetRange[] = [];
  const separateMarks: Omit<EditorialMark, 'before'>[] = [];
  for (const { kind, start, end } of readQuotationParts(text)) {
    if (kind === 'bracket' && isPartOfWord(text, start, end)) bracketsInWords.push({ start, end });
    else if (kind === 'bracket' && isNegatingBracket(text.slice(start + 1, end - 1))) continue;
    else if (kind !== 'words') separateMarks.push({ kind, start, end });
  }
  const tokens = readTokens(maskMarks(text, bracketsInWords, separateMarks));
  const marks: EditorialMark[] = [];
  const followsOmission = new Uint8Array(tokens.length + 1);
  let before = 0;
  for (const { kind, start, end } of separateMarks) {
    while (before < tokens.length && tokens.starts[before]! < start) before++;
    marks.push({ kind, before, start, end });
    if (kind === 'omission') followsOmission[before] = 1;
  }
  const bracketed = new Set<number>();
  let at = 0;
  for (const { start, end } of bracketsInWords) {
    while (at < tokens.length && tokens.ends[at]! < start) at++;
    if (at === tokens.length) break;
    bracketed.add(at);
    tokens.starts[at] = Math.min(tokens.starts[at]!, start);
    tokens.ends[at] = Math.max(tokens.ends[at]!, end);
  }
  return { ...tokens, text, marks, followsOmission, distinctWords: new Set(tokens.words), bracketed };
}

/** Whether a bracket is part of a word: `work[ed]`, `[T]hey`. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  if (!isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end))) return false;
  for (let at = start + 1; at < end - 1; at++) if (isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Replaces brackets within words by U+2060, and other marks by spaces. Offsets stay the same. */
function maskMarks(
  text: string,
  bracketsInWords: readonly OffsetRange[],
  separateMarks: readonly OffsetRange[],
): string {
  const joiner = String.fromCharCode(JOINER);
  const edits = [
    ...bracketsInWords.flatMap(({ start, end }) => [
      { start, end: start + 1, by: joiner },
      { start: end - 1, end, by: joiner },
    ]),
    ...separateMarks.map(({ start, end }) => ({ start, end, by: ' '.repeat(end - start) })),
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

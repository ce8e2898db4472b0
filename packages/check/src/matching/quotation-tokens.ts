import { isSpace, isWord } from '@findings/language';
import { readQuotationParts } from './quotation-parts.js';
import { isNegatingBracket } from './reversal.js';
import { readTokens, type WordTokens } from './word-tokens.js';

/** The words of a quotation, without an editor's brackets. */
export interface QuotationTokens extends WordTokens {
  /** The quotation without brackets: `They work` for `[T]hey [all] work`. Offsets are in this text. */
  readonly text: string;
  readonly hasBrackets: boolean;
  /** By word: 1 if an omission is before it. */
  readonly followsOmission: Uint8Array;
  readonly distinctWords: ReadonlySet<string>;
}

/** Splits a quotation into words. */
export function readQuotationTokens(quotation: string): QuotationTokens {
  const text = withoutBrackets(quotation);
  const tokens = readTokens(text);
  const followsOmission = new Uint8Array(tokens.length + 1);
  let next = 0;
  for (const { kind, start } of readQuotationParts(text)) {
    while (next < tokens.length && tokens.starts[next]! < start) next++;
    if (kind === 'omission') followsOmission[next] = 1;
  }
  return { ...tokens, text, hasBrackets: text !== quotation, followsOmission, distinctWords: new Set(tokens.words) };
}

/** Removes brackets around letters of a word, numbers and negations, and other brackets with their content. */
function withoutBrackets(quotation: string): string {
  const pieces: string[] = [];
  for (const { kind, start, end } of readQuotationParts(quotation)) {
    const content = quotation.slice(start + 1, end - 1);
    if (kind !== 'bracket') pieces.push(quotation.slice(start, end));
    else if (isPartOfWord(quotation, start, end) || isNegatingBracket(content) || /\d/.test(content))
      pieces.push(content);
    else pieces.push(pieces.pop()?.replace(/ $/, '') ?? '');
  }
  return pieces.join('').trim();
}

/** Whether a bracket is part of a word: `work[ed]`, `[T]hey`. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  if (!isWord(text.charCodeAt(start - 1)) && !isWord(text.charCodeAt(end))) return false;
  for (let at = start + 1; at < end - 1; at++) if (isSpace(text.charCodeAt(at))) return false;
  return true;
}

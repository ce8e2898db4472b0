import type { Target } from '@findings/core/library';
import type { QuotationMatcher } from '../matching/quotation-matcher.js';
import { isQuotation } from './is-quotation.js';

/** Consecutive words of a quotation that are verbatim in one finding. */
export interface JoinedPart {
  readonly text: string;
  /** Offsets in the quotation. */
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/** A quotation with more sentences is not split. */
const MAX_SENTENCES = 8;
/** The space between two sentences, or omitted words. Each part starts at one place only, so that the time is linear. */
const BORDER = /(?<=[.!?][”’"')]{0,4})\s+(?=[“‘«"'¿¡]?\p{Lu})|(?<!\s)\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*/gu;

/** A sentence, or the words between omission marks. */
export interface QuotedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences of a quotation, in order. None if there are too many. */
export function quotedSentences(words: string): readonly QuotedSentence[] {
  const sentences: QuotedSentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (end > start) sentences.push({ text: words.slice(start, end), start, end });
  };
  for (const { 0: border, index } of words.matchAll(BORDER)) {
    add(index);
    start = index + border.length;
    if (sentences.length > MAX_SENTENCES) return [];
  }
  add(words.length);
  return sentences.length > MAX_SENTENCES ? [] : sentences;
}

/**
 * The parts of a quotation that joins sentences of several findings, each verbatim in one. A part may be short only if a cited finding has
 * it. Undefined if a sentence is in no finding, if none is in a cited one, or if one finding has the whole quotation.
 */
export function joinedParts(
  matcher: QuotationMatcher,
  words: string,
  cited: readonly Target[],
): readonly JoinedPart[] | undefined {
  const sentences = quotedSentences(words);
  if (sentences.length < 2) return undefined;
  const parts: JoinedPart[] = [];
  let isAnyCited = false;
  for (const sentence of sentences) {
    const last = parts.at(-1);
    const longer = last && { ...last, text: words.slice(last.start, sentence.end), end: sentence.end };
    if (longer && matcher.isVerbatim(longer.text, longer.target)) {
      parts[parts.length - 1] = longer;
      continue;
    }
    const own = cited.find((target) => 'finding' in target && matcher.isVerbatim(sentence.text, target));
    const target = own ?? (isQuotation(sentence.text) ? matcher.findVerbatim(sentence.text)[0] : undefined);
    if (!target) return undefined;
    isAnyCited ||= own !== undefined;
    parts.push({ ...sentence, target });
  }
  // Sentences of one finding may also be in another order.
  const isJoined = isAnyCited && new Set(parts.map(({ target }) => target)).size > 1;
  return isJoined && matcher.findVerbatim(words).length === 0 ? parts : undefined;
}

import type { Target } from '@findings/core/library';
import { partitionPoint } from '@findings/core/text';
import { foldedWords } from '@findings/language';
import type { QuotationMatcher } from '../matching/quotation-matcher.js';
import { isDistinctive, isQuotation } from './is-quotation.js';

/** Consecutive words of a quotation that are verbatim in one finding. */
export interface SplicedPart {
  readonly text: string;
  /** Offsets in the quotation. */
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/** A quotation that joins words of several places as if they were one. */
export interface Splice {
  readonly parts: readonly SplicedPart[];
  /** The finding that has all parts in this order, so that only the marks of omission are missing. */
  readonly within?: Target;
}

/** A quotation with more parts is not taken apart. */
const MAX_PARTS = 8;
/** Fewer omitted words are an altered quotation. */
const MIN_LEFT_OUT = 6;
const MARK = /^\[?(?:…|\.\.\.)\]?$/;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a quotation that joins words of several findings, or of two places of one without a mark of omission. Each part is verbatim
 * in a finding, and at least one of these findings is cited. Undefined if some words are in no finding, or if a finding has the whole
 * quotation.
 */
export function readSplice(matcher: QuotationMatcher, words: string, cited: readonly Target[]): Splice | undefined {
  const tokens = [...words.matchAll(/\S+/g)].map(({ 0: text, index }): Token => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const parts: SplicedPart[] = [];
  let isMarked = true;
  for (let at = 0; at < tokens.length;) {
    if (MARK.test(tokens[at]!.text)) {
      at++;
      continue;
    }
    const part = longestPart(matcher, words, tokens.slice(at), cited);
    if (!part || parts.length === MAX_PARTS) return undefined;
    if (parts.length > 0) isMarked &&= MARK.test(tokens[at - 1]!.text);
    parts.push(part);
    while (at < tokens.length && tokens[at]!.start < part.end) at++;
  }
  if (parts.length < 2 || matcher.findVerbatim(words).length > 0) return undefined;
  if (!parts.some(({ text }) => cited.some((target) => matcher.isVerbatim(text, target)))) return undefined;
  const [{ target }] = parts as [SplicedPart];
  if (parts.some((part) => part.target !== target)) return { parts };
  // The marks are there, but the order is another one.
  if (isMarked) return undefined;
  const isInOrder = matcher.isVerbatim(parts.map(({ text }) => text).join(' […] '), target);
  return isInOrder && leftOut(parts, target) >= MIN_LEFT_OUT ? { parts, within: target } : undefined;
}

/** The longest part from the first token on that one finding has. */
function longestPart(
  matcher: QuotationMatcher,
  words: string,
  tokens: readonly Token[],
  cited: readonly Target[],
): SplicedPart | undefined {
  const mark = tokens.findIndex(({ text }) => MARK.test(text));
  const most = mark < 0 ? tokens.length : mark;
  const { start } = tokens[0]!;
  const textOf = (count: number): string => words.slice(start, tokens[count - 1]!.end);
  const findings = cited.filter((target) => 'finding' in target);
  const own = longest(1, most, (count) => findings.find((target) => matcher.isVerbatim(textOf(count), target)));
  // Fewer words are no better, or may be in any finding by chance.
  const least = own ? own.count + 1 : 1 + partitionPoint(most, (index) => !isDistinctive(textOf(index + 1)));
  const any = longest(least, most, (count) => matcher.findVerbatim(textOf(count))[0]);
  const best = any ?? own;
  if (!best) return undefined;
  const text = textOf(best.count);
  const isSentence = best === own && /^[^\p{L}]*\p{Lu}/u.test(text) && /[.!?][”’"')]{0,4}$/.test(text);
  // A few common words may be in any finding by chance.
  const isPart = best === own ? isQuotation(text) || isSentence : isDistinctive(text);
  return isPart ? { text, start, end: tokens[best.count - 1]!.end, target: best.target } : undefined;
}

/**
 * The largest count for which a target is found. If there is one for a count, there is one for each smaller count, so the smallest is tried
 * first.
 */
function longest(
  least: number,
  most: number,
  find: (count: number) => Target | undefined,
): { readonly count: number; readonly target: Target } | undefined {
  let best: { count: number; target: Target } | undefined;
  let [low, high] = [least, most];
  while (low <= high) {
    const count = best ? (low + high) >> 1 : low;
    const target = find(count);
    if (target) {
      best = { count, target };
      low = count + 1;
    } else high = count - 1;
  }
  return best;
}

/** How many words a finding has between the parts. */
function leftOut(parts: readonly SplicedPart[], { text }: Target): number {
  const words = foldedWords(text);
  let count = 0;
  let end = -1;
  for (const part of parts) {
    const own = foldedWords(part.text);
    const start = indexOfWords(words, own, Math.max(0, end));
    if (start < 0) return 0;
    if (end >= 0) count += start - end;
    end = start + own.length;
  }
  return count;
}

function indexOfWords(words: readonly string[], wanted: readonly string[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at++)
    if (wanted.every((word, index) => words[at + index] === word)) return at;
  return -1;
}

/** A sentence, or the words between omission marks. */
export interface QuotedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The space between two sentences, or omitted words. Each part starts at one place only, so that the time is linear. */
const BORDER = /(?<=[.!?][”’"')]{0,4})\s+(?=[“‘«"'¿¡]?\p{Lu})|(?<!\s)\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*/gu;

/** The sentences of a quotation, in order. */
export function quotedSentences(words: string): readonly QuotedSentence[] {
  const sentences: QuotedSentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (end > start) sentences.push({ text: words.slice(start, end), start, end });
  };
  for (const { 0: border, index } of words.matchAll(BORDER)) {
    add(index);
    start = index + border.length;
  }
  add(words.length);
  return sentences;
}

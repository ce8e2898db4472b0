import { excerpt } from '@findings/core/library';
import { readSentences, fold } from '@findings/core/text';

export interface Excerpt {
  readonly text: string;
  /** Whether text was left out at the end. */
  readonly isShortened: boolean;
}

/** A text that is only a little longer is not shortened. */
const SLACK = 1.2;

/**
 * Shortens a text to the sentences that fit, or to its first words if the first sentence is too long. Adds `…`.
 *
 * @param length in UTF-16 code units
 */
export function truncateText(text: string, length: number): Excerpt {
  if (text.length <= length * SLACK) return { text, isShortened: false };
  const end = readSentences(text.slice(0, length * 2))
    .filter((sentence) => sentence.end <= length)
    .at(-1)?.end;
  const isEnough = end !== undefined && end > length / 4;
  return { text: isEnough ? `${text.slice(0, end)} …` : excerpt(text.slice(0, length * 2), length), isShortened: true };
}

/** `… ` before a text that starts within a sentence, as it can after a speaker's label. */
export function withLeadingEllipsis(text: string): string {
  return /^\p{Ll}/u.test(text) ? '… ' : '';
}

/** The first words of a text, on one line. */
export function firstWords(text: string, length: number): string {
  return excerpt(text, length).replace(/[.,;:–—-]+…$/, '…');
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The part of the excerpt that can come before the first matching word. */
const CONTEXT_BEFORE = 0.25;

/**
 * An excerpt of a text around the first word that a search matched. It starts at a sentence if one starts nearby.
 *
 * @param terms folded words, as in a search hit
 * @param length in UTF-16 code units
 */
export function excerptAround(text: string, terms: readonly string[], length: number): string {
  if (text.length <= length) return text;
  const wanted = new Set(terms);
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (!wanted.has(fold(word))) continue;
    const from = startBefore(text, index, Math.floor(length * CONTEXT_BEFORE));
    return `${from > 0 ? '…' : ''}${excerpt(text.slice(from), length)}`;
  }
  return excerpt(text, length);
}

function startBefore(text: string, index: number, limit: number): number {
  if (index <= limit) return 0;
  const before = text.slice(index - limit, index);
  const sentence = /.*[.?!]\s+/su.exec(before)?.[0].length;
  const firstSpace = before.indexOf(' ');
  return index - limit + (sentence ?? (firstSpace < 0 ? limit : firstSpace + 1));
}

import { excerpt, excerptRange } from '@findings/core/library';
import { readSentences } from '@findings/language';

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

/**
 * The part of a text that matches the most different search terms, with ellipses where text is cut.
 *
 * @param terms folded words, as in a search hit
 * @param length in UTF-16 code units
 */
export function excerptAround(text: string, terms: readonly string[], length: number): string {
  const { start, end } = excerptRange(text, terms, length);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

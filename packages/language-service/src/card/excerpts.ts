import { excerpt } from '@findings/core/library';
import { readSentences, fold } from '@findings/core/text';

export interface CutText {
  readonly text: string;
  /** Whether something was left out behind it. */
  readonly isCut: boolean;
}

/** A text that is little longer than asked for is not worth a cut. */
const SLACK = 1.2;

/**
 * As many whole sentences as fit, in UTF-16 code units; where not even the first one does, its first words; and `…`.
 */
export function truncateText(text: string, length: number): CutText {
  if (text.length <= length * SLACK) return { text, isCut: false };
  const end = readSentences(text.slice(0, length * 2))
    .filter((sentence) => sentence.end <= length)
    .at(-1)?.end;
  const isEnough = end !== undefined && end > length / 4;
  return { text: isEnough ? `${text.slice(0, end)} …` : excerpt(text.slice(0, length * 2), length), isCut: true };
}

/** `… ` before a text that goes on in the middle of a sentence, as behind a speaker's label: `Ms. Wex’s` `presentation dealt with`. */
export function withLeadingEllipsis(text: string): string {
  return /^\p{Ll}/u.test(text) ? '… ' : '';
}

/** The first words of a text on one line; `…` where there are more. */
export function firstWords(text: string, length: number): string {
  return excerpt(text, length).replace(/[.,;:–—-]+…$/, '…');
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** So much of what is shown may stand in front of the first word that was met. */
const RUN_UP = 0.25;

/**
 * The words of a text around the first of those that a search met, at most so many UTF-16 code units and the `…` that show
 * the cuts: from the beginning of a sentence where one is near.
 *
 * @param terms folded, as a search hit has them; where the text has none of them, it is shown from its beginning
 */
export function aroundTerms(text: string, terms: readonly string[], length: number): string {
  if (text.length <= length) return text;
  const wanted = new Set(terms);
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (!wanted.has(fold(word))) continue;
    const from = startBefore(text, index, Math.floor(length * RUN_UP));
    return `${from > 0 ? '…' : ''}${excerpt(text.slice(from), length)}`;
  }
  return excerpt(text, length);
}

function startBefore(text: string, index: number, reach: number): number {
  if (index <= reach) return 0;
  const before = text.slice(index - reach, index);
  const sentence = /.*[.?!]\s+/su.exec(before)?.[0].length;
  const space = before.indexOf(' ');
  return index - reach + (sentence ?? (space < 0 ? reach : space + 1));
}

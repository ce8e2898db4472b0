import { excerpt } from '@findings/core/library';
import { readSentences } from '@findings/core/text';

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

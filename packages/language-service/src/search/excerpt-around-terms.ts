import { excerpt } from '@findings/core/library';
import { fold } from '@findings/core/text';

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

import { fold } from '@findings/language';

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The words of a text from the first to the last given words, exactly as in the text. Case, accents, punctuation and white space of the
 * given words do not count. A full stop or the like that ends the given words is included.
 *
 * @returns undefined if the text does not have them in this order
 */
export function findPassage(text: string, from: string, to: string | undefined): string | undefined {
  const words = wordsOf(text);
  const first = wordsOf(from);
  const last = to === undefined ? [] : wordsOf(to);
  if (first.length === 0 || (to !== undefined && last.length === 0)) return undefined;
  const start = indexOfWords(words, first, 0);
  if (start < 0) return undefined;
  // The last words may overlap the first, as in “from: our common standards; to: standards of care”.
  const end = to === undefined ? start + first.length : indexOfWords(words, last, start) + last.length;
  if (end < start + last.length || end < start + first.length) return undefined;
  const { start: begin } = words[start]!;
  const { end: stop } = words[end - 1]!;
  const mark = /[.?!…]$/.exec((to ?? from).trim())?.[0];
  return text.slice(begin, mark !== undefined && text.startsWith(mark, stop) ? stop + mark.length : stop);
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => ({
    folded: fold(written),
    start: index,
    end: index + written.length,
  }));
}

/** The index at which the words contain a sequence of words, or -1. */
function indexOfWords(words: readonly Word[], wanted: readonly Word[], from: number): number {
  const joined = (all: readonly Word[]): string => ` ${all.map(({ folded }) => folded).join(' ')} `;
  const text = joined(words.slice(from));
  const at = text.indexOf(joined(wanted));
  return at < 0 ? -1 : from + text.slice(0, at).split(' ').length - 1;
}

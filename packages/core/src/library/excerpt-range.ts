import { type OffsetRange, foldedWords } from '@findings/language';

/** A word of the text with its punctuation, and the terms in it. */
interface Word extends OffsetRange {
  readonly terms: readonly string[];
}

/** At most this share of the range comes before the first match. */
const CONTEXT_BEFORE = 0.25;

/**
 * The part of a text with the most different search terms. Of equally good parts, the first is returned. Without a match, that is the
 * beginning. If there is room, it starts a few words before the first match, but in the same sentence. Linear.
 *
 * @param terms folded words, as in a search hit
 * @param length the maximum length of the range, in UTF-16 code units. Only a word that is longer is cut
 */
export function excerptRange(text: string, terms: readonly string[], length: number): OffsetRange {
  if (text.length <= length) return { start: 0, end: text.length };
  const wanted = new Set(terms);
  const words: Word[] = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    terms: foldedWords(word).filter((term) => wanted.has(term)),
  }));
  const matches = bestMatches(words, length);
  const room = length - ((words[matches.last]?.end ?? 0) - (words[matches.first]?.start ?? 0));
  // If the text ends soon after the match, the words before it get the remaining length.
  const after = text.length - (words[matches.first]?.start ?? 0);
  const context = Math.min(room, Math.max(length * CONTEXT_BEFORE, length - after));
  const first = firstWord(text, words, matches.first, context);
  const start = words[first]?.start ?? 0;
  const last = words.findLastIndex(({ end }) => end - start <= length);
  if (last >= first) return { start, end: words[last]!.end };
  const cut = text.slice(start, start + length).replace(/[\ud800-\udbff]$/, '');
  return { start, end: start + cut.length };
}

/** The indexes of the first and the last match in the best range. The range grows at its end and shrinks at its start. */
function bestMatches(words: readonly Word[], length: number): { readonly first: number; readonly last: number } {
  const inside = new Map<string, number>();
  let best = { first: 0, last: 0, count: 0 };
  let first = 0;
  for (const [last, { end, terms }] of words.entries()) {
    for (const term of terms) inside.set(term, (inside.get(term) ?? 0) + 1);
    for (; first < last && end - words[first]!.start > length; first++) {
      for (const term of words[first]!.terms) {
        const left = inside.get(term)! - 1;
        if (left === 0) inside.delete(term);
        else inside.set(term, left);
      }
    }
    while (first < last && words[first]!.terms.length === 0) first++;
    if (inside.size > best.count) best = { first, last, count: inside.size };
  }
  return best;
}

/** The index of the first word of an excerpt. */
function firstWord(text: string, words: readonly Word[], match: number, context: number): number {
  let first = match;
  while (first > 0 && words[match]!.start - words[first - 1]!.start <= context) {
    const { start, end } = words[first - 1]!;
    if (/[.?!]$/.test(text.slice(start, end))) break;
    first--;
  }
  return first;
}

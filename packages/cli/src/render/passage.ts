/** A part of a text, with the words that match a search. */
export interface CutPassage {
  readonly words: readonly { readonly text: string; readonly matches: boolean }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * Cuts the part of a text that contains the most different search terms, and the earliest of equally good parts. It starts a few
 * words before the first match.
 *
 * @param terms folded, as in a search hit
 * @param length the maximum number of characters
 */
export function cutPassage(text: string, terms: readonly string[], length: number): CutPassage {
  const wanted = new Set(terms);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const matches = words.map((word) => foldedParts(word).filter((part) => wanted.has(part)));
  const { from } = bestWindow(words, matches, length);
  const start = startBefore(words, from, length);
  let end = start;
  for (let used = 0; end < words.length; end++) {
    used += words[end]!.length + 1;
    if (used > length && end > start) break;
  }
  return {
    words: words.slice(start, end).map((word, index) => ({ text: word, matches: matches[start + index]!.length > 0 })),
    cutBefore: start > 0,
    cutAfter: end < words.length,
  };
}

/** Finds the window of words that fits and has the most different terms, with two pointers. */
function bestWindow(
  words: readonly string[],
  matches: readonly (readonly string[])[],
  length: number,
): { from: number } {
  const inside = new Map<string, number>();
  let best = 0;
  let from = 0;
  let used = 0;
  let start = 0;
  for (let end = 0; end < words.length; end++) {
    used += words[end]!.length + 1;
    for (const term of matches[end]!) inside.set(term, (inside.get(term) ?? 0) + 1);
    for (; used > length && start < end; start++) {
      used -= words[start]!.length + 1;
      for (const term of matches[start]!) {
        const left = inside.get(term)! - 1;
        if (left === 0) inside.delete(term);
        else inside.set(term, left);
      }
    }
    if (inside.size > best) {
      best = inside.size;
      from = start;
      while (matches[from]!.length === 0) from++;
    }
  }
  return { from };
}

/** Moves the start some words before the first match, to the start of a sentence if one is near. */
function startBefore(words: readonly string[], match: number, length: number): number {
  let start = match;
  for (let used = 0; start > 0; start--) {
    used += words[start - 1]!.length + 1;
    if (used > length / 4) break;
    if (/[.?!]$/.test(words[start - 1]!) && start < match) break;
  }
  return start;
}

/** Folds words like the search does: lower case, without accents, split at punctuation. */
function foldedParts(word: string): string[] {
  const folded = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u);
}

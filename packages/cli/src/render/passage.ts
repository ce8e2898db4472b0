/** A stretch of a text, and the words in it to be seen first. */
export interface CutPassage {
  readonly words: readonly { readonly text: string; readonly matches: boolean }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The stretch of at most so many characters that holds the most different search terms, the earliest of equals, with a
 * few words of run-up.
 *
 * @param terms folded, as a search hit has them
 */
export function cutPassage(text: string, terms: readonly string[], length: number): CutPassage {
  const wanted = new Set(terms);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const met = words.map((word) => foldedParts(word).filter((part) => wanted.has(part)));
  const { from } = bestWindow(words, met, length);
  const start = runUp(words, from, length);
  let end = start;
  for (let used = 0; end < words.length; end++) {
    used += words[end]!.length + 1;
    if (used > length && end > start) break;
  }
  return {
    words: words.slice(start, end).map((word, index) => ({ text: word, matches: met[start + index]!.length > 0 })),
    cutBefore: start > 0,
    cutAfter: end < words.length,
  };
}

/** The window of words that fits and has the most different terms: two hands that move forward only. */
function bestWindow(words: readonly string[], met: readonly (readonly string[])[], length: number): { from: number } {
  const inside = new Map<string, number>();
  let best = 0;
  let from = 0;
  let used = 0;
  let start = 0;
  for (let end = 0; end < words.length; end++) {
    used += words[end]!.length + 1;
    for (const term of met[end]!) inside.set(term, (inside.get(term) ?? 0) + 1);
    for (; used > length && start < end; start++) {
      used -= words[start]!.length + 1;
      for (const term of met[start]!) {
        const left = inside.get(term)! - 1;
        if (left === 0) inside.delete(term);
        else inside.set(term, left);
      }
    }
    if (inside.size > best) {
      best = inside.size;
      from = start;
      while (met[from]!.length === 0) from++;
    }
  }
  return { from };
}

/** Where to begin so that the first match has some words before it; at the beginning of a sentence if one is near. */
function runUp(words: readonly string[], match: number, length: number): number {
  let start = match;
  for (let used = 0; start > 0; start--) {
    used += words[start - 1]!.length + 1;
    if (used > length / 4) break;
    if (/[.?!]$/.test(words[start - 1]!) && start < match) break;
  }
  return start;
}

/** As the search folds words: lower case, no accents, parted at punctuation. */
function foldedParts(word: string): string[] {
  const folded = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return folded.split(/[^\p{L}\p{N}\p{M}]+/u);
}

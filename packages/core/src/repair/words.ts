import type { Line } from './lines.js';

/** How often each wanted word is in the document. Words are in lower case and may have hyphens. */
export type WordCounts = Map<string, number>;

/**
 * Counts the wanted words. Words that begin or end at an offset in `cut` are halves of words and count for nothing.
 * @param counts its keys are the wanted words; their values are added to
 */
export function countWords(text: string, lines: readonly Line[], counts: WordCounts, cut: ReadonlySet<number>): void {
  const lengths: boolean[] = [];
  for (const word of counts.keys()) lengths[word.length] = true;
  for (const line of lines) {
    if (line.verbatim) continue;
    let start = -1;
    for (let at = line.start; at <= line.end; at++) {
      const inside = at < line.end && (isWordAt(text, at) || (start >= 0 && isInnerHyphen(text, at, line.end)));
      if (inside) {
        if (start < 0) start = at;
      } else if (start >= 0) {
        if (lengths[at - start] && !cut.has(start) && !cut.has(at)) {
          const word = text.slice(start, at).toLowerCase();
          const count = counts.get(word);
          if (count !== undefined) counts.set(word, count + 1);
        }
        start = -1;
      }
    }
  }
}

/** Letters and digits; an apostrophe ends a word. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isInnerHyphen(text: string, at: number, end: number): boolean {
  return isHyphen(text.charCodeAt(at)) && at + 1 < end && isWordAt(text, at + 1);
}

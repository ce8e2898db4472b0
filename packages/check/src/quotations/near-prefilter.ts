import { minimumKept } from './similarity.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { FindingText } from './finding-text.js';
import { wordSet } from './word-set.js';

/** A test that rules out, without reading their words one by one, most texts that a quotation is not near to. */
export function passesNearPrefilter(quoted: QuotationTokens): (said: FindingText) => boolean {
  const words = wordsOf(quoted);
  const mostMissing = quoted.length - minimumKept(quoted);
  return ({ spaced }) => {
    if (spaced === undefined) return true;
    let missing = 0;
    return words.every((word) => spaced.includes(word) || ++missing <= mostMissing);
  };
}

/** Those that can be looked for: not those that are written with brackets, nor with letters beyond ASCII. */
function wordsOf({ length, starts, ends, bracketed, text }: QuotationTokens): readonly string[] {
  return Array.from({ length }, (_, at) =>
    bracketed.has(at) ? undefined : wordSet(text.slice(starts[at], ends[at])),
  ).filter((word) => word !== undefined);
}

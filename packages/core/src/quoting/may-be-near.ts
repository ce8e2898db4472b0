import { leastKept } from './likeness.js';
import type { QuotedTokens } from './quoted-words.js';
import type { SaidText } from './said-text.js';
import { spacedWords } from './spaced-words.js';

/** A test that rules out, without reading their words one by one, most texts that a quotation is not near to. */
export function mayBeNear(quoted: QuotedTokens): (said: SaidText) => boolean {
  const words = wordsOf(quoted);
  const mostMissing = quoted.length - leastKept(quoted);
  return ({ spaced }) => {
    if (spaced === undefined) return true;
    let missing = 0;
    return words.every((word) => spaced.includes(word) || ++missing <= mostMissing);
  };
}

/** Those that can be looked for: not those that are written with brackets, nor with letters beyond ASCII. */
function wordsOf({ length, starts, ends, bracketed, text }: QuotedTokens): readonly string[] {
  return Array.from({ length }, (_, at) =>
    bracketed.has(at) ? undefined : spacedWords(text.slice(starts[at], ends[at])),
  ).filter((word) => word !== undefined);
}

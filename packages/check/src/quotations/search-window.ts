import { MOST_CELLS } from './align.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** As many words of a long finding as are looked at around what is the same. */
const MARGIN = 64;

/** The part of a finding in which a quotation is looked for: all of it, unless both are long. Linear. */
export function searchWindow(quoted: QuotationTokens, said: WordTokens): readonly [number, number] {
  if ((quoted.length + 1) * (said.length + 1) <= MOST_CELLS) return [0, said.length];
  const pairs = pairsOf(quoted);
  // How far the finding is ahead of the quotation, where two words are the same in both: most often by the same number.
  const votes = new Map<number, number>();
  let [best, most] = [0, 0];
  for (let place = 0; place + 1 < said.length; place++) {
    const at = pairs.get(keyOf(said.words, place));
    if (at === undefined || at < 0) continue;
    const ahead = Math.floor((place - at) / MARGIN);
    const count = (votes.get(ahead) ?? 0) + 1;
    votes.set(ahead, count);
    if (count > most) [best, most] = [ahead, count];
  }
  const start = best * MARGIN;
  return [Math.max(0, start - MARGIN), Math.min(said.length, start + quoted.length + 2 * MARGIN)];
}

/** Where each two neighbours stand in a quotation, -1 for those that stand in it more than once. */
function pairsOf(quoted: QuotationTokens): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < quoted.length; at++) {
    const key = keyOf(quoted.words, at);
    pairs.set(key, pairs.has(key) ? -1 : at);
  }
  return pairs;
}

function keyOf(words: Int32Array, at: number): string {
  return `${words[at]} ${words[at + 1]}`;
}

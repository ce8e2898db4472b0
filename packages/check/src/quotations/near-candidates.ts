import type { QuotationTokens } from './quotation-tokens.js';
import type { WordIndex } from './word-index.js';

/** So many places of pairs are looked at for a quotation, the rarest pairs first. */
const MOST_PLACES = 4096;
/** So many pairs are, of a quotation that has more. */
const MOST_PAIRS = 96;
/** So many texts are compared with it word by word. */
const MOST_TEXTS = 8;

/** The texts that have most of a quotation's rarer pairs of words, best first. */
export function nearCandidates(
  quoted: QuotationTokens,
  index: WordIndex,
  isWanted: (text: number) => boolean,
): readonly number[] {
  const votes = new Map<number, number>();
  let left = MOST_PLACES;
  for (const pair of rarestPairs(quoted, index)) {
    if (left <= 0) break;
    const { one, other, places } = pair;
    // A pair says less the more often it stands in the reports.
    const weight = Math.log2(1 + index.length / places.length);
    let counted = -1;
    for (const place of places.subarray(0, left)) {
      const isPair = index.isAt(place, one) && index.isAt(place + 1, other);
      if (!isPair && !(index.isAt(place, other) && index.isAt(place + 1, one))) continue;
      const text = place < index.starts[counted + 1]! ? counted : index.textAt(place);
      if (text === counted) continue;
      counted = text;
      if (isWanted(text)) votes.set(text, (votes.get(text) ?? 0) + weight);
    }
    left -= places.length;
  }
  return best(votes);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly places: Uint32Array;
}

function rarestPairs(quoted: QuotationTokens, index: WordIndex): readonly Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (let at = 1; at < quoted.length; at++) {
    if (quoted.cuts[at] === 1) continue;
    const [one, other] = [quoted.words[at - 1]!, quoted.words[at]!];
    const places = index.placesOf(one, other);
    if (places.length === 0) continue;
    const key = `${one} ${other}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push({ one, other, places });
  }
  return pairs.sort((a, b) => a.places.length - b.places.length).slice(0, MOST_PAIRS);
}

function best(votes: ReadonlyMap<number, number>): readonly number[] {
  const kept: (readonly [number, number])[] = [];
  for (const vote of votes) {
    const [text, weight] = vote;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]![1] < weight || (kept[at - 1]![1] === weight && kept[at - 1]![0] > text))) at--;
    if (at === MOST_TEXTS) continue;
    kept.splice(at, 0, vote);
    if (kept.length > MOST_TEXTS) kept.pop();
  }
  return kept.map(([text]) => text);
}

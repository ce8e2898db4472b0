import type { QuotationTokens } from './quotation-tokens.js';
import type { WordIndex } from './word-index.js';

/** At most this many occurrences of word pairs are counted for a quotation, the rarest pairs first. */
const MAX_OCCURRENCES = 4096;
/** At most this many pairs of a quotation are counted. */
const MAX_PAIRS = 96;
/** At most this many texts are candidates. */
const MAX_TEXTS = 8;

/** The indexes of the texts with the most rare word pairs of a quotation, best first. */
export function similarCandidates(
  quoted: QuotationTokens,
  index: WordIndex,
  isWanted: (text: number) => boolean,
): readonly number[] {
  const votes = new Map<number, number>();
  let left = MAX_OCCURRENCES;
  for (const pair of rarestPairs(quoted, index)) {
    if (left <= 0) break;
    const { one, other, positions } = pair;
    // Frequent pairs count less.
    const weight = Math.log2(1 + index.length / positions.length);
    let counted = -1;
    for (const position of positions.subarray(0, left)) {
      const isPair = index.isAt(position, one) && index.isAt(position + 1, other);
      if (!isPair && !(index.isAt(position, other) && index.isAt(position + 1, one))) continue;
      const text = position < index.starts[counted + 1]! ? counted : index.textAt(position);
      if (text === counted) continue;
      counted = text;
      if (isWanted(text)) votes.set(text, (votes.get(text) ?? 0) + weight);
    }
    left -= positions.length;
  }
  return withMostVotes(votes);
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly positions: Uint32Array;
}

function rarestPairs(quoted: QuotationTokens, index: WordIndex): readonly Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (let at = 1; at < quoted.length; at++) {
    if (quoted.followsOmission[at] === 1) continue;
    const [one, other] = [quoted.words[at - 1]!, quoted.words[at]!];
    const positions = index.positionsOf(one, other);
    if (positions.length === 0) continue;
    const key = `${one} ${other}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push({ one, other, positions });
  }
  return pairs.sort((a, b) => a.positions.length - b.positions.length).slice(0, MAX_PAIRS);
}

function withMostVotes(votes: ReadonlyMap<number, number>): readonly number[] {
  const kept: (readonly [number, number])[] = [];
  for (const vote of votes) {
    const [text, weight] = vote;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]![1] < weight || (kept[at - 1]![1] === weight && kept[at - 1]![0] > text))) at--;
    if (at === MAX_TEXTS) continue;
    kept.splice(at, 0, vote);
    if (kept.length > MAX_TEXTS) kept.pop();
  }
  return kept.map(([text]) => text);
}

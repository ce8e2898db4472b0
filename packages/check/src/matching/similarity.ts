import { memoByObject } from '@findings/language';
import { align, maxScore, type Alignment, MAX_CELLS } from './align.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** Quotations of fewer words are terms, for which similar text is not evidence. */
const MIN_COMPARED_WORDS = 4;
const MIN_KEPT = 3;
/** At least this share of a quotation's words must be the finding's. */
const MIN_KEPT_SHARE = 0.6;
/** The alignment must score at least this many tenths for each word of the quotation. */
const MIN_SCORE = 4;

/** A quotation that is similar enough to a finding to be a misquotation of it. */
export interface Similarity {
  readonly alignment: Alignment;
  /** Score of the alignment for each word of the quotation, in tenths. Higher is more similar. */
  readonly score: number;
}

/** Whether a quotation is long enough to look for similar text. */
export function isLongEnough(quoted: QuotationTokens): boolean {
  return quoted.length >= MIN_COMPARED_WORDS;
}

/** The minimum number of its words that a similar finding contains in order. */
export function minimumKept(quoted: QuotationTokens): number {
  return MIN_KEPT_SHARE * quoted.length;
}

/**
 * Compares a quotation with a finding. Undefined if they are not similar enough.
 *
 * @param bestScore only a higher score counts
 */
export function similarityOf(quoted: QuotationTokens, finding: WordTokens, bestScore = 0): Similarity | undefined {
  const least = minimumKept(quoted);
  if (finding.length < least) return undefined;
  const common = commonWords(quoted, finding);
  if (common < least || maxScore(common, quoted.length) <= bestScore * quoted.length) return undefined;
  const [from, to] = searchWindow(quoted, finding);
  const alignment = align(quoted, finding, from, to);
  if (!alignment) return undefined;
  const score = alignment.score / quoted.length;
  const isSimilar = alignment.kept >= MIN_KEPT && alignment.kept >= least && score >= MIN_SCORE;
  return isSimilar ? { alignment, score } : undefined;
}

/** The maximum number of words that an alignment can keep. */
function commonWords(quoted: QuotationTokens, finding: WordTokens): number {
  const words = quoted.distinctWords;
  let common = 0;
  if (finding.length > LONGEST_COMPARED) {
    const { words: positions } = positionsIn(finding);
    for (const word of words) common += positions.get(word)?.length ?? 0;
  } else for (let at = 0; at < finding.length; at++) if (words.has(finding.words[at]!)) common++;
  return Math.min(common, quoted.length);
}

/** Longer findings are compared in part, around the words of the quotation. The findings of the reports that we know are half as long. */
const LONGEST_COMPARED = 2048;

/** The positions of words, and of pairs of adjacent words, in a long finding. */
interface Positions {
  readonly words: ReadonlyMap<number, readonly number[]>;
  readonly pairs: ReadonlyMap<string, readonly number[]>;
}

const positionsIn = memoByObject(({ words, length }: WordTokens): Positions => {
  const positions = { words: new Map<number, number[]>(), pairs: new Map<string, number[]>() };
  const add = <Key>(map: Map<Key, number[]>, key: Key, at: number): void => {
    const known = map.get(key);
    if (known) known.push(at);
    else map.set(key, [at]);
  };
  for (let at = 0; at < length; at++) {
    add(positions.words, words[at]!, at);
    if (at + 1 < length) add(positions.pairs, keyOf(words, at), at);
  }
  return positions;
});

/** Number of words of a long finding that are compared around a match. */
const MARGIN = 64;
/** At most this many positions of the pairs of a quotation are counted, the rarest pairs first. */
const MAX_POSITIONS = 1024;

/** The range of a finding's words to compare with a quotation: all words, unless it is long. Linear in the quotation. */
function searchWindow(quoted: QuotationTokens, finding: WordTokens): readonly [number, number] {
  if (finding.length <= LONGEST_COMPARED && (quoted.length + 1) * (finding.length + 1) <= MAX_CELLS)
    return [0, finding.length];
  const { pairs } = positionsIn(finding);
  const rarest = [...pairsOf(quoted)]
    .flatMap(([key, at]) => (at < 0 ? [] : [{ at, positions: pairs.get(key) ?? [] }]))
    .sort((one, other) => one.positions.length - other.positions.length);
  // Votes for the distance between a word pair in the finding and in the quotation.
  const votes = new Map<number, number>();
  let [best, maxVotes, left] = [0, 0, MAX_POSITIONS];
  for (const { at, positions } of rarest) {
    for (const position of positions.slice(0, left)) {
      const distance = Math.floor((position - at) / MARGIN);
      const count = (votes.get(distance) ?? 0) + 1 / positions.length;
      votes.set(distance, count);
      if (count > maxVotes) [best, maxVotes] = [distance, count];
    }
    left -= positions.length;
    if (left <= 0) break;
  }
  const start = best * MARGIN;
  return [Math.max(0, start - MARGIN), Math.min(finding.length, start + quoted.length + 2 * MARGIN)];
}

/** The position of each pair of adjacent words in a quotation, or -1 if the pair occurs more than once. */
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

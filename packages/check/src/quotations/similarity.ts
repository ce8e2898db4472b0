import { align, maxScore, type Alignment, MAX_CELLS } from './align.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** Quotations of fewer words are terms, for which similar text is no evidence. */
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
  for (let at = 0; at < finding.length; at++) if (words.has(finding.words[at]!)) common++;
  return Math.min(common, quoted.length);
}

/** Number of words of a long finding that are compared around a match. */
const MARGIN = 64;

/** The range of a finding's words to compare with a quotation: all words, unless both are long. Linear. */
function searchWindow(quoted: QuotationTokens, finding: WordTokens): readonly [number, number] {
  if ((quoted.length + 1) * (finding.length + 1) <= MAX_CELLS) return [0, finding.length];
  const pairs = pairsOf(quoted);
  // Votes for the distance between a word pair in the finding and in the quotation.
  const votes = new Map<number, number>();
  let [best, maxVotes] = [0, 0];
  for (let position = 0; position + 1 < finding.length; position++) {
    const at = pairs.get(keyOf(finding.words, position));
    if (at === undefined || at < 0) continue;
    const distance = Math.floor((position - at) / MARGIN);
    const count = (votes.get(distance) ?? 0) + 1;
    votes.set(distance, count);
    if (count > maxVotes) [best, maxVotes] = [distance, count];
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

import { align, maxScore, type Alignment } from './align.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** Quotations of fewer words are terms, for which similar text is not evidence. */
const MIN_COMPARED_WORDS = 4;
const MIN_KEPT = 3;
/** At least this share of a quotation's words must be the finding's. */
const MIN_KEPT_SHARE = 0.6;
/** The alignment must score at least this many tenths for each word of the quotation. */
const MIN_SCORE = 4;
/** Longer findings are not compared, in words. The findings of the reports that we know have at most 1,000. */
const MAX_FINDING = 2048;
/** A long quotation is not compared with a long finding: comparing takes the product of both lengths. */
const MAX_PAIRS = 1 << 20;

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
  if (finding.length < least || finding.length > MAX_FINDING || quoted.length * finding.length > MAX_PAIRS)
    return undefined;
  const common = commonWords(quoted, finding);
  if (common < least || maxScore(common, quoted.length) <= bestScore * quoted.length) return undefined;
  const alignment = align(quoted, finding);
  const score = alignment.score / quoted.length;
  const isSimilar = alignment.kept >= MIN_KEPT && alignment.kept >= least && score >= MIN_SCORE;
  return isSimilar ? { alignment, score } : undefined;
}

/** The maximum number of words that an alignment can keep. */
function commonWords(quoted: QuotationTokens, finding: WordTokens): number {
  let common = 0;
  for (const word of finding.words) if (quoted.distinctWords.has(word)) common++;
  return Math.min(common, quoted.length);
}

import { align, mostWorth, type Alignment } from './align.js';
import type { QuotationTokens } from './quotation-tokens.js';
import { searchWindow } from './search-window.js';
import type { WordTokens } from './word-tokens.js';

/** Fewer words are a term: whatever is near to them was not meant. */
const FEWEST_WORDS = 4;
const FEWEST_KEPT = 3;
/** So much of a quotation is kept… */
const KEPT = 0.6;
/** …and so many tenths of each word are left when it is paid for what was changed, added and dropped. */
const WORTH = 4;

/** Where a quotation that keeps too little of a finding's words to be meant for them is told apart from one that is near. */
export interface Similarity {
  readonly alignment: Alignment;
  /** Of each word of the quotation, in tenths; more is nearer. */
  readonly worth: number;
}

export function isLongEnough(quoted: QuotationTokens): boolean {
  return quoted.length >= FEWEST_WORDS;
}

/** So many of its words stand, in order, in whatever it is near to. */
export function minimumKept(quoted: QuotationTokens): number {
  return KEPT * quoted.length;
}

/**
 * How near a quotation is to a finding, if it is near enough to be meant.
 *
 * @param beaten what it has to be worth more than
 */
export function similarityOf(quoted: QuotationTokens, said: WordTokens, beaten = 0): Similarity | undefined {
  const least = minimumKept(quoted);
  if (said.length < least) return undefined;
  const common = commonWords(quoted, said);
  if (common < least || mostWorth(common, quoted.length) <= beaten * quoted.length) return undefined;
  const [from, to] = searchWindow(quoted, said);
  const alignment = align(quoted, said, from, to);
  if (!alignment) return undefined;
  const worth = alignment.score / quoted.length;
  const isNear = alignment.kept >= FEWEST_KEPT && alignment.kept >= least && worth >= WORTH;
  return isNear ? { alignment, worth } : undefined;
}

/** How many of its words a quotation may keep at most. */
function commonWords(quoted: QuotationTokens, said: WordTokens): number {
  const words = quoted.numbers;
  let common = 0;
  for (let at = 0; at < said.length; at++) if (words.has(said.words[at]!)) common++;
  return Math.min(common, quoted.length);
}

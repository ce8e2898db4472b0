import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** For each word of a quotation, the corresponding word of a finding. */
export interface Alignment {
  /** By word of the quotation: the index of the word of the finding, ascending, or -1 for an added word. */
  readonly partners: Int32Array;
  /** 1 if both are the same word. */
  readonly same: Uint8Array;
  readonly kept: number;
  /** Score of the alignment, in tenths of a word: same words minus the cost of differences. */
  readonly score: number;
}

/* Scores in tenths of a word. */
const SAME = 10;
const OTHER = -6;
const ADDED = -7;
/** Cost of words omitted without a mark: once, and for each word, up to the maximum. */
const OMITTED_START = -6;
const OMITTED_WORD = -1;
const MAX_OMISSION_COST = -25;
/** Cost of words omitted with a mark. */
const MARKED_OMISSION = -1;

/** The maximum score of an alignment with this many same words. */
export function maxScore(kept: number, length: number): number {
  return SAME * kept + Math.max(OTHER, ADDED) * (length - kept);
}

/** The best alignment of a quotation with any part of a finding. Time and memory are the product of both lengths. */
export function align(quoted: QuotationTokens, finding: WordTokens): Alignment {
  const width = finding.length + 1;
  const skips = new Int32Array((quoted.length + 1) * width);
  const isAdded = new Uint8Array((quoted.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let at = 1; at <= quoted.length; at++) {
    const word = quoted.words[at - 1]!;
    const leapCost = quoted.followsOmission[at] === 1 ? MARKED_OMISSION : MAX_OMISSION_COST;
    const isLast = at === quoted.length;
    // The best score after skipping words of the finding at a cost for each word, and the position before them.
    let gap = -Infinity;
    let gapFrom = -1;
    // The same at one fixed cost.
    let leap = -Infinity;
    let leapFrom = -1;
    for (let position = 0; position < width; position++) {
      const cell = at * width + position;
      let best = above[position]! + ADDED;
      isAdded[cell] = 1;
      if (position > 0) {
        const other = above[position - 1]! + (finding.words[position - 1] === word ? SAME : OTHER);
        if (other >= best) {
          best = other;
          isAdded[cell] = 0;
        }
      }
      const own = best;
      gap += OMITTED_WORD;
      if (!isLast && Math.max(gap, leap) > best) {
        best = Math.max(gap, leap);
        skips[cell] = 1 + (gap >= leap ? gapFrom : leapFrom);
      }
      row[position] = best;
      if (own + OMITTED_START >= gap) {
        gap = own + OMITTED_START;
        gapFrom = position;
      }
      if (own + leapCost > leap) {
        leap = own + leapCost;
        leapFrom = position;
      }
    }
    [above, row] = [row, above];
  }
  return trace(quoted, finding, { skips, isAdded, last: above, width });
}

interface Table {
  /** By word of the quotation and position in the finding: 1 + the position from which words were skipped, or 0. */
  readonly skips: Int32Array;
  readonly isAdded: Uint8Array;
  /** The score of each end position. */
  readonly last: Int32Array;
  readonly width: number;
}

function trace(quoted: QuotationTokens, finding: WordTokens, table: Table): Alignment {
  let position = 0;
  table.last.forEach((value, end) => {
    if (value > table.last[position]!) position = end;
  });
  const score = table.last[position]!;
  const partners = new Int32Array(quoted.length).fill(-1);
  for (let at = quoted.length; at > 0; at--) {
    const skip = table.skips[at * table.width + position]!;
    if (skip > 0) position = skip - 1;
    if (table.isAdded[at * table.width + position] === 0) partners[at - 1] = --position;
  }
  return toAlignment(quoted, finding, partners, score);
}

function toAlignment(quoted: QuotationTokens, finding: WordTokens, partners: Int32Array, score: number): Alignment {
  const same = new Uint8Array(quoted.length);
  let kept = 0;
  partners.forEach((partner, at) => {
    if (partner < 0 || finding.words[partner] !== quoted.words[at]) return;
    same[at] = 1;
    kept++;
  });
  return { partners, same, kept, score };
}

import { diffArrays } from 'diff';
import type { QuotationTokens } from './quotation-tokens.js';
import type { WordTokens } from './word-tokens.js';

/** Which word of a finding each word of a quotation stands for. */
export interface Alignment {
  /** By word of the quotation: the word of the finding, ascending; -1 for what was added. */
  readonly partners: Int32Array;
  /** 1 where both are the same word. */
  readonly same: Uint8Array;
  /** How many are. */
  readonly kept: number;
  /** Tenths of a word: what is kept, less what it costs to get from one text to the other. */
  readonly score: number;
}

/* What words are worth, in tenths of one. */
const SAME = 10;
const OTHER = -6;
const ADDED = -7;
/** Words dropped without a mark: so much for the gap and so much for each, but never more than for a jump. */
const GAP = -6;
const DROPPED = -1;
const JUMP = -25;
/** Words left out with a mark. */
const LEFT_OUT = -1;

/** Pairs of words that are compared in full; beyond them only differences up to a bound are found. */
export const MOST_CELLS = 1 << 17;
const MOST_EDITS = 200;

/** The most that an alignment can be worth which keeps so many words of a quotation of a length. */
export function mostWorth(kept: number, length: number): number {
  return SAME * kept + Math.max(OTHER, ADDED) * (length - kept);
}

/** The best way to read a quotation as a stretch of a finding; undefined where both are too long and too different. */
export function align(quoted: QuotationTokens, said: WordTokens, from: number, to: number): Alignment | undefined {
  return (quoted.length + 1) * (to - from + 1) <= MOST_CELLS
    ? alignInFull(quoted, said, from, to)
    : alignByDifferences(quoted, said, from, to);
}

/** Smith and Waterman's way, the quotation as a whole: time and memory are the product of both lengths. */
function alignInFull(quoted: QuotationTokens, said: WordTokens, from: number, to: number): Alignment {
  const width = to - from + 1;
  const jumps = new Int32Array((quoted.length + 1) * width);
  const isAdded = new Uint8Array((quoted.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let at = 1; at <= quoted.length; at++) {
    const word = quoted.words[at - 1]!;
    const jump = quoted.cuts[at] === 1 ? LEFT_OUT : JUMP;
    const isLast = at === quoted.length;
    // The best place so far from which to pass over words, at a price for each, or at one price.
    let gap = -Infinity;
    let gapFrom = -1;
    let leap = -Infinity;
    let leapFrom = -1;
    for (let place = 0; place < width; place++) {
      const cell = at * width + place;
      let best = above[place]! + ADDED;
      isAdded[cell] = 1;
      if (place > 0) {
        const other = above[place - 1]! + (said.words[from + place - 1] === word ? SAME : OTHER);
        if (other >= best) {
          best = other;
          isAdded[cell] = 0;
        }
      }
      const own = best;
      gap += DROPPED;
      if (!isLast && Math.max(gap, leap) > best) {
        best = Math.max(gap, leap);
        jumps[cell] = 1 + (gap >= leap ? gapFrom : leapFrom);
      }
      row[place] = best;
      if (own + GAP >= gap) {
        gap = own + GAP;
        gapFrom = place;
      }
      if (own + jump > leap) {
        leap = own + jump;
        leapFrom = place;
      }
    }
    [above, row] = [row, above];
  }
  return trace(quoted, said, from, { jumps, isAdded, last: above, width });
}

interface Table {
  /** By word of the quotation and place in the finding: one more than the place from which words were passed over, or 0. */
  readonly jumps: Int32Array;
  readonly isAdded: Uint8Array;
  /** What each end is worth. */
  readonly last: Int32Array;
  readonly width: number;
}

function trace(quoted: QuotationTokens, said: WordTokens, from: number, table: Table): Alignment {
  let place = 0;
  table.last.forEach((value, end) => {
    if (value > table.last[place]!) place = end;
  });
  const score = table.last[place]!;
  const partners = new Int32Array(quoted.length).fill(-1);
  for (let at = quoted.length; at > 0; at--) {
    const jump = table.jumps[at * table.width + place]!;
    if (jump > 0) place = jump - 1;
    if (table.isAdded[at * table.width + place] === 0) partners[at - 1] = from + --place;
  }
  return judge(quoted, said, partners, score);
}

/** Myers' way: time is the sum of both lengths times their differences. */
function alignByDifferences(
  quoted: QuotationTokens,
  said: WordTokens,
  from: number,
  to: number,
): Alignment | undefined {
  const changes = diffArrays(Array.from(said.words.subarray(from, to)), Array.from(quoted.words), {
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return undefined;
  const partners = new Int32Array(quoted.length).fill(-1);
  let [place, at, score] = [from, 0, 0];
  for (const { count, added, removed } of changes) {
    if (added) {
      at += count;
      score += count * ADDED;
    } else if (removed) {
      place += count;
      if (at > 0 && at < quoted.length) score += Math.max(JUMP, GAP + count * DROPPED);
    } else {
      for (let left = count; left > 0; left--) partners[at++] = place++;
      score += count * SAME;
    }
  }
  return judge(quoted, said, partners, score);
}

function judge(quoted: QuotationTokens, said: WordTokens, partners: Int32Array, score: number): Alignment {
  const same = new Uint8Array(quoted.length);
  let kept = 0;
  partners.forEach((partner, at) => {
    if (partner < 0 || said.words[partner] !== quoted.words[at]) return;
    same[at] = 1;
    kept++;
  });
  return { partners, same, kept, score };
}

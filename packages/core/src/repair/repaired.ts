import type { Furniture, RepairCounts } from '../model.js';

/** A stretch of the repaired text that is the source's, letter for letter. */
export interface Piece {
  /** Offset in the repaired text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the source. */
  readonly from: number;
}

/**
 * A report's text as plain CommonMark, its PDF damage undone.
 * What lies outside the pieces (a bullet in the place of `•`, a line break, `## `) was put there by the repair.
 */
export interface Repaired {
  readonly text: string;
  /** In order of `at`; `from` ascends too: the repair leaves out and puts in, it never moves. */
  readonly pieces: readonly Piece[];
  readonly repairs: RepairCounts;
  /** Where pages begin in the source, in order. */
  readonly pages: readonly PageMark[];
  /** What was left out, by offsets in the source. */
  readonly furniture: readonly LeftOut[];
}

/** A line that the repair left out, and why. */
export interface LeftOut {
  readonly kind: Furniture['kind'];
  readonly start: number;
  readonly end: number;
}

/** Where a page begins. */
export interface PageMark {
  readonly at: number;
  /** As printed; undefined if it is not known. */
  readonly page: string | undefined;
}

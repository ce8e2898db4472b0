import type { RepairCounts } from '../model.js';

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
}

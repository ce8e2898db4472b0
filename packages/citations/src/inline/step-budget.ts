import { partitionPoint } from '../partition-point.js';

/**
 * Counts the characters that are read. Brackets, emphasis and quotation marks need backtracking in Pandoc's grammar, which takes
 * exponential time for hostile text. The count limits it: once the budget of a text is used up, the rest is read without
 * backtracking (`isExhausted`).
 */
export interface StepCounter {
  steps: number;
}

/** The maximum number of bracket pairs in one text; others are read as text. A `Map` cannot have more than 2 ** 24 entries. */
export const MAX_PAIRS = 2 ** 22;

/** The first position at or after `from`. The positions must be in ascending order. */
export function firstAtOrAfter(positions: readonly number[], from: number): number | undefined {
  return positions[countBefore(positions, from)];
}

/** The number of positions before `from`. The positions must be in ascending order. */
export function countBefore(positions: readonly number[], from: number): number {
  return partitionPoint(positions.length, (index) => positions[index]! < from);
}

import type { DocumentResult } from '../documents/document-result.js';
import type { AcceptedProblems } from './baseline-format.js';
import { problemFingerprint } from './problem-fingerprint.js';

type Problem = DocumentResult['problems'][number];

/** The problems of a file against those that were accepted. */
export interface BaselineComparison {
  /** Those that were not accepted, in the document's order. */
  readonly left: readonly Problem[];
  /** What was found, as it would be accepted. */
  readonly found: ReadonlyMap<string, number>;
  /** What was accepted and is still found. */
  readonly kept: ReadonlyMap<string, number>;
  /** How many accepted problems are gone. */
  readonly gone: number;
}

/**
 * A problem is known again by its code, its words and the words around it, wherever in the file it stands. Of equal
 * problems the first so many are the accepted ones.
 */
export function compareWithBaseline(
  { source, problems }: Pick<DocumentResult, 'source' | 'problems'>,
  accepted: ReadonlyMap<string, number> = new Map(),
): BaselineComparison {
  const found = new Map<string, number>();
  const left: Problem[] = [];
  for (const problem of problems) {
    const mark = problemFingerprint(source, problem);
    const count = (found.get(mark) ?? 0) + 1;
    found.set(mark, count);
    if (count > (accepted.get(mark) ?? 0)) left.push(problem);
  }
  const kept = new Map<string, number>();
  let gone = 0;
  for (const [mark, count] of accepted) {
    const still = Math.min(count, found.get(mark) ?? 0);
    if (still > 0) kept.set(mark, still);
    gone += count - still;
  }
  return { left, found, kept, gone };
}

/** How many problems a baseline accepts. */
export function countOf(accepted: AcceptedProblems): number {
  let sum = 0;
  for (const of of accepted.values()) for (const count of of.values()) sum += count;
  return sum;
}

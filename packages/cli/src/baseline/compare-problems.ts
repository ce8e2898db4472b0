import type { DocumentResult } from '../documents/document-result.js';
import type { AcceptedProblems } from './baseline-format.js';
import { problemFingerprint } from '../formats/problem-fingerprint.js';

type Problem = DocumentResult['problems'][number];

/** The problems of a file, compared with the accepted ones. */
export interface BaselineComparison {
  /** Problems that are not accepted, in document order. */
  readonly remaining: readonly Problem[];
  /** The counts of all problems, by fingerprint. */
  readonly found: ReadonlyMap<string, number>;
  /** The counts of accepted problems that exist, by fingerprint. */
  readonly kept: ReadonlyMap<string, number>;
  /** The number of accepted problems that are fixed. */
  readonly fixedCount: number;
}

/**
 * Compares the problems of a document with the accepted ones, by fingerprint. Of equal problems, the first ones are the
 * accepted ones.
 */
export function compareWithBaseline(
  { source, problems }: Pick<DocumentResult, 'source' | 'problems'>,
  accepted: ReadonlyMap<string, number> = new Map(),
): BaselineComparison {
  const found = new Map<string, number>();
  const remaining: Problem[] = [];
  for (const problem of problems) {
    const fingerprint = problemFingerprint(source, problem);
    const count = (found.get(fingerprint) ?? 0) + 1;
    found.set(fingerprint, count);
    if (count > (accepted.get(fingerprint) ?? 0)) remaining.push(problem);
  }
  const kept = new Map<string, number>();
  let fixedCount = 0;
  for (const [fingerprint, count] of accepted) {
    const existing = Math.min(count, found.get(fingerprint) ?? 0);
    if (existing > 0) kept.set(fingerprint, existing);
    fixedCount += count - existing;
  }
  return { remaining, found, kept, fixedCount };
}

/** How many problems a baseline accepts. */
export function countOf(accepted: AcceptedProblems): number {
  let sum = 0;
  for (const problems of accepted.values()) for (const count of problems.values()) sum += count;
  return sum;
}

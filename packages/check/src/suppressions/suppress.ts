import type { OffsetRange } from '@findings/core/text';
import { createOverlapSearch } from './overlaps.js';
import type { NamedRule } from './read-directive.js';
import type { Suppression } from './suppression.js';

/** What suppressing needs to know of a problem. */
export interface SuppressibleProblem extends OffsetRange {
  readonly code: string;
}

/** A suppression with rules that found nothing. */
export interface UnusedSuppression {
  readonly suppression: Suppression;
  /** Rules of the comment that found no problem in its range. */
  readonly rules: readonly NamedRule[];
}

export interface SuppressionOutcome<Problem> {
  readonly kept: readonly Problem[];
  readonly suppressed: readonly (readonly [problem: Problem, by: Suppression])[];
  readonly unused: readonly UnusedSuppression[];
}

/**
 * Removes suppressed problems. Takes the time of sorting, independent of how many comments apply to a problem.
 *
 * @param problems sorted by position
 * @param enabledCodes codes of the rules that ran; comments for other rules are never unused
 * @param unreliable codes of rules that ran without the data they need; comments for them are never unused
 */
export function suppress<Problem extends SuppressibleProblem>(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
  enabledCodes: readonly string[],
  unreliable: readonly string[] = [],
): SuppressionOutcome<Problem> {
  if (suppressions.length === 0) return { kept: problems, suppressed: [], unused: [] };
  const codesOf = (name: string): readonly string[] =>
    enabledCodes.filter((code) => code === name || code.startsWith(`${name}.`));
  const suppressors = new Map(
    enabledCodes.map((code) => [
      code,
      createOverlapSearch(suppressions.filter(namesRule(code)).map(withScope).sort(byStart)),
    ]),
  );
  const kept: Problem[] = [];
  const suppressed: (readonly [Problem, Suppression])[] = [];
  for (const problem of problems) {
    const by = suppressors.get(problem.code)?.(problem);
    if (by) suppressed.push([problem, by.suppression]);
    else kept.push(problem);
  }
  const found = new Map(
    enabledCodes.map((code) => [code, createOverlapSearch(problems.filter((each) => each.code === code))]),
  );
  const unused = suppressions.flatMap((suppression): UnusedSuppression[] => {
    const rules = suppression.rules.filter(({ name }) => {
      const codes = codesOf(name);
      const isIdle = (code: string): boolean => !unreliable.includes(code) && !found.get(code)?.(suppression.scope);
      return codes.length > 0 && codes.every(isIdle);
    });
    return rules.length > 0 ? [{ suppression, rules }] : [];
  });
  return { kept, suppressed, unused };
}

function namesRule(code: string): (suppression: Suppression) => boolean {
  return ({ rules }) => rules.some(({ name }) => code === name || code.startsWith(`${name}.`));
}

function withScope(suppression: Suppression): OffsetRange & { readonly suppression: Suppression } {
  return { ...suppression.scope, suppression };
}

function byStart(a: OffsetRange, b: OffsetRange): number {
  return a.start - b.start;
}

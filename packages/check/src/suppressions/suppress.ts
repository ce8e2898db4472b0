import { createOverlaps } from './overlaps.js';
import type { OffsetRange } from './overlaps.js';
import type { NamedRule } from './read-directive.js';
import type { Suppression } from './suppression.js';

/** A problem as far as comments go. */
export interface SuppressibleProblem extends OffsetRange {
  readonly code: string;
}

export interface UnusedSuppression {
  readonly suppression: Suppression;
  /** Those of the rules that it names which found nothing there. */
  readonly rules: readonly NamedRule[];
}

export interface SuppressionOutcome<Problem> {
  readonly kept: readonly Problem[];
  readonly suppressed: readonly (readonly [problem: Problem, by: Suppression])[];
  readonly unused: readonly UnusedSuppression[];
}

/**
 * Takes out the problems that comments suppress. Time is that of sorting, however many comments hold for however many
 * problems.
 *
 * @param problems in the order of the document
 * @param lookedFor the codes of all rules that were looked for: what a rule that is off would have found is not known
 * @param unknown those among them that found nothing because they could not look: nothing that names them is unused
 */
export function suppress<Problem extends SuppressibleProblem>(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
  lookedFor: readonly string[],
  unknown: readonly string[] = [],
): SuppressionOutcome<Problem> {
  if (suppressions.length === 0) return { kept: problems, suppressed: [], unused: [] };
  const meant = (name: string): readonly string[] =>
    lookedFor.filter((code) => code === name || code.startsWith(`${name}.`));
  const suppressors = new Map(
    lookedFor.map((code) => [code, createOverlaps(suppressions.filter(names(code)).map(byReach).sort(byStart))]),
  );
  const kept: Problem[] = [];
  const suppressed: (readonly [Problem, Suppression])[] = [];
  for (const problem of problems) {
    const by = suppressors.get(problem.code)?.(problem);
    if (by) suppressed.push([problem, by.suppression]);
    else kept.push(problem);
  }
  const found = new Map(lookedFor.map((code) => [code, createOverlaps(problems.filter((each) => each.code === code))]));
  const unused = suppressions.flatMap((suppression): UnusedSuppression[] => {
    const rules = suppression.rules.filter(({ name }) => {
      const codes = meant(name);
      const isIdle = (code: string): boolean => !unknown.includes(code) && !found.get(code)?.(suppression.holds);
      return codes.length > 0 && codes.every(isIdle);
    });
    return rules.length > 0 ? [{ suppression, rules }] : [];
  });
  return { kept, suppressed, unused };
}

function names(code: string): (suppression: Suppression) => boolean {
  return ({ rules }) => rules.some(({ name }) => code === name || code.startsWith(`${name}.`));
}

function byReach(suppression: Suppression): OffsetRange & { readonly suppression: Suppression } {
  return { ...suppression.holds, suppression };
}

function byStart(a: OffsetRange, b: OffsetRange): number {
  return a.start - b.start;
}

import type { OffsetRange } from '@findings/language';
import { markedWords, shortWords } from './marked-words.js';
import { createOverlapSearch } from './overlaps.js';
import type { NamedRule } from './parse-directive.js';
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

export interface SuppressOptions {
  readonly markdown: string;
  /** Codes of the rules that ran. Comments for other rules are never unused. */
  readonly enabledCodes: readonly string[];
  /** Whether a rule may have missed problems in a range, because it lacked data. Comments for it are never unused there. */
  readonly mayMiss?: (code: string, range: OffsetRange) => boolean;
}

/**
 * Removes suppressed problems. Takes the time of sorting, independent of how many comments apply to a problem.
 *
 * @param problems sorted by position
 */
export function suppress<Problem extends SuppressibleProblem>(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
  { markdown, enabledCodes, mayMiss = () => false }: SuppressOptions,
): SuppressionOutcome<Problem> {
  if (suppressions.length === 0) return { kept: problems, suppressed: [], unused: [] };
  const hasWords = suppressions.some(({ rules }) => rules.some(({ words }) => words !== undefined));
  const suppressors = suppressorsByCode(suppressions, enabledCodes);
  const keyed = problems.map((problem) => ({
    problem,
    keys: hasWords ? keysOf(problem, markdown) : [keyOf(problem.code)],
  }));
  const kept: Problem[] = [];
  const suppressed: (readonly [Problem, Suppression])[] = [];
  for (const { problem, keys } of keyed) {
    const by = keys.map((key) => suppressors.get(key)?.(problem)?.suppression).find((each) => each !== undefined);
    if (by) suppressed.push([problem, by]);
    else kept.push(problem);
  }
  const foundIn = searchesByKey(keyed.flatMap(({ problem, keys }) => keys.map((key) => ({ ...problem, key }))));
  const unused = suppressions.flatMap((suppression): UnusedSuppression[] => {
    const rules = suppression.rules.filter((rule) => {
      const codes = codesNamed(rule, enabledCodes);
      const isIdle = (code: string): boolean =>
        !foundIn.get(keyOf(code, rule.words))?.(suppression.scope) && !mayMiss(code, suppression.scope);
      return codes.length > 0 && codes.every(isIdle);
    });
    return rules.length > 0 ? [{ suppression, rules }] : [];
  });
  return { kept, suppressed, unused };
}

/** For each code, and for each code with words, a search for the comments that suppress it. */
function suppressorsByCode(suppressions: readonly Suppression[], enabledCodes: readonly string[]) {
  const scopes = suppressions.flatMap((suppression) =>
    suppression.rules.flatMap((rule) =>
      codesNamed(rule, enabledCodes).map((code) => ({
        ...suppression.scope,
        suppression,
        key: keyOf(code, rule.words),
      })),
    ),
  );
  return searchesByKey(scopes.sort((a, b) => a.start - b.start));
}

/** @param ranges sorted by start */
function searchesByKey<Each extends OffsetRange & { readonly key: string }>(ranges: readonly Each[]) {
  const byKey = Map.groupBy(ranges, ({ key }) => key);
  return new Map([...byKey].map(([key, some]) => [key, createOverlapSearch(some)]));
}

function codesNamed({ name }: NamedRule, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => code === name || code.startsWith(`${name}.`));
}

/** The keys of comments that suppress a problem: without words, or with its words in full or shortened. */
function keysOf({ code, start, end }: SuppressibleProblem, markdown: string): readonly string[] {
  const words = markedWords(markdown.slice(start, end));
  const short = shortWords(words);
  return [keyOf(code), keyOf(code, words), ...(short === words ? [] : [keyOf(code, short)])];
}

function keyOf(code: string, words?: string): string {
  return words === undefined ? code : `${code} ${words}`;
}

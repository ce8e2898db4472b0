import type { OffsetRange } from '@findings/language';
import { markedWords, shortWords } from './marked-words.js';
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
  const kept: Problem[] = [];
  const suppressed: (readonly [Problem, Suppression])[] = [];
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const keys = hasWords ? keysOf(problem, markdown) : [keyOf(problem.code)];
    for (const key of keys) pushTo(found, key, problem);
    const by = firstOf(keys, (key) => suppressors.get(key)?.(problem)?.suppression);
    if (by) suppressed.push([problem, by]);
    else kept.push(problem);
  }
  const foundIn = new Map([...found].map(([key, some]) => [key, createOverlapSearch(some)]));
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

type Suppressor = OffsetRange & { readonly suppression: Suppression };

/** For each code, and for each code with words, a search for the comments that suppress it. */
function suppressorsByCode(
  suppressions: readonly Suppression[],
  enabledCodes: readonly string[],
): ReadonlyMap<string, (range: OffsetRange) => Suppressor | undefined> {
  const byKey = new Map<string, Suppressor[]>();
  for (const suppression of suppressions) {
    const keys = suppression.rules.flatMap((rule) =>
      codesNamed(rule, enabledCodes).map((code) => keyOf(code, rule.words)),
    );
    for (const key of new Set(keys)) pushTo(byKey, key, { ...suppression.scope, suppression });
  }
  return new Map([...byKey].map(([key, some]) => [key, createOverlapSearch(some.sort((a, b) => a.start - b.start))]));
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

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function firstOf<Key, Value>(keys: readonly Key[], find: (key: Key) => Value | undefined): Value | undefined {
  for (const key of keys) {
    const value = find(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

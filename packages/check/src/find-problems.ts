import type { ResolvedCitation } from './claims/claims.js';
import type { Severity } from '@findings/core';
import { dropCellMovingFixes } from './document/fixed-width-cells.js';
import type { CheckedDocument, RuleProblem } from './document/checked-document.js';
import type { AnyRule } from './rules/rule.js';
import { rules } from './rules/rules.js';
import type { Steps } from './document/steps.js';
import type { RuleSeverity, Severities } from './rules/rules.js';

/** A problem that a rule found, with the code and severity of the rule. */
export type RuleMatch = RuleProblem & { readonly code: string; readonly severity: Severity };

/** The rules that the configuration does not turn off. */
export interface EnabledRules {
  readonly rules: readonly AnyRule[];
  severityOf(rule: AnyRule): RuleSeverity;
}

export function enabledRules(severities: Severities): EnabledRules {
  const severityOf = ({ code, severity }: AnyRule) => severities[code as keyof Severities] ?? severity;
  return { rules: rules.filter((rule: AnyRule) => severityOf(rule) !== 'off'), severityOf };
}

/** Runs the rules on a document or a part of one. Sorted by position, then by the order of the rules. */
export function* findProblems(
  document: CheckedDocument,
  { rules, severityOf }: EnabledRules,
): Steps<readonly RuleMatch[]> {
  const found: RuleMatch[] = [];
  for (const rule of rules) {
    if (!('check' in rule)) continue;
    const toMatch = withRule(rule, severityOf(rule));
    for (const problem of rule.check(document)) {
      if (problem) found.push(toMatch(dropCellMovingFixes(document, problem)));
      yield;
    }
    yield;
  }
  return found.sort(comparePositions);
}

export function withRule(rule: AnyRule, severity: RuleSeverity): (found: RuleProblem) => RuleMatch {
  const { code } = rule;
  const own = (found: RuleProblem): Severity | undefined => (severity === rule.severity ? found.severity : undefined);
  return (found) => ({ ...found, code, severity: own(found) ?? (severity as Severity) });
}

export function comparePositions(a: RuleMatch, b: RuleMatch): number {
  return a.start - b.start || a.end - b.end;
}

/** Counts the citations of findings. Keys of other works do not count. */
export function countFindingCitations(citations: readonly ResolvedCitation[]): number {
  return citations.filter(({ resolution }) => resolution.type !== 'foreign').length;
}

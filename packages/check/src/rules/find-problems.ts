import type { ResolvedCitation } from '../claims/resolved-citation.js';
import type { Severity } from '@findings/core';
import { dropCellMovingFixes } from './fixed-width-cells.js';
import type { AnyRule, CheckedDocument, RuleProblem } from './rule.js';
import { rules } from './rules.js';
import type { RuleSeverity, Severities } from './severities.js';

/** What a rule found, with whose it is. */
export type RuleMatch = RuleProblem & { readonly code: string; readonly severity: Severity };

/** The rules that are not off. */
export interface EnabledRules {
  readonly rules: readonly AnyRule[];
  severityOf(rule: AnyRule): RuleSeverity;
}

export function enabledRules(severities: Severities): EnabledRules {
  const severityOf = ({ code, severity }: AnyRule) => severities[code as keyof Severities] ?? severity;
  return { rules: rules.filter((rule: AnyRule) => severityOf(rule) !== 'off'), severityOf };
}

/** What is wrong in a document, or a stretch of one, in its order; of two in one place by the order of their rules. */
export function findProblems(document: CheckedDocument, { rules, severityOf }: EnabledRules): readonly RuleMatch[] {
  const found = rules.flatMap((rule) =>
    'check' in rule
      ? Array.from(rule.check(document), (each) =>
          withRule(rule, severityOf(rule))(dropCellMovingFixes(document, each)),
        )
      : [],
  );
  return found.sort(comparePositions);
}

export function withRule({ code }: AnyRule, severity: RuleSeverity): (found: RuleProblem) => RuleMatch {
  return (found) => ({ ...found, code, severity: severity as Severity });
}

export function comparePositions(a: RuleMatch, b: RuleMatch): number {
  return a.start - b.start || a.end - b.end;
}

/** Other people's keys do not count. */
export function countFindingCitations(citations: readonly ResolvedCitation[]): number {
  return citations.filter(({ resolution }) => resolution.type !== 'foreign').length;
}

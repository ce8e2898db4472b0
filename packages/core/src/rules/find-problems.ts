import type { CheckedCitation } from '../claims/checked-citation.js';
import type { Severity } from '../model.js';
import { dropCellMovingFixes } from './fixed-width-cells.js';
import type { AnyRule, CheckedDocument, Found } from './rule.js';
import { rules } from './rules.js';
import type { RuleSeverity, Severities } from './severities.js';

/** What a rule found, with whose it is. */
export type Named = Found & { readonly code: string; readonly severity: Severity };

/** The rules that are not off. */
export interface WantedRules {
  readonly rules: readonly AnyRule[];
  severityOf(rule: AnyRule): RuleSeverity;
}

export function wantedRules(severities: Severities): WantedRules {
  const severityOf = ({ code, severity }: AnyRule) => severities[code as keyof Severities] ?? severity;
  return { rules: rules.filter((rule: AnyRule) => severityOf(rule) !== 'off'), severityOf };
}

/** What is wrong in a document, or a stretch of one, in its order; of two in one place by the order of their rules. */
export function findProblems(document: CheckedDocument, { rules, severityOf }: WantedRules): readonly Named[] {
  const found = rules.flatMap((rule) =>
    'check' in rule
      ? Array.from(rule.check(document), (each) => named(rule, severityOf(rule))(dropCellMovingFixes(document, each)))
      : [],
  );
  return found.sort(byPlace);
}

export function named({ code }: AnyRule, severity: RuleSeverity): (found: Found) => Named {
  return (found) => ({ ...found, code, severity: severity as Severity });
}

export function byPlace(a: Named, b: Named): number {
  return a.start - b.start || a.end - b.end;
}

/** Other people's keys do not count. */
export function countOurs(citations: readonly CheckedCitation[]): number {
  return citations.filter(({ resolution }) => resolution.type !== 'foreign').length;
}

import { documentOf } from '../rules/read-document.js';
import type { CheckContext, ResolvedTexts } from '../rules/read-document.js';
import { findProblems } from '../rules/find-problems.js';
import type { RuleMatch, EnabledRules } from '../rules/find-problems.js';
import { withIdentity } from '../rules/problem-identity.js';
import { CONTEXT_LENGTH } from '../rules/foreign-quotation.js';
import type { RuleProblem, ProposedEdit } from '../rules/rule.js';
import type { SectionFacts } from './section-facts.js';
import type { CheckUnit } from './check-units.js';

/** What was found in a unit, with all that it hung on. */
export interface CheckedUnit {
  readonly members: readonly SectionFacts[];
  /** Where each starts, from the start of the first. */
  readonly starts: readonly number[];
  /** What stands behind, as far as rules look. */
  readonly behind: string;
  /** From the start of the first section. */
  readonly found: readonly RuleMatch[];
  /** The same from the start of the document, as it was asked for last. */
  shifted: { readonly by: number; readonly found: readonly RuleMatch[] };
}

export function checkUnit(unit: CheckUnit, text: string, against: CheckContext, wanted: EnabledRules): CheckedUnit {
  const members = unit.map(({ facts }) => facts);
  const starts = startsOf(unit);
  const behind = behindUnit(unit, text);
  const words = wordsOf(unit, text) + behind;
  const document = documentOf(words, against, joined(members, starts));
  const found = findProblems(document, wanted);
  return { members, starts, behind, found, shifted: { by: 0, found } };
}

/** Whether the same would be found again. */
export function isStillValid({ members, starts, behind }: CheckedUnit, unit: CheckUnit, text: string): boolean {
  const first = unit[0]!.start;
  return (
    members.length === unit.length &&
    unit.every(({ facts, start }, index) => members[index] === facts && starts[index] === start - first) &&
    behind === behindUnit(unit, text)
  );
}

/** What was found, where the unit starts there: the same objects again while it does. */
export function problemsAt(unit: CheckedUnit, start: number): readonly RuleMatch[] {
  if (unit.shifted.by !== start) unit.shifted = { by: start, found: unit.found.map((each) => shiftFound(each, start)) };
  return unit.shifted.found;
}

function shiftFound(found: RuleMatch, by: number): RuleMatch {
  const { start, end, fix, choices } = found;
  const shifted = {
    ...found,
    start: start + by,
    end: end + by,
    ...(fix && { fix: shiftEdit(fix, by) }),
    ...(choices && { choices: choices.map((choice) => shiftEdit(choice, by)) }),
  };
  return withIdentity(shifted, found);
}

function shiftEdit(edit: ProposedEdit, by: number): NonNullable<RuleProblem['fix']> {
  return { ...edit, start: edit.start + by, end: edit.end + by };
}

function startsOf(unit: CheckUnit): readonly number[] {
  const first = unit[0]!.start;
  return unit.map(({ start }) => start - first);
}

function endOf(unit: CheckUnit): number {
  const { facts, start } = unit.at(-1)!;
  return start + facts.section.text.length;
}

function behindUnit(unit: CheckUnit, text: string): string {
  const end = endOf(unit);
  // A copy: a slice holds all of the document that it was cut out of.
  return ` ${text.slice(end, end + CONTEXT_LENGTH)}`.slice(1);
}

function wordsOf(unit: CheckUnit, text: string): string {
  return unit.length === 1 ? unit[0]!.facts.section.text : ` ${text.slice(unit[0]!.start, endOf(unit))}`.slice(1);
}

function joined(members: readonly SectionFacts[], starts: readonly number[]): ResolvedTexts {
  const all = members.map((facts, index) => facts.textsAt(starts[index]!));
  return {
    groups: all.flatMap(({ groups }) => groups),
    blocks: all.flatMap(({ blocks }) => blocks),
    citations: all.flatMap(({ citations }) => citations),
    nearMisses: all.flatMap(({ nearMisses }) => nearMisses),
  };
}

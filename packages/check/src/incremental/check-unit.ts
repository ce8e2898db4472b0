import { detachString } from '@findings/language';
import { documentOf } from '../rules/read-document.js';
import type { CheckContext, ResolvedTexts } from '../rules/read-document.js';
import { findProblems } from '../rules/find-problems.js';
import type { RuleMatch, EnabledRules } from '../rules/find-problems.js';
import { CONTEXT_LENGTH } from '../rules/foreign-quotation.js';
import type { Steps } from '../rules/steps.js';
import type { RuleProblem, ProposedEdit } from '../rules/rule.js';
import type { SectionFacts } from './section-facts.js';
import type { CheckUnit } from './check-units.js';

/** The problems of a unit, with everything that they depend on. */
export interface CheckedUnit {
  readonly members: readonly SectionFacts[];
  /** The start of each member, relative to the first. */
  readonly starts: readonly number[];
  /** The text after the unit, as far as rules read it. */
  readonly after: string;
  /** Offsets are relative to the first member. */
  readonly found: readonly RuleMatch[];
  /** The same problems with offsets in the document, for the last requested start. */
  shifted: { readonly by: number; readonly found: readonly RuleMatch[] };
}

/** Checks a unit of a document. */
export function* checkUnit(
  unit: CheckUnit,
  text: string,
  context: CheckContext,
  enabled: EnabledRules,
): Steps<CheckedUnit> {
  const members = unit.map(({ facts }) => facts);
  const starts = startsOf(unit);
  const after = textAfter(unit, text);
  const markdown = textOf(unit, text) + after;
  const document = documentOf(markdown, context, joined(members, starts));
  const found = yield* findProblems(document, enabled);
  return { members, starts, after, found, shifted: { by: 0, found } };
}

/** Whether a new check would find the same problems. */
export function isStillValid({ members, starts, after }: CheckedUnit, unit: CheckUnit, text: string): boolean {
  const first = unit[0]!.start;
  return (
    members.length === unit.length &&
    unit.every(({ facts, start }, index) => members[index] === facts && starts[index] === start - first) &&
    after === textAfter(unit, text)
  );
}

/** The problems of a unit that starts at an offset of the document. */
export function problemsAt(unit: CheckedUnit, start: number): readonly RuleMatch[] {
  if (unit.shifted.by !== start) unit.shifted = { by: start, found: unit.found.map((each) => shiftFound(each, start)) };
  return unit.shifted.found;
}

function shiftFound(found: RuleMatch, by: number): RuleMatch {
  const { start, end, fix, choices } = found;
  return {
    ...found,
    start: start + by,
    end: end + by,
    ...(fix && { fix: shiftEdit(fix, by) }),
    ...(choices && { choices: choices.map((choice) => shiftEdit(choice, by)) }),
  };
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

function textAfter(unit: CheckUnit, text: string): string {
  const end = endOf(unit);
  // A slice would keep the whole document in memory.
  return detachString(text.slice(end, end + CONTEXT_LENGTH));
}

function textOf(unit: CheckUnit, text: string): string {
  return unit.length === 1 ? unit[0]!.facts.section.text : detachString(text.slice(unit[0]!.start, endOf(unit)));
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

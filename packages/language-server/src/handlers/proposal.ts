import { correct, readUnits } from '@findings/core';
import type { Operation, Units, Verdict } from '@findings/core';
import { excerpt } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { EarlierUnits, ProposedChange } from '../protocol.js';

/** The tools for assistants, which are loaded when they are needed. */
type Tools = typeof import('@findings/mcp');

/** Reads the answers of a language model. A problem says why all or part of an answer was rejected. */
export function readAnswers(
  answers: readonly string[],
  { readCorrections }: Tools,
  say: Translate,
): { readonly operations: readonly Operation[]; readonly problems: readonly string[] } {
  const all = answers.map(readCorrections);
  const problems = all.flatMap(({ problem }, index) => {
    if (problem === undefined) return [];
    if (problem === 'invalid operation') return say`Some suggested corrections are invalid and were skipped.`;
    return say`The answer is not a list of corrections: “${excerpt(answers[index]!.trim(), 60)}”`;
  });
  return { operations: all.flatMap(({ operations }) => operations), problems };
}

/**
 * Judges the corrections of an assistant for the report as it is now. Those of one passage are one change.
 *
 * @param before the units for which they were made
 */
export function judge(
  markdown: string,
  operations: readonly Operation[],
  before: EarlierUnits,
  { rebase }: Tools,
  { cited, say }: { readonly cited: readonly string[]; readonly say: Translate },
): readonly ProposedChange[] {
  const read = readUnits(markdown);
  const { operations: rebased, dropped } = rebase(operations, before, read.units);
  const isDropped = new Set(dropped);
  const indexes = [...operations.keys()].filter((index) => !isDropped.has(index));
  const { answer } = correct(markdown, { hash: read.hash, operations: rebased }, { by: 'assistant', cited, say });
  const changes = Map.groupBy(answer.verdicts, ({ operation }) => firstUnit(rebased[operation]!, read));
  const changed = [...changes].map(([unit, verdicts]): ProposedChange => {
    const refused = verdicts.filter(({ verdict }) => verdict === 'refused');
    const left = refused.length < verdicts.length ? verdicts.filter(({ verdict }) => verdict !== 'refused') : verdicts;
    const reasons = verdicts.flatMap(({ verdict, reason }) =>
      reason === undefined ? [] : verdict === 'refused' && left !== verdicts ? say`Left out: ${reason}` : reason,
    );
    return {
      unit,
      indexes: verdicts.map(({ operation }) => indexes[operation]!),
      operations: left.flatMap(({ operation }) => withPerson(rebased[operation]!, rebased, read)),
      verdict: worst(left),
      reasons,
    };
  });
  const gone = dropped.map((index): ProposedChange => ({
    unit: read.units[0]!.id,
    indexes: [index],
    operations: [],
    verdict: 'refused',
    reasons: [say`The passage has changed since then.`],
  }));
  return [...changed.filter(({ verdict }) => verdict !== 'already so'), ...gone];
}

function worst(verdicts: readonly Verdict[]): Verdict['verdict'] {
  const kinds = ['needs a person', 'accepted', 'refused'] as const;
  return kinds.find((kind) => verdicts.some(({ verdict }) => verdict === kind)) ?? 'already so';
}

/** A credit of a new participant, after the operation that adds the person. */
function withPerson(operation: Operation, all: readonly Operation[], { people }: Units): readonly Operation[] {
  if (operation.op !== 'speaker' || people.some(({ name }) => name === operation.person)) return [operation];
  const added = all.find((each) => each.op === 'person' && each.name === operation.person);
  return added ? [added, operation] : [operation];
}

/** The unit at which a person decides about an operation. One that names only people is at the first unit with the name. */
function firstUnit(operation: Operation, { units }: Units): string {
  const reference = 'unit' in operation ? operation.unit : 'units' in operation ? operation.units[0] : undefined;
  const name = 'name' in operation ? operation.name : 'names' in operation ? operation.names[0] : undefined;
  const id = /^u\d+/.exec(reference ?? '')?.[0];
  const found = units.find((unit) =>
    name === undefined ? unit.id === id || unit.group === reference : unit.text.includes(name),
  );
  return (found ?? units[0]!).id;
}

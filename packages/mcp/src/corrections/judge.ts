import type { Pause } from '@findings/check/editor';
import type { Operation, Unit } from '@findings/core';
import { excerpt } from '@findings/core/library';
import * as v from 'valibot';
import { changesOf, emptyParts, isCredit } from './difference.js';
import type { Change } from './difference.js';
import { whyInvalid } from './operation-schema.js';
import { unitsOf } from './rebase.js';
import type { ReportFile, TriedCorrection } from './report-file.js';

const VERDICTS = ['accepted', 'accepted, without effect', 'refused', 'already so', 'needs a person'] as const;

export const verdictSchema = v.object({
  operation: v.pipe(v.number(), v.description('Index in your list, from 0.')),
  verdict: v.picklist(VERDICTS),
  reason: v.optional(v.pipe(v.string(), v.description('With the words in conflict, which are the report’s.'))),
});
type Verdict = v.InferOutput<typeof verdictSchema>;

/** A correction with what it does to each unit. */
export interface JudgedCorrection extends TriedCorrection {
  readonly verdicts: readonly Verdict[];
  readonly changes: readonly Change[];
  /** Where the report would be read otherwise than meant. */
  readonly unmet: readonly string[];
}

/**
 * Tries operations without writing.
 *
 * @param accepted indexes of those that need a person, and that a person accepts
 */
export async function judge(
  file: ReportFile,
  operations: readonly Operation[],
  pause: Pause,
  accepted: ReadonlySet<number> = new Set(),
): Promise<JudgedCorrection> {
  const before = file.units();
  const judged = (tried: TriedCorrection, all: readonly Operation[]): JudgedCorrection => {
    const changes = changesOf(before, tried.units);
    const wasEmpty = new Set(emptyParts(before).map(({ text }) => text));
    const empty = emptyParts(tried.units).filter(({ text }) => !wasEmpty.has(text));
    const verdicts = tried.answer.verdicts.map((verdict): Verdict => {
      const operation = all[verdict.operation]!;
      const invalid = whyInvalid(operation);
      if (invalid !== undefined) return { ...verdict, reason: invalid };
      const isVain = verdict.verdict === 'accepted' && isWithoutEffect(operation, before.units, changes);
      return isVain ? { ...verdict, verdict: 'accepted, without effect' } : verdict;
    });
    const emptyNow = empty.map(({ id, text }) => `Nothing is below the heading ${id} “${excerpt(text, 60)}”.`);
    return { ...tried, changes, verdicts, unmet: [...tried.answer.unmet, ...emptyNow] };
  };
  const alone = judged(await file.try(operations, 'assistant', pause), operations);
  if (accepted.size === 0) return alone;
  // The engine trusts a person with the whole list, so what the person did not accept is taken out.
  const isOpen = ({ verdict, operation }: Verdict): boolean => verdict === 'needs a person' && !accepted.has(operation);
  const open = new Set(alone.verdicts.filter(isOpen).map(({ operation }) => operation));
  const rest = operations.map((each, index) => (open.has(index) ? NOT_ACCEPTED : each));
  const all = judged(await file.try(rest, 'reviewer', pause), rest);
  return { ...all, verdicts: all.verdicts.map((each, index) => (open.has(index) ? alone.verdicts[index]! : each)) };
}

const NOT_ACCEPTED = { op: 'invalid', reason: '' } as unknown as Operation;
const ON_CREDIT: readonly Operation['op'][] = ['speaker', 'nobody'];
const ON_STRUCTURE: readonly Operation['op'][] = ['part', 'text', 'item', 'join', 'split', 'furniture', 'turn'];

/** Whether the units that an operation names are read as before. */
function isWithoutEffect(operation: Operation, all: readonly Unit[], changes: readonly Change[]): boolean {
  const isOfCredit = ON_CREDIT.includes(operation.op);
  // The kind of a part, or of what is not part of the report, is not that of its unit.
  if (!isOfCredit && (!ON_STRUCTURE.includes(operation.op) || 'kind' in operation)) return false;
  const units = unitsOf(operation, all);
  const ids = new Set(units.map(({ id }) => id));
  // The credit of a heading is that of the units below it.
  if (isOfCredit && units.some(({ kind }) => kind === 'heading')) return false;
  return !changes.some((each) => isCredit(each) === isOfCredit && each.was.split(', ').some((id) => ids.has(id)));
}

/** All but those that did what was asked. */
export function openVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ verdict }) => verdict !== 'accepted');
}

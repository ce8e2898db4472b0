import type { Pause } from '@findings/check/editor';
import type { Operation, VerdictKind } from '@findings/core';
import * as v from 'valibot';
import { changesOf } from './difference.js';
import type { Change } from './difference.js';
import { whyInvalid } from './operation-schema.js';
import type { ReportFile, TriedCorrection } from './report-file.js';
import { described, optional } from '../tools/schemas.js';

const VERDICTS = ['accepted', 'refused', 'already so', 'needs a person'] as const satisfies readonly VerdictKind[];

export const verdictSchema = v.object({
  operation: described(v.number(), 'Index in your list, from 0.'),
  verdict: v.picklist(VERDICTS),
  reason: optional(v.string(), 'Why, with the words of the report that contradict it.'),
});
type Verdict = v.InferOutput<typeof verdictSchema>;

/** A correction with what it does to each unit. */
export interface JudgedCorrection extends TriedCorrection {
  readonly verdicts: readonly Verdict[];
  readonly changes: readonly Change[];
}

/**
 * Tries operations without writing.
 *
 * @param by `reviewer` if a person accepts what needs a person
 */
export async function judge(
  file: ReportFile,
  operations: readonly Operation[],
  pause: Pause,
  by: 'assistant' | 'reviewer' = 'assistant',
): Promise<JudgedCorrection> {
  const tried = await file.try(operations, by, pause);
  const verdicts = tried.answer.verdicts.map((verdict): Verdict => {
    const invalid = whyInvalid(operations[verdict.operation]!);
    return invalid === undefined ? verdict : { ...verdict, reason: invalid };
  });
  return { ...tried, verdicts, changes: changesOf(file.units(), tried.units) };
}

/** All but those that did what was asked. */
export function openVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ verdict }) => verdict !== 'accepted');
}

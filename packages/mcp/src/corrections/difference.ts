import type { CorrectionAnswer, Reading } from '@findings/core';
import * as v from 'valibot';

const KINDS = [
  'credit gained',
  'credit lost',
  'credit moved',
  'credit confirmed',
  'added',
  'removed',
  'words joined or split',
  'other part',
] as const;

/** A finding that is read otherwise. */
export const changeSchema = v.object({
  kind: v.picklist(KINDS),
  id: v.pipe(v.string(), v.description('As it is afterwards; of a removed finding, as it was.')),
  from: v.pipe(v.string(), v.description('Speakers before, or the part. “?”: only the context says so.')),
  to: v.pipe(v.string(), v.description('Speakers afterwards, or the part.')),
  text: v.pipe(v.string(), v.description('First words, from the report.')),
});
export type Change = v.InferOutput<typeof changeSchema>;

/** The findings that are read otherwise after a correction, in the order of the report. */
export function changesOf({ before, after, moved }: Pick<CorrectionAnswer, 'before' | 'after' | 'moved'>): Change[] {
  const newIds = new Map(moved.map(({ from, to }) => [from, to]));
  const taken = new Set(newIds.values());
  const old = new Map<string, Reading>();
  const removed: Change[] = [];
  const now = new Set(after.map(({ id }) => id));
  for (const reading of before) {
    const { id, text } = reading;
    const to = newIds.get(id) ?? (taken.has(id) ? undefined : id);
    if (to !== undefined && now.has(to)) old.set(to, reading);
    else removed.push({ kind: 'removed', id, from: whoSays(reading), to: '', text });
  }
  const changed = after.flatMap((reading): Change[] => {
    const earlier = old.get(reading.id);
    const kind = earlier ? kindOfChange(earlier, reading) : 'added';
    if (kind === undefined) return [];
    const { id, text } = reading;
    const describe = kind === 'other part' ? ({ part }: Reading): string => part : whoSays;
    return [{ kind, id, from: earlier ? describe(earlier) : '', to: describe(reading), text }];
  });
  return [...changed, ...removed];
}

function kindOfChange(before: Reading, after: Reading): Change['kind'] | undefined {
  const gained = after.speakers.some((name) => !before.speakers.includes(name));
  const lost = before.speakers.some((name) => !after.speakers.includes(name));
  if (gained && lost) return 'credit moved';
  if (gained) return 'credit gained';
  if (lost) return 'credit lost';
  if (before.isInferred !== after.isInferred) return 'credit confirmed';
  if (before.text !== after.text) return 'words joined or split';
  return before.part === after.part ? undefined : 'other part';
}

function whoSays({ speakers, isInferred }: Reading): string {
  return speakers.length === 0 ? 'nobody' : `${speakers.join(' and ')}${isInferred ? '?' : ''}`;
}

/** How many findings gain, lose or change a speaker, and so on. */
export function countChanges(changes: readonly Change[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

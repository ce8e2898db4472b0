import type { Unit, UnitSentence, Units } from '@findings/core';
import { excerpt } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { diffArrays } from 'diff';
import * as v from 'valibot';
import { described } from '../tools/schemas.js';

const KINDS = [
  'credit gained',
  'credit lost',
  'credit moved',
  'credit confirmed',
  'kind',
  'joined',
  'split',
  'other part',
] as const;
const MAX_TEXT = 80;
/** Words that cannot be cited, and code. */
export const LEFT_OUT = 'left out';

/** Words that are read otherwise. */
export const changeSchema = v.object({
  kind: v.picklist(KINDS),
  unit: described(v.string(), 'The number after the corrections. A range if all of its units change in the same way.'),
  was: described(v.string(), 'The number now.'),
  from: described(v.string(), 'Speakers, kind or part now. “?” marks speakers inferred from the context.'),
  to: described(v.string(), 'Speakers, kind or part after the corrections.'),
  text: described(v.string(), 'First words of the passage, from the report.'),
});
export type Change = v.InferOutput<typeof changeSchema>;

type Passage = Pick<UnitSentence, 'speakers' | 'isInferred' | 'text'>;

interface Word {
  readonly word: string;
  readonly unit: Unit;
  readonly passage: Passage;
}

/** The differences between two readings, by word, in the order of the report. */
export function changesOf(
  { units: before, people: formerly }: Units,
  { units: after, people }: Units,
): readonly Change[] {
  const names = newNames(formerly, people);
  const [old, now] = [before.flatMap(wordsOf), after.flatMap(wordsOf)];
  const origins = alignWords(
    old.map(({ word }) => word),
    now.map(({ word }) => word),
  );
  const [oldTitles, titles] = [partTitles(before), partTitles(after)];
  const known = new Map(before.map((unit) => [unit.text, unit]));
  const seen = new Set<Unit>();
  let at = 0;
  return after.flatMap((unit): readonly Change[] => {
    const changes: Change[] = [];
    const add = (kind: Change['kind'], was: string, from = '', to = '', text = unit.text): void =>
      void changes.push({ kind, unit: unit.id, was, from, to, text: excerpt(text, MAX_TEXT) });
    const sources = new Set<Unit>();
    let run = '';
    for (; now[at]?.unit === unit; at++) {
      const origin = old[origins[at]!];
      if (!origin) continue;
      sources.add(origin.unit);
      const { passage } = now[at]!;
      const kind = creditChange(renamed(origin.passage, names), passage);
      const change = [kind, origin.unit.id, whoSays(origin.passage), whoSays(passage)] as const;
      if (kind && String(change) !== run) add(kind, change[1], change[2], change[3], origin.passage.text);
      run = String(change);
    }
    // A heading that was moved is known by its words.
    const [source = known.get(unit.text)] = sources;
    if (!source) return [];
    const kind = sources.size === 0 && creditChange(renamed(source, names), unit);
    if (kind) add(kind, source.id, whoSays(source), whoSays(unit));
    if (sources.size > 1) add('joined', [...sources].map(({ id }) => id).join(', '));
    if (seen.has(source)) add('split', source.id);
    seen.add(source);
    if (shapeOf(source) !== shapeOf(unit)) add('kind', source.id, shapeOf(source), shapeOf(unit));
    const [part, other] = [oldTitles.get(source.part) ?? '', titles.get(unit.part) ?? ''];
    if (part !== other && unit.kind !== 'heading' && unit.kind !== 'other') add('other part', source.id, part, other);
    return changes;
  });
}

/** The names of people whom the corrections rename. People who are merged keep their old names, so that the merge is shown. */
function newNames(before: Units['people'], after: Units['people']): ReadonlyMap<string, string> {
  const [old, now] = [before, after].map((people) => new Set(people.map(({ name }) => name))) as [
    Set<string>,
    Set<string>,
  ];
  return new Map(
    after.flatMap(({ name, forms }) => {
      const [former, ...more] = forms.filter((form) => old.has(form) && !now.has(form));
      return former === undefined || more.length > 0 || old.has(name) ? [] : [[former, name] as const];
    }),
  );
}

function renamed(passage: Passage, names: ReadonlyMap<string, string>): Passage {
  return { ...passage, speakers: passage.speakers.map((name) => names.get(name) ?? name) };
}

/** Merges equal changes of consecutive units into one change of a range such as `u40-u58`. */
export function inRuns(changes: readonly Change[]): readonly Change[] {
  const runs: Change[] = [];
  const open = new Map<string, number>();
  for (const change of changes) {
    const { kind, from, to } = change;
    const name = JSON.stringify([kind, from, to]);
    const run = runs[open.get(name) ?? -1];
    const unit = run && joinedRange(run.unit, change.unit);
    const was = run && joinedRange(run.was, change.was);
    if (unit !== undefined && was !== undefined) runs[open.get(name)!] = { ...run!, unit, was };
    else open.set(name, runs.push(change) - 1);
  }
  return runs;
}

/** Joins `u4-u5` and `u6` to `u4-u6`. Undefined if they are not consecutive. */
function joinedRange(range: string, unit: string): string | undefined {
  const [first, last = first] = range.split('-');
  if (unit === last) return range;
  return Number(unit.slice(1)) === Number(last!.slice(1)) + 1 ? `${first}-${unit}` : undefined;
}

/** With more differences, texts are not compared. Corrections only move headings and labels, so there are few. */
const MAX_DIFFERENCES = 2000;

/** For each word after the change, its index before the change, or -1 if it is new. */
function alignWords(before: readonly string[], after: readonly string[]): readonly number[] {
  const options = { maxEditLength: MAX_DIFFERENCES };
  const parts = diffArrays([...before], [...after], options) ?? [{ count: after.length, added: true, removed: false }];
  let from = 0;
  return parts.flatMap(({ count, added, removed }) => {
    if (added) return Array<number>(count).fill(-1);
    from += count;
    return removed ? [] : Array.from({ length: count }, (_, index) => from - count + index);
  });
}

function wordsOf(unit: Unit): readonly Word[] {
  const passages = unit.sentences ?? [unit];
  return passages.flatMap((passage) => foldedWords(passage.text).map((word) => ({ word, unit, passage })));
}

/** Titles by the ids of parts. */
function partTitles(units: readonly Unit[]): ReadonlyMap<string | undefined, string> {
  const headings = units.filter(({ kind, part }) => kind === 'heading' && part !== undefined);
  return new Map(headings.map(({ part, text }) => [part, excerpt(text, MAX_TEXT)]));
}

/** Its kind, and how deep it is, if that says something. */
export function shapeOf({ kind, depth }: Unit): string {
  if (kind === 'other') return LEFT_OUT;
  return depth === undefined || (kind !== 'heading' && depth === 1) ? kind : `${kind} ${depth}`;
}

function creditChange(before: Passage, after: Passage): Change['kind'] | undefined {
  const isGained = after.speakers.some((name) => !before.speakers.includes(name));
  const isLost = before.speakers.some((name) => !after.speakers.includes(name));
  if (isGained) return isLost ? 'credit moved' : 'credit gained';
  if (isLost || (after.isInferred && !before.isInferred && after.speakers.length > 0)) return 'credit lost';
  return before.isInferred === after.isInferred || after.speakers.length === 0 ? undefined : 'credit confirmed';
}

/** Whether a person has fewer words afterwards. */
export function takesCredit({ kind }: Change): boolean {
  return kind === 'credit lost' || kind === 'credit moved';
}

/** A question mark if the speakers are inferred from the context. */
export function whoSays({ speakers, isInferred }: Omit<Passage, 'text'>): string {
  return speakers.length === 0 ? 'nobody' : `${speakers.join(' and ')}${isInferred ? '?' : ''}`;
}

export function countBy<Item>(items: readonly Item[], name: (item: Item) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(items, name)].map(([each, { length }]) => [each, length]));
}

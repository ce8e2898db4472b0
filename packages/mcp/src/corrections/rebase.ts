import type { Operation, Unit } from '@findings/core';
import { whyInvalid } from './operation-schema.js';

export interface Rebased {
  /** For the report as it is now. */
  readonly operations: readonly Operation[];
  /** Indexes of operations on units whose words have changed. */
  readonly dropped: readonly number[];
  /** Indexes of units of the report as it is now that have other words. */
  readonly changed: readonly number[];
}

type Words = Pick<Unit, 'text' | 'group'>;

/**
 * Makes operations for one state of a report fit another one. A unit is the same only if its words are exactly the same, and if no
 * other unit has them or all units up to it, or from it on, are the same. Linear.
 */
export function rebase(operations: readonly Operation[], before: readonly Words[], after: readonly Words[]): Rebased {
  const moved = unchangedUnits(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const rebased = operations.map((operation) => withUnits(operation, before, moved));
  const same = new Set(moved.values());
  return {
    operations: rebased.filter((operation) => operation !== undefined),
    dropped: rebased.flatMap((operation, index) => (operation ? [] : index)),
    changed: after.flatMap((_, index) => (same.has(index) ? [] : index)),
  };
}

/** The new index of each unit that is the same, by its old index. */
function unchangedUnits(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const places = indexesByWords(after);
  const own = indexesByWords(before);
  for (const [index, words] of before.entries()) {
    const [place, ...more] = places.get(words) ?? [];
    if (index < start) moved.set(index, index);
    else if (index >= before.length - end) moved.set(index, index + after.length - before.length);
    else if (place !== undefined && more.length === 0 && own.get(words)!.length === 1) moved.set(index, place);
  }
  return moved;
}

function indexesByWords(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(words.keys(), (index) => words[index]!);
}

/** The operation with the new numbers of its units; undefined if one of them has changed, or it is none. */
function withUnits(
  operation: Operation,
  before: readonly Words[],
  moved: ReadonlyMap<number, number>,
): Operation | undefined {
  let isKnown = whyInvalid(operation) === undefined;
  const numberOf = (old: number): string => {
    const index = moved.get(old);
    isKnown &&= index !== undefined;
    return `u${(index ?? 0) + 1}`;
  };
  const one = (reference: string): string =>
    reference.replace(/u(\d+)/, (_, number: string) => numberOf(Number(number) - 1));
  const many = (reference: string): readonly string[] => {
    if (/[./]/.test(reference)) return [one(reference)];
    const indexes = indexesOf(reference, before);
    isKnown &&= indexes.length > 0;
    return indexes.map(numberOf);
  };
  const rebased = {
    ...operation,
    ...('unit' in operation && { unit: one(operation.unit) }),
    ...('after' in operation && { after: one(operation.after) }),
    ...('because' in operation && { because: one(operation.because) }),
    ...('units' in operation && { units: inRanges(operation.units.flatMap(many)) }),
  } as Operation;
  return isKnown ? rebased : undefined;
}

/** Writes units that follow each other as ranges. */
function inRanges(units: readonly string[]): readonly string[] {
  const ranges: { first: string; last: string }[] = [];
  for (const unit of units) {
    const range = ranges.at(-1);
    if (range && /^u\d+$/.test(unit) && Number(unit.slice(1)) === Number(range.last.slice(1)) + 1) range.last = unit;
    else ranges.push({ first: unit, last: unit });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}-${last}`));
}

/** The units that an operation names. */
export function unitsOf(operation: Operation, units: readonly Unit[]): readonly Unit[] {
  const references = 'units' in operation ? operation.units : 'unit' in operation ? [operation.unit] : [];
  return references.flatMap((reference) => indexesOf(reference, units)).map((index) => units[index]!);
}

/** The indexes of a unit, a range or a group; empty if any of them is not in the report. */
function indexesOf(reference: string, units: readonly Words[]): readonly number[] {
  const [, first, last = first] = /^u(\d+)(?:-u?(\d+))?/.exec(reference) ?? [];
  if (first === undefined) return [...units.keys()].filter((index) => units[index]!.group === reference);
  const isInReport = Number(first) >= 1 && Number(last) <= units.length;
  const length = isInReport ? Math.max(0, Number(last) - Number(first) + 1) : 0;
  return Array.from({ length }, (_, index) => Number(first) - 1 + index);
}

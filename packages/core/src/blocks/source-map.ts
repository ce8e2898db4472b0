import { partitionPoint } from '../source/binary-search.js';
import type { Repaired } from '../repair/repaired.js';
import type { Run } from '../source/prose.js';

/** Turns stretches of the repaired text, asked for in ascending order, into runs of the source. */
export interface SourceMap {
  /**
   * Adds to `runs` the source of `[start, end)` of the repaired text, as clean text that begins at `at`.
   * @returns how many of its characters are in the source
   */
  add(runs: Run[], at: number, start: number, end: number): number;
  /** The parts of `[start, end)` that are in the source, by offsets in the repaired text. */
  parts(start: number, end: number): (readonly [start: number, end: number])[];
  /** Adds one run that cannot be cut: `length` characters of clean text for `[start, end)`. */
  addWhole(runs: Run[], at: number, length: number, start: number, end: number): void;
}

export function sourceMap(repaired: Pick<Repaired, 'text' | 'pieces'>): SourceMap {
  const { pieces } = repaired;
  let cursor = 0;
  const seek = (offset: number): void => {
    const endOf = (index: number): number => pieces[index]!.at + pieces[index]!.length;
    if (cursor > 0 && endOf(cursor - 1) > offset) cursor = partitionPoint(cursor, (index) => endOf(index) <= offset);
    while (cursor < pieces.length && endOf(cursor) <= offset) cursor++;
  };
  return {
    add(runs, at, start, end) {
      seek(start);
      let added = 0;
      for (let index = cursor; index < pieces.length && pieces[index]!.at < end; index++) {
        const piece = pieces[index]!;
        const from = Math.max(start, piece.at);
        const to = Math.min(end, piece.at + piece.length);
        const size = to - from;
        if (size <= 0) continue;
        pushRun(runs, at + from - start, piece.from + from - piece.at, size);
        added += size;
      }
      return added;
    },
    parts(start, end) {
      seek(start);
      const parts: (readonly [number, number])[] = [];
      for (let index = cursor; index < pieces.length && pieces[index]!.at < end; index++) {
        const piece = pieces[index]!;
        const from = Math.max(start, piece.at);
        const to = Math.min(end, piece.at + piece.length);
        if (to > from) parts.push([from, to]);
      }
      return parts;
    },
    addWhole(runs, at, length, start, end) {
      seek(start);
      const piece = pieces[cursor];
      if (!piece || piece.at > start) return;
      runs.push({ at, length, from: piece.from + start - piece.at, size: end - start });
    },
  };
}

/** The map for a part of the text that starts at `offset`. */
export function shiftMap(map: SourceMap, offset: number): SourceMap {
  return {
    add: (runs, at, start, end) => map.add(runs, at, start + offset, end + offset),
    parts: (start, end) =>
      map.parts(start + offset, end + offset).map(([from, to]) => [from - offset, to - offset] as const),
    addWhole: (runs, at, length, start, end) => {
      map.addWhole(runs, at, length, start + offset, end + offset);
    },
  };
}

/** Runs that follow one another in both texts are one. */
function pushRun(runs: Run[], at: number, from: number, size: number): void {
  const last = runs[runs.length - 1];
  const follows =
    last !== undefined && last.length === last.size && last.at + last.length === at && last.from + last.size === from;
  if (follows)
    runs[runs.length - 1] = { at: last.at, length: last.length + size, from: last.from, size: last.size + size };
  else runs.push({ at, length: size, from, size });
}

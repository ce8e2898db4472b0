import type { Run } from './prose.js';
import type { SourceText } from './source.js';

/** Where many texts stand in one source: their runs in rows of numbers, a tenth of what they take as objects. */
export interface RunStore {
  readonly source: SourceText;
  /** Keeps the runs of a text; the answer is where. */
  keep(runs: readonly Run[]): number;
  runsAt(place: number): readonly Run[];
}

/** Numbers in a row; a place is that of its row times this, and the place in the row. */
const ROW = 1 << 16;
/** Numbers of a run. */
const RUN = 4;

export function createPlaces(source: SourceText): RunStore {
  const rows: Uint32Array[] = [];
  let used = ROW;
  return {
    source,
    keep: (runs) => {
      const needed = 1 + runs.length * RUN;
      if (used + needed > (rows.at(-1)?.length ?? 0)) {
        rows.push(new Uint32Array(Math.max(ROW, needed)));
        used = 0;
      }
      const row = rows.at(-1)!;
      const place = (rows.length - 1) * ROW + used;
      row[used] = runs.length;
      runs.forEach(({ at, length, from, size }, index) => row.set([at, length, from, size], used + 1 + index * RUN));
      used += needed;
      return place;
    },
    runsAt: (place) => {
      const row = rows[Math.floor(place / ROW)]!;
      const first = place % ROW;
      return Array.from({ length: row[first]! }, (_, index) => {
        const [at = 0, length = 0, from = 0, size = 0] = row.subarray(first + 1 + index * RUN);
        return { at, length, from, size };
      });
    },
  };
}

import type { Run } from './prose.js';
import type { SourceText } from './source.js';

/** Stores the runs of many texts of one source in typed arrays, which take a tenth of the memory of objects. */
export interface RunStore {
  readonly source: SourceText;
  /** Stores the runs of a text. Returns their address for `runsAt`. */
  keep(runs: readonly Run[]): number;
  runsAt(address: number): readonly Run[];
}

/** Numbers in a row. An address is the index of the row times this, plus the index in the row. */
const ROW = 1 << 16;
/** Numbers for each run. */
const RUN = 4;

export function createRunStore(source: SourceText): RunStore {
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
      const address = (rows.length - 1) * ROW + used;
      row[used] = runs.length;
      let next = used + 1;
      for (const { at, length, from, size } of runs) {
        row[next] = at;
        row[next + 1] = length;
        row[next + 2] = from;
        row[next + 3] = size;
        next += RUN;
      }
      used += needed;
      return address;
    },
    runsAt: (address) => {
      const row = rows[Math.floor(address / ROW)]!;
      const first = address % ROW;
      const runs: Run[] = [];
      for (let next = first + 1; next < first + 1 + row[first]! * RUN; next += RUN)
        runs.push({ at: row[next]!, length: row[next + 1]!, from: row[next + 2]!, size: row[next + 3]! });
      return runs;
    },
  };
}

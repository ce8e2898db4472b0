import { join } from 'node:path';
import { interleave, median } from './measure.ts';
import { addReport, proposalsFolder } from './proposals-folder.ts';
import { compare, type Benchmark } from './row.ts';
import { findings, runNode, timeNode } from './run-process.ts';

/** Seconds for so many proposals, on two cores that others use as well. */
const SECONDS = new Map([
  [1_000, 1.5],
  [10_000, 12],
]);

/** A check that remembers everything, as a multiple of reading and hashing every file. */
const WARM = 3;

/** Megabytes at most, however many proposals there are. */
const MEGABYTES = 150;

/** `findings check` on folders of proposals, as a CI runs it, beside reading and hashing every file. */
export const benchmark: Benchmark = (tell) => {
  for (const [count, seconds] of SECONDS) {
    const folder = proposalsFolder(count);
    for (const report of ['the shipped report', 'a report of their own']) {
      if (report !== 'the shipped report') addReport(folder);
      const contestants = {
        ours: () => timeNode([findings, 'check', '.'], { cwd: folder }, [0, 1]),
        warm: () => timeNode([findings, 'check', '.', '--cache'], { cwd: folder }, [0, 1]),
        floor: () => timeNode([join(import.meta.dirname, 'child/read-and-hash.mjs'), folder]),
        node: () => timeNode(['-e', '0']),
      };
      timeNode([findings, 'check', '.', '--cache'], { cwd: folder }, [0, 1]);
      const { ours, warm, floor, node } = interleave(count > 5_000 ? 5 : 11, contestants);
      const { peak = NaN, output } = runNode([findings, 'check', '.', '--format', 'json'], {
        cwd: folder,
        memory: true,
      });
      const { summary } = JSON.parse(output) as { summary: { files: number; citations: number; errors: number } };
      if (summary.files !== count) throw new Error(`${summary.files} of ${count} proposals were checked.`);
      const row = compare(
        `findings check, all rules: ${count} proposals against ${report} (${summary.citations} citations, ${summary.errors} wrong)`,
        ours,
        'read and hash',
        floor,
      );
      tell({
        ...row,
        ours: `${row.ours}, ${Math.round(peak)} MB at most`,
        beside: `${row.beside}, node -e 0 ${Math.round(median(node))} ms`,
        limit: `≤ ${seconds} s, ≤ ${MEGABYTES} MB`,
        held: median(ours) <= seconds * 1000 && peak <= MEGABYTES,
      });
      // Half of the shipped report's citations are wrong: then most of the time goes into telling so.
      const limit = report === 'the shipped report' ? undefined : WARM;
      tell(
        compare(
          `findings check --cache, all rules, warm: ${count} proposals against ${report}`,
          warm,
          'read and hash',
          floor,
          limit,
        ),
      );
    }
  }
};

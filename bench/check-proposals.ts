import { join } from 'node:path';
import { interleave } from './measure.ts';
import { addReport, proposalsFolder } from './proposals-folder.ts';
import { compare, limit, type Benchmark } from './row.ts';
import { findings, runNode, timeNode } from './run-process.ts';

/** Times the time that it takes to read and hash all files. */
const COLD = 25;
const WARM = 3;

const MEGABYTES = 300;

/** `findings check` of a folder, cold and with a warm cache, compared with a process that reads and hashes all files. */
export const benchmark: Benchmark = (report, isSmall) => {
  const count = isSmall ? 100 : 10_000;
  const folder = proposalsFolder(count);
  addReport(folder);
  const cached = [findings, 'check', '.', '--cache'];
  const contestants = {
    cold: () => timeNode([findings, 'check', '.'], { cwd: folder }, [0, 1]),
    warm: () => timeNode(cached, { cwd: folder }, [0, 1]),
    hash: () => timeNode([join(import.meta.dirname, 'child/read-and-hash.mjs'), folder]),
  };
  timeNode(cached, { cwd: folder }, [0, 1]);
  const { cold, warm, hash } = interleave(isSmall ? 2 : 5, contestants);
  const what = `findings check of ${count.toLocaleString('en')} proposals`;
  report(compare(`${what}, cold`, cold, 'read and hash', hash, COLD));
  report(compare(`${what}, warm cache`, warm, 'read and hash', hash, WARM));

  const check = [findings, 'check', '.', '--format', 'json'];
  const { peak = NaN, output } = runNode(check, { cwd: folder, memory: true });
  const { summary } = JSON.parse(output) as { summary: { files: number } };
  if (summary.files !== count) throw new Error(`${summary.files} of ${count} proposals were checked.`);
  report(limit(`${what}, peak memory`, peak, MEGABYTES, 'MB'));
};

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleave } from './measure.ts';
import { compare, type Benchmark } from './row.ts';
import { findings, timeNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';

/** Times the time that Node takes to start. */
const BUDGET = 3.5;

/** `findings check` of one proposal, as a whole process, compared with `node -e 0`. */
export const benchmark: Benchmark = (report, isSmall) => {
  const cwd = createScratch();
  const proposal = join(cwd, 'proposal.md');
  writeFileSync(proposal, syntheticProposal(1));
  writeFileSync(join(cwd, 'findings.config.json'), JSON.stringify({ reports: { sample: 'sample' } }));
  const contestants = {
    ours: () => timeNode([findings, 'check', proposal], { cwd }, [0, 1]),
    node: () => timeNode(['-e', '0'], { cwd }),
  };
  interleave(2, contestants);
  const { ours, node } = interleave(isSmall ? 3 : 31, contestants);
  report(compare('findings check of one proposal, 8 KB', ours, 'node -e 0', node, BUDGET));
};

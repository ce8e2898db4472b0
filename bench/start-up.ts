import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleave } from './measure.ts';
import { compare, type Benchmark } from './row.ts';
import { findings, timeNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';

/** What a command that is typed may take beside Node itself. */
const LIMIT = 3.5;

const TURNS = 31;

/** Whoever types a command, or an editor that starts one, does not wait. */
export const benchmark: Benchmark = (tell) => {
  const cwd = createScratch();
  const proposal = join(cwd, 'proposal.md');
  writeFileSync(proposal, syntheticProposal(1));
  const contestants = {
    'node -e 0': () => timeNode(['-e', '0'], { cwd }),
    'findings --help': () => timeNode([findings, '--help'], { cwd }),
    'findings show s4.h2': () => timeNode([findings, 'show', 's4.h2'], { cwd }),
    'findings check of one proposal, 8 KB': () => timeNode([findings, 'check', proposal], { cwd }, [0, 1]),
  };
  interleave(2, contestants);
  const { 'node -e 0': floor, ...ours } = interleave(TURNS, contestants);
  for (const [what, times] of Object.entries(ours)) tell(compare(what, times, 'node -e 0', floor, LIMIT));
};

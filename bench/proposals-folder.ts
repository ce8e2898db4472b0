import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';
import { shared } from './texts.ts';

/** Sessions of the report that the corpus beside the repository cites, and how much of each kind they have. */
const SESSIONS = 12;
const PARTS = { highlights: 8, exchanges: 6, recommendations: 4 };

/** A folder of so many proposals of eight kilobytes: those that others were measured on, or else our own. */
export function proposalsFolder(count: number): string {
  const folder = join(createScratch(), `proposals-${count}`);
  const corpus = join(shared, 'oracle/gen-corpus.mjs');
  if (existsSync(corpus)) {
    runNode([corpus, String(count), folder]);
    return folder;
  }
  console.error(`${corpus} is absent: our own proposals stand in for those that others were measured on.`);
  for (let index = 0; index < count; index++) {
    const part = join(folder, `p${Math.floor(index / 100)}`);
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `proposal-${index}.md`), syntheticProposal(index + 1));
  }
  return folder;
}

/**
 * Gives the folder a report that has what nearly all of its proposals cite. Without one they are checked against the
 * shipped report, which lacks half of it: what it takes to explain some fifty thousand wrong citations.
 */
export function addReport(folder: string): void {
  const session = (number: number): string => {
    const items = (length: number, text: (part: number) => string): string =>
      Array.from({ length }, (_, part) => text(part + 1)).join('\n\n');
    return [
      `## Session ${number}: Works in the ${number}th valley`,
      '### Highlights',
      items(
        PARTS.highlights,
        (part) => `- **Ana Kohl (Works Council)** said that well ${part} of valley ${number} was mended.`,
      ),
      '### Question and answer',
      items(
        PARTS.exchanges,
        (part) =>
          `Ms. Kohl was asked who paid for canal ${part} of valley ${number}. Ms. Kohl answered that nobody had.`,
      ),
      '### Recommendations',
      items(PARTS.recommendations, (part) => `${part}. Pay for bridge ${part} of valley ${number}.`),
    ].join('\n\n');
  };
  const sessions = Array.from({ length: SESSIONS }, (_, index) => session(index + 1));
  writeFileSync(join(folder, 'works.txt'), `# Workshop on Works\n\n${sessions.join('\n\n')}\n`);
  writeFileSync(
    join(folder, 'findings.config.json'),
    JSON.stringify({ reports: { works: 'works.txt' }, default: 'works' }),
  );
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';

/** Files next to the repository. A clone may not have them. */
export const shared = resolve(import.meta.dirname, '../../shared');

/** The sessions of the report that the shared corpus cites, and the number of findings of each kind in a session. */
const SESSIONS = 12;
const PARTS = { highlights: 8, exchanges: 6, recommendations: 4 };

/** Creates a folder with so many proposals of 8 KB, from the shared corpus if it is available. */
export function proposalsFolder(count: number): string {
  const folder = join(createScratch(), `proposals-${count}`);
  const corpus = join(shared, 'oracle/gen-corpus.mjs');
  if (existsSync(corpus)) {
    runNode([corpus, String(count), folder]);
    return folder;
  }
  console.error(`${corpus} is missing, so synthetic proposals are used. Figures differ from the published ones.`);
  for (let index = 0; index < count; index++) {
    const part = join(folder, `p${Math.floor(index / 100)}`);
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `proposal-${index}.md`), syntheticProposal(index + 1));
  }
  return folder;
}

/** Adds a configuration, and a report that contains nearly everything that the proposals of the shared corpus cite. */
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

/*
 * `node bench/recheck-edits.ts [edits] [seed]`: random edits of small proposals (10,000 unless said), each checked by
 * sections and as a whole. Prints the first text for which the two differ, if there is one; the exit code is 1 then.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parseReport } from '@findings/core';
import { checkDocument, createLibrary, createRechecker } from '@findings/core/check';
import { createEditor, randomPaste, randomProse } from '../packages/citations/test/random-edits.ts';
import { seeded } from '../packages/citations/test/random.ts';
import { claimed } from '../packages/core/test/random-proposal.ts';

const EDITS_EACH = 60;
/** Comparing with the whole takes most of the time, and small proposals have their sections, too. */
const LONGEST = 15_000;

const [edits = 10_000, first = 1] = process.argv.slice(2).map(Number);
const shipped = fileURLToPath(import.meta.resolve('@findings/tip-2012/report/tip-2012.md'));
const library = createLibrary([parseReport(readFileSync(shipped, 'utf8'))]);
const bibliography = { keys: new Set(['smith2020', 's9']), files: ['refs.bib'] };

let done = 0;
let problems = 0;
for (let seed = first; done < edits && process.exitCode === undefined; seed++) {
  const random = seeded(seed);
  const { chance, integer, pick } = random;
  const paragraph = (): string =>
    chance(0.15) ? randomPaste(random) : chance(0.5) ? randomProse(random) : `${pick(claimed)}\n\n`;
  const edit = createEditor(random, Array.from({ length: integer(20) }, paragraph).join(''), claimed);
  const rechecker = createRechecker(pick([1, 40, 200]));
  const against = chance(0.5) ? { library } : { library, bibliography };
  for (let step = 0; step < EDITS_EACH; step++) {
    const text = edit();
    if (text.length > LONGEST) break;
    const whole = checkDocument(text, against);
    done++;
    problems += whole.problems.length;
    if (isDeepStrictEqual(rechecker.check(rechecker.read(text, against)), whole)) continue;
    console.error(`Seed ${seed}, edit ${step}: what is said of sections is not what is said of the whole.`);
    console.error(JSON.stringify(text));
    process.exitCode = 1;
    break;
  }
}
console.log(`${done} edits, ${problems} problems.`);

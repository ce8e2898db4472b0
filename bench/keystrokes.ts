import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReport } from '@findings/core';
import { checkDocument, createLibrary, createRechecker, type Library } from '@findings/core/check';
import { minimum, quantile, time } from './measure.ts';
import type { Benchmark } from './row.ts';
import { syntheticProposal } from './synthetic-proposal.ts';
import { syntheticReport } from './synthetic-report.ts';
import { showSize } from './texts.ts';

/** Milliseconds in which a keystroke is read and checked at the 99th percentile, by the size of the proposal. */
const LIMITS = new Map([
  [8_000, 3],
  [1_000_000, 12],
]);
const KEYS = 400;
/** Keys that are not counted: what is typed first is compiled first. */
const WARM = 100;
const TYPED = ' as said in “nobody counts the beds at night” [see @s3.h2, p. 4; @s2.h1].';

/** What a keystroke costs beside a check of the whole proposal, wherever it falls. */
export const benchmark: Benchmark = (tell) => {
  const shipped = fileURLToPath(import.meta.resolve('@findings/tip-2012/report/tip-2012.md'));
  const libraries: Readonly<Record<string, Library>> = {
    'the shipped report': createLibrary([parseReport(readFileSync(shipped, 'utf8'))]),
    '100,000 findings': createLibrary([parseReport(syntheticReport({ findings: 100_000 }).text)]),
  };
  for (const [size, limit] of LIMITS) {
    const proposal = syntheticProposal(1, size);
    for (const [against, library] of Object.entries(libraries)) {
      const whole = minimum(Array.from({ length: 5 }, () => time(() => checkDocument(proposal, { library }))));
      for (const [where, share] of [
        ['beginning', 0.01],
        ['middle', 0.5],
        ['end', 0.99],
      ] as const) {
        const times = typeKeys(proposal, proposal.indexOf('. ', proposal.length * share) + 1, library);
        const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
        tell({
          what: `a keystroke at the ${where} of a proposal of ${showSize(size)}, against ${against}`,
          ours: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
          beside: `all of it (min ${whole.toFixed(1)} ms)`,
          ratio: p50 / whole,
          limit: `p99 ≤ ${limit} ms`,
          held: p99 <= limit,
        });
      }
    }
  }
};

/** Milliseconds of each key. */
function typeKeys(proposal: string, at: number, library: Library): readonly number[] {
  const rechecker = createRechecker();
  let text = proposal;
  rechecker.check(rechecker.read(text, { library }));
  const times: number[] = [];
  for (let key = 0; key < WARM + KEYS; key++) {
    text = text.slice(0, at + key) + TYPED.charAt(key % TYPED.length) + text.slice(at + key);
    const took = time(() => rechecker.check(rechecker.read(text, { library })));
    if (key >= WARM) times.push(took);
  }
  return times;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRunStore } from './run-store.js';
import { sourceText } from './source.js';

const number = fc.nat(0xffffffff);
const run = fc.record({ at: number, length: number, from: number, size: number });

test('stored runs are returned, for any number of runs and texts', () => {
  fc.assert(
    fc.property(fc.array(fc.array(run, { maxLength: 5 })), fc.nat(40), (texts, long) => {
      const longText = Array.from({ length: long * 1000 }, () => texts[0] ?? []).flat();
      const all = [...texts, longText, ...texts];
      const places = createRunStore(sourceText(''));
      const kept = all.map((runs) => places.keep(runs));
      expect(kept.map(places.runsAt)).toEqual(all);
    }),
    { numRuns: 10 },
  );
});

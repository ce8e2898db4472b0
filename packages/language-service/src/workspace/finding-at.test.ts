import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownerAt, segmentsOf } from './finding-at.js';

test('the innermost range owns an offset', () => {
  const nested = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 });
  fc.assert(
    fc.property(nested, (pairs) => {
      const stretches = pairs.map(([start, length], owner) => ({ start, end: start + length, owner }));
      const segments = segmentsOf(stretches);
      for (let offset = 0; offset < 65; offset++) {
        const holding = stretches.filter(({ start, end }) => start <= offset && offset < end);
        const owner = ownerAt(segments, offset);
        if (holding.length === 0) expect(owner).toBeUndefined();
        else {
          const latest = Math.max(...holding.map(({ start }) => start));
          const begun = holding.filter(({ start }) => start === latest);
          const shortest = Math.min(...begun.map(({ end }) => end));
          expect(begun.filter(({ end }) => end === shortest).map((each) => each.owner)).toContain(owner);
        }
      }
    }),
  );
});

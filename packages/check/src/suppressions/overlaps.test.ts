import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOverlapSearch } from './overlaps.js';

const stretch = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
  .map(([start, size]) => ({ start, end: start + size }));

test('finds an overlapping range if there is one', () => {
  fc.assert(
    fc.property(fc.array(stretch), stretch, (all, other) => {
      const sorted = all.toSorted((a, b) => a.start - b.start);
      const overlapping = sorted.filter(({ start, end }) => start < other.end && end > other.start);
      const found = createOverlapSearch(sorted)(other);
      if (overlapping.length === 0) expect(found).toBeUndefined();
      else expect(overlapping).toContain(found);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNaturally } from './natural-order.js';

test('the report is first, numbers are sorted by value, and reports stay together', () => {
  const ids = [
    'b:s1',
    'a:s10.h2',
    'a:s2.h10',
    'a:s2.h2',
    'a',
    'a:summary.p1',
    'a:s2',
    'a:uncounted',
    'a2:s1',
    'a:d1',
    'b',
  ];
  expect([...ids].sort(compareNaturally)).toEqual([
    'a',
    'a:d1',
    'a:s2',
    'a:s2.h2',
    'a:s2.h10',
    'a:s10.h2',
    'a:summary.p1',
    'a:uncounted',
    'a2:s1',
    'b',
    'b:s1',
  ]);
});

test('a key with a longer number sorts after one with a shorter number', () => {
  expect(['tip2012:s1', 'tip99:s1'].sort(compareNaturally)).toEqual(['tip99:s1', 'tip2012:s1']);
});

const id = fc.stringMatching(/^[ab019:.é]{0,8}$/);

test('the result does not depend on the input order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), (ids) => {
      const sorted = [...ids].sort(compareNaturally);
      expect([...ids].reverse().sort(compareNaturally)).toEqual(sorted);
      for (const [index, one] of sorted.entries()) {
        for (const later of sorted.slice(index + 1)) expect(compareNaturally(one, later)).toBeLessThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

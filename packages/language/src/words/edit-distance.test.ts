import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.js';

test.each([
  ['wex', 'wex', 0],
  ['wex', 'wexx', 1],
  ['wex', 'wx', 1],
  ['wex', 'wax', 1],
  ['wex', 'ewx', 1],
  ['kohler', 'kohlre', 1],
  ['kohler', 'kholre', 2],
  ['', 'ab', 2],
  ['shelter', 'border', 5],
])('%j and %j are %i apart', (a, b, distance) => expect(editDistance(a, b, 9)).toBe(distance));

/** The same by its definition, without a limit. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : Infinity;
      rows[i]![j] = Math.min(change, swap, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
    }
  }
  return rows[a.length]![b.length]!;
}

test('returns the distance up to the limit, or else the limit + 1', () => {
  const word = fc.stringMatching(/^[abc]{0,9}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 10 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
    }),
    { numRuns: 2000 },
  );
});

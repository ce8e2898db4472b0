import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startsAfterEdit, startsOfLines } from './line-starts.js';

const lines = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 12 });

test('after an edit lines start where they start in the whole text', () => {
  fc.assert(
    fc.property(lines, fc.nat(20), fc.nat(6), lines, (text, at, size, put) => {
      const start = Math.min(at, text.length);
      const end = Math.min(start + size, text.length);
      const after = text.slice(0, start) + put + text.slice(end);
      const starts = startsAfterEdit(startsOfLines(text), after, { start, end, length: put.length });
      expect(starts).toEqual(startsOfLines(after));
    }),
    { numRuns: 3000 },
  );
});

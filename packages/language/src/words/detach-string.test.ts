import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detachString } from './detach-string.js';

test('the copy is equal, including lone surrogates', () => {
  const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(anything, fc.nat(12_000), (text, times) => {
      const long = text.repeat(times % 7 === 0 ? times : 1);
      expect(detachString(long) === long).toBe(true);
    }),
    {
      examples: [
        ['\ud800', 1],
        ['ß“', 7000],
      ],
    },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from './occurrences.js';

/** By its definition. */
const slowly = (text: string, pattern: string, from: number): number[] =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => at >= from && text.startsWith(pattern, at));

test('all occurrences are found, also in repetitive texts and patterns', () => {
  const piece = fc.constantFrom('a', 'b', 'ab', 'a'.repeat(70), 'ab'.repeat(40));
  const long = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(long, long, fc.nat(200), fc.boolean(), (text, pattern, from, isLong) => {
      const whole = isLong ? text.repeat(Math.ceil(5000 / text.length)) : text;
      expect([...occurrences(whole, pattern, from)]).toEqual(slowly(whole, pattern, from));
    }),
    { numRuns: 300 },
  );
});

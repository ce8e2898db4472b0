import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proseWords } from './word-occurrences.js';

test.each([
  ['climate', true],
  ['finance', false],
  ['clim', false],
  ['naïve', true],
  ['gender-based', true],
  ['based', true],
  ['quoted', true],
])('%s occurs in lower case: %s', (word, stands) => {
  expect(proseWords('Climate Finance; a climate of naïve, gender-based “quoted” hope')(word)).toBe(stands);
});

test('each word of a text is found, and an empty text has no words', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), word, (words, other) => {
      const stands = proseWords(words.join(' '));
      for (const one of words) expect(stands(one)).toBe(true);
      expect(stands(other)).toBe(words.includes(other));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrowText, wideText } from './narrow-text.js';

const isNarrow = (text: string): boolean => /^[\0-\xff]*$/.test(text);

test.each([
  ['what is said in English', 'Nobody says “beds — in 12 shelters…”: it’s in s4.h2.', true],
  ['…and in Spanish', 'Nadie dice «camas»; ¿será la sesión 4?', true],
  ['nothing', '', true],
  ['what is longer than a piece', 'a “bed” '.repeat(2000), true],
  ['a script of its own', 'थारू said “beds”.', false],
  ['a control character of those that are taken', 'a\u0085b', false],
  ['half a character', 'a\ud83d', false],
])('%s', (_, text, fits) => {
  const narrow = narrowText(text);
  expect(wideText(narrow)).toBe(text);
  expect(isNarrow(narrow)).toBe(fits);
});

test('any text comes back as it was', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'“”’…Ā\x80\x9f\xa0'), fc.string({ unit: 'binary', maxLength: 1 })),
  });
  fc.assert(fc.property(text, (text) => wideText(narrowText(text)) === text));
});

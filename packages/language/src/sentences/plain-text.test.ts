import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWord, isPlainText, lettersIn } from './plain-text.js';

test.each([
  ['“It is so” – she said… it’s true.\n', true],
  ['', true],
  ['Köhler', false],
  ['50\u00a0%', false],
  ['😀', false],
])('%j: %s', (text, isPlain) => {
  expect(isPlainText(text)).toBe(isPlain);
});

test('in a plain text letters and digits are those of ASCII', () => {
  const word = /[\p{L}\p{N}]+(?:['’-][^\p{L}])?/gu;
  const words = lettersIn(/[A-Za-z0-9]+(?:['’-][^A-Za-z])?/g);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'azAZ09 \t\n-\'"’“”–—…_.,[]\ufffc') }), (text) => {
      expect(isPlainText(text)).toBe(true);
      expect(text.match(words(text))).toEqual(text.match(word));
    }),
  );
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (isPlainText(character)) expect(/[\p{L}\p{N}]/u.test(character)).toBe(/[A-Za-z0-9]/.test(character));
  }
});

test('in any other they are those of all scripts', () => {
  const words = lettersIn(/[A-Za-z0-9]+/g);
  expect('Köhler’s ९ wells'.match(words('Köhler’s ९ wells'))).toEqual(['Köhler', 's', '९', 'wells']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(text.match(words(text))).toEqual(text.match(/[\p{L}\p{N}]+/gu));
    }),
  );
});

test('a letter or digit of any script makes a word', () => {
  expect(['', '“…” – ', '\u00a0%', '\ufffc'].filter(hasWord)).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hasWord(text)).toBe(/[\p{L}\p{N}]/u.test(text));
    }),
  );
});

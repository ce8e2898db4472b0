import { expect, test } from 'vitest';
import { foldSpaces, skipPlain } from './plain-text.js';

test.each([
  ['word@s4', 'word', true],
  ['word @s4', 'word ', false],
  ['z.@s4', 'z.', true],
  ['z..@s4', 'z..', true],
  ['z...@s4', 'z...', false],
  ['a-b -@s4', 'a-b ', false],
  ['a--@s4', 'a', true],
  ['é!@s4', 'é!', false],
  ['𝒳@s4', '𝒳', true],
  ['a ![b', 'a ', false],
  ['@s4', '', false],
])('of %j the plain text is %j', (text, plain, word) => {
  const found = { end: 0, word: false };
  skipPlain(text, 0, text.length, found);
  expect([text.slice(0, found.end), found.word]).toEqual([plain, word]);
});

test('white space is collapsed', () => {
  expect(foldSpaces(' a \n b\u00a0c\td ')).toBe('a b c d');
  expect(foldSpaces(' \n ')).toBe('');
});

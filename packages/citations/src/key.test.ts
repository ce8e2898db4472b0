import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatKey, isSimpleKey, readKey, simpleKeyEnd } from './key.js';

const idOf = (text: string): string | undefined => readKey(text, 0, text.length, 1000)?.id;

test.each([
  ['@s4.h2 said', 's4.h2'],
  ['@s4.', 's4'],
  ['@s4--x', 's4'],
  ["@s4's", 's4'],
  ['@tip2012:s3', 'tip2012:s3'],
  ['@s4_', 's4_'],
  ['@http://a.b//c', 'http://a.b//c'],
  ['@*', '*'],
  ['@名前、', '名前'],
  ['@𝒳1', '𝒳1'],
  ['@{s4.}', 's4.'],
  ['@{a{b}c} d', 'a{b}c'],
  ['@{}', ''],
])('%j has the key %j', (text, id) => {
  expect(idOf(text)).toBe(id);
});

test.each(['@', '@ s4', '@-s4', '@.s4', '@{s4', '@{a b}', '@{a\u00a0b}', '@\ud835'])('%j has none', (text) => {
  expect(idOf(text)).toBeUndefined();
});

test('a key ends at the end of the range', () => {
  expect(simpleKeyEnd('s4.h2', 0, 3)).toBe(2);
});

test('a key in braces has a maximum length', () => {
  expect(readKey('@{abc}', 0, 6, 3)?.id).toBe('abc');
  expect(readKey('@{abcd}', 0, 7, 3)).toBeUndefined();
});

test.each(['s4.h2', 'tip2012:s4.h2', 'smith_2020', '名前'])('%j needs no braces', (id) => {
  expect(isSimpleKey(id)).toBe(true);
  expect(formatKey(id)).toBe(`@${id}`);
});

test.each(['s4.', '.s4', 's4--x', 'my key', ''])('%j needs braces', (id) => {
  expect(isSimpleKey(id)).toBe(false);
  expect(formatKey(id)).toBe(`@{${id}}`);
});

test('a key is read as it was written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^\s{}\\]+$/), (id) => {
      expect(idOf(formatKey(id))).toBe(id);
    }),
  );
});

import { expect, test } from 'vitest';
import { isInOpenCode } from './open-code.js';

test.each([
  ['So `npm i @', true],
  ['So `npm i` @', false],
  ['So ``a ` b @', true],
  ['So ``a ` b`` @', false],
  ['`a` and `b @', true],
  ['So \\`no code @', false],
  ["``So they say,'' says @", false],
  ['``So they say @', true],
  ['So `one\nTwo @', false],
  ['So @', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isInOpenCode(text, text.length)).toBe(expected);
});

test('takes time in proportion to the line', () => {
  expect(isInOpenCode('` `` ``` '.repeat(50_000), 400_000)).toBe(true);
});

import { expect, test } from 'vitest';
import { numberInWords } from './number-in-words.js';

test.each([
  [4, 'Six', [], 'four'],
  [12, 'two', [], 'twelve'],
  [4, 'Ocho', [], 'cuatro'],
  [4, 'Seis', ['es'], 'cuatro'],
  [4, 'Seis', ['pt', 'es'], 'quatro'],
  [4, 'Seis', [], undefined],
  [4, 'Vier', [], 'vier'],
  [9, 'Sechs', [], 'neun'],
  [3, 'Huit', [], 'trois'],
  [1, 'Six', ['fr'], undefined],
  [2, 'Quatro', [], undefined],
  [40, 'Six', [], undefined],
  [2.5, 'Eight', [], undefined],
  [4, 'Some', [], undefined],
] as const)('%d like “%s” in %j: %s', (value, like, languages, expected) => {
  expect(numberInWords(value, like, languages)).toBe(expected);
});

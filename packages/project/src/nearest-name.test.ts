import { expect, test } from 'vitest';
import { nearest } from './nearest-name.js';

const names = ['parse', 'show', 'search', 'check', 'export', 'init'];

test.each([
  ['chekc', 'check'],
  ['serach', 'search'],
  ['PARSE', 'parse'],
  ['exp', 'export'],
  ['wibble', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s is nearest to %s', (word, name) => {
  expect(nearest(word, names)).toBe(name);
});

import { expect, test } from 'vitest';
import { Words } from './words.js';

const full = Array.from({ length: 100 }, () => 'the wells of the north run dry in spring, and people');

function join(lines: readonly string[]): string {
  const words = new Words();
  words.add([...lines, ...full].map((text) => ({ text })));
  return words.join('they come from mev', '-', 'boost');
}

test('a hyphen at the end of a line stays in a document that breaks no words', () => {
  expect(join(['they come from mev-', 'boost builders'])).toBe('they come from mev-boost');
});

test.each([
  ['many lines end with one', ['they come from mev-', 'boost buil-', 'ders who are ma-', 'ny']],
  ['a word is elsewhere in one piece', ['the mevboost came from mev-', 'boost builders']],
])('it goes where %s', (_, lines) => {
  expect(join(lines)).toBe('they come from mevboost');
});

import { expect, test } from 'vitest';
import { styleOf } from '../terminal/style.js';
import { wordDiffLines, type WordDiff } from './word-diff.js';

const plain = (diff: WordDiff, width = 60): readonly string[] =>
  wordDiffLines(diff, { style: styleOf(false), width }, '  ');

const need: WordDiff = [
  { kind: 'same', text: 'victims ' },
  { kind: 'removed', text: 'need' },
  { kind: 'added', text: 'must never' },
  { kind: 'same', text: ' testify' },
];

test('without colours, changes are in brackets', () => {
  expect(plain(need)).toEqual(['  victims [-need-] {+must never+} testify']);
});

test('with colours, changes are coloured', () => {
  const [line] = wordDiffLines(need, { style: styleOf(true), width: 60 }, '');
  expect(line).toBe('victims \u001b[31mneed\u001b[39m \u001b[32mmust\u001b[39m \u001b[32mnever\u001b[39m testify');
});

test('of equal words, only those near a difference are shown', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
  expect(
    plain([{ kind: 'same', text: `${long} ` }, ...need.slice(1, 3), { kind: 'same', text: ` ${long}` }], 200),
  ).toEqual(['  … nine ten eleven twelve thirteen fourteen [-need-] {+must never+} one two three four five six …']);
});

test('lines break between words', () => {
  expect(plain(need, 20)).toEqual(['  victims [-need-]', '  {+must never+}', '  testify']);
});

test('control characters are replaced', () => {
  expect(plain([{ kind: 'added', text: 'a\u001b[31mb\nc' }])).toEqual(['  {+a\ufffd[31mb c+}']);
});

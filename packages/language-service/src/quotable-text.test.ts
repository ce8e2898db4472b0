import { expect, test } from 'vitest';
import { marked, wells } from '../test/fixture.js';
import { quotableTexts } from './quotable-text.js';

const source = 'file:///w/wells.report.md';

test('all words of a finding, then its sentences', () => {
  const { workspace } = marked(`So.\n${wells}`);
  expect(quotableTexts(workspace, { source, id: 'summary.p1' })).toEqual([
    { title: 'Full text', words: 'Water was scarce in 12 of 14 districts. Session 2 asks why.' },
    { title: 'Sentence 1', words: 'Water was scarce in 12 of 14 districts.' },
    { title: 'Sentence 2', words: 'Session 2 asks why.' },
  ]);
});

test('one sentence is all there is', () => {
  const { workspace } = marked(`So.\n${wells}`);
  expect(quotableTexts(workspace, { source, id: 's2.h1' })).toEqual([
    { title: 'Full text', words: 'Nobody measures the groundwater.' },
  ]);
});

test('what has no words of its own', () => {
  const { workspace } = marked(`So.\n${wells}`);
  for (const id of ['s1', 'd1', '', 's9']) expect(quotableTexts(workspace, { source, id })).toEqual([]);
  expect(quotableTexts(workspace, { source: 'file:///w/none.md', id: 's1.h1' })).toEqual([]);
});

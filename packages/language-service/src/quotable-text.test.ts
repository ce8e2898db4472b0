import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { quotableTexts } from './quotable-text.js';

const source = 'file:///w/wells.report.md';

test('returns the text of a finding, then its sentences', () => {
  const { workspace } = readFixture(`So.\n${wells}`);
  expect(quotableTexts(workspace, { source, id: 'summary.p1' })).toEqual([
    { title: 'Full text', words: 'Water was scarce in 12 of 14 districts. Session 2 asks why.' },
    { title: 'Sentence 1', words: 'Water was scarce in 12 of 14 districts.' },
    { title: 'Sentence 2', words: 'Session 2 asks why.' },
  ]);
});

test('returns nothing for containers', () => {
  const { workspace } = readFixture(`So.\n${wells}`);
  for (const id of ['s1', 'd1', '', 's9']) expect(quotableTexts(workspace, { source, id })).toEqual([]);
  expect(quotableTexts(workspace, { source: 'file:///w/none.md', id: 's1.h1' })).toEqual([]);
});

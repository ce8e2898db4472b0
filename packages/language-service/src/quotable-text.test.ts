import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { quotableTexts } from './quotable-text.js';

const whole = (words: string) => ({ words, excerpt: words });
const source = 'file:///w/wells.report.md';

test('returns the text of a finding, then its sentences', () => {
  const { workspace } = readFixture(`So.\n${wells}`);
  expect(quotableTexts(workspace, { source, id: 'summary.p1' })).toEqual([
    { title: 'Full text', ...whole('Water was scarce in 12 of 14 districts. Session 2 asks why.') },
    { title: 'Sentence 1', ...whole('Water was scarce in 12 of 14 districts.') },
    { title: 'Sentence 2', ...whole('Session 2 asks why.') },
  ]);
});

test('begins with the sentence that has the searched words, and shows what is around them', () => {
  const tail = `${'which nobody had expected in so wet a year, '.repeat(3)}and the pumps ran dry`;
  const { workspace } = readFixture(`So.\n${wells.replace('Session 2 asks why.', `Session 2 asks why, ${tail}.`)}`);
  const [first, second] = quotableTexts(workspace, { source, id: 'summary.p1' }, 'Pump dry');
  expect(first?.title).toBe('Sentence 2');
  expect(first?.excerpt).toMatch(/^….*the pumps ran dry\.$/);
  expect(second?.title).toBe('Full text');
  expect(quotableTexts(workspace, { source, id: 'summary.p1' }, 'tram')[0]?.title).toBe('Full text');
});

test('returns nothing for containers', () => {
  const { workspace } = readFixture(`So.\n${wells}`);
  for (const id of ['s1', 'd1', '', 's9']) expect(quotableTexts(workspace, { source, id })).toEqual([]);
  expect(quotableTexts(workspace, { source: 'file:///w/none.md', id: 's1.h1' })).toEqual([]);
});

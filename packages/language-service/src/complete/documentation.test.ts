import { expect, test } from 'vitest';
import { readFixture } from '../../test/fixture.js';
import { tip2012 } from '../../test/shipped-report.js';
import { complete } from './complete.js';
import { documentation } from './documentation.js';

test('in the sample, finds a finding by remembered words, with its card', () => {
  const { workspace, uri, offset } = readFixture(`Donors agree [@wex donors|\n${tip2012}`);
  const [first] = complete(workspace, uri, offset);
  expect(documentation(workspace, uri, first!.about!)).toContain('Bronwyn Wex');
});

test('every suggested target has a card', () => {
  const { workspace, uri, offset } = readFixture(`So [@|\n${tip2012}`);
  const abouts = complete(workspace, uri, offset).map(({ about }) => about!);
  expect(abouts.map(({ id }) => id)).toContain('');
  for (const about of abouts) expect(documentation(workspace, uri, about)?.length).toBeGreaterThan(20);
});

test('a missing target has no card', () => {
  const { workspace, uri } = readFixture(`So @|\n${tip2012}`);
  const source = 'file:///w/tip2012.report.md';
  expect(documentation(workspace, uri, { source, id: 's99.h1' })).toBeUndefined();
  expect(documentation(workspace, uri, { source: 'file:///w/none.md', id: 's1' })).toBeUndefined();
});

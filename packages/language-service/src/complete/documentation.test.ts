import { expect, test } from 'vitest';
import { suggested } from '../../test/completion.js';
import { marked } from '../../test/fixture.js';
import { tip2012 } from '../../test/shipped-report.js';
import { complete } from './complete.js';
import { documentation } from './documentation.js';

test('in the shipped report, what is remembered of a finding finds it, and its card says what it is', () => {
  const { workspace, uri, offset } = marked(`Donors agree [@wex donors|\n${tip2012}`);
  const [first] = complete(workspace, uri, offset).items;
  expect(first?.description).toContain('Bronwyn Wex');
  expect(documentation(workspace, uri, first!.about!)).toContain('Bronwyn Wex');
});

test('every finding that is suggested has a card, the report included', () => {
  const { workspace, uri, offset } = marked(`So @|\n${tip2012}`);
  const abouts = complete(workspace, uri, offset).items.map(({ about }) => about!);
  expect(abouts.map(({ id }) => id)).toContain('');
  for (const about of abouts) expect(documentation(workspace, uri, about)?.length).toBeGreaterThan(20);
});

test('one that is gone has none', () => {
  const { workspace, uri } = marked(`So @|\n${tip2012}`);
  const source = 'file:///w/tip2012.report.md';
  expect(documentation(workspace, uri, { source, id: 's99.h1' })).toBeUndefined();
  expect(documentation(workspace, uri, { source: 'file:///w/none.md', id: 's1' })).toBeUndefined();
});

test('a session is found by its title, whatever the order of the words', () => {
  const labels = suggested(`[@perspectives donor|]\n${tip2012}`).map(({ label }) => label);
  expect(labels.slice(0, 5)).toContain('s8');
});

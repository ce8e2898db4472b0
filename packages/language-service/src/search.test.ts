import { createLibrary } from '@findings/core/library';
import { parseReport } from '@findings/core';
import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { workspaceSymbols } from './workspace-symbols.js';
import { excerptAround } from './card/excerpts.js';
import { search } from './search.js';

const ports = wells
  .replace('wells.report.md', 'ports.report.md')
  .replace('Wells and Water', 'Ports')
  .replace('measures the groundwater', 'measures the depth of the berths');

describe('search', () => {
  const { workspace, texts } = readFixture(`[@s2.h1; @ports:s2.h1; @s2.h1]\n${wells}${ports}`);

  test('finds words in any order and with typing errors', () => {
    const [first] = search(workspace, 'groundwatr nobody', { limit: 3 });
    expect(first).toMatchObject({
      id: 's2.h1',
      qualifiedId: 'wells:s2.h1',
      title: 'Session 2, contribution: Ada Okoye (WaterAid)',
      excerpt: 'Nobody measures the groundwater.',
      citation: '[@s2.h1]',
      cited: 2,
    });
    expect(first!.terms).toContain('groundwater');
    const { uri, span } = first!.place;
    expect(texts.get(uri)!.slice(span.start.offset, span.end.offset)).toBe('Nobody measures the groundwater.');
    expect(search(workspace, 'berths', { limit: 3 }).map(({ citation, cited }) => ({ citation, cited }))).toEqual([
      { citation: '[@ports:s2.h1]', cited: 1 },
    ]);
    expect(search(workspace, 'okoye', { limit: 2 })).toHaveLength(2);
    expect(search(workspace, 'okoye', { limit: 0 })).toEqual([]);
    expect(search(workspace, '', { limit: 9 })).toEqual([]);
  });

  test('without words lists what the proposal cites, each finding once', () => {
    const from = 'file:///w/a.md';
    const cited = (words: string, limit: number) =>
      search(workspace, words, { limit, from }).map(({ citation, isCitedHere }) => `${citation} ${isCitedHere}`);
    expect(cited(' ', 9)).toEqual(['[@s2.h1] true', '[@ports:s2.h1] true']);
    expect(cited('', 1)).toEqual(['[@s2.h1] true']);
    expect(cited('berths', 1)).toEqual(['[@ports:s2.h1] true']);
    expect(cited('committees', 1)).toEqual(['[@s1.h2] false']);
    expect(search(workspace, '', { limit: 9, from: 'file:///w/unknown.md' })).toEqual([]);
  });

  test('finds sessions and days by title first', () => {
    const ids = (words: string): readonly string[] =>
      search(workspace, words, { limit: 3 }).map(({ qualifiedId }) => qualifiedId);
    expect(ids('session 2').slice(0, 2)).toEqual(['wells:s2', 'ports:s2']);
    expect(ids('Day 1').slice(0, 2)).toEqual(['wells:d1', 'ports:d1']);
    expect(ids('session 2 scarc')[0]).toBe('wells:s2');
    expect(search(workspace, 'session 2 scarc', { limit: 1 })[0]!.terms).toEqual(['session', '2', 'scarcity']);
    expect(search(workspace, 'session', { limit: 0 })).toEqual([]);
    expect(workspaceSymbols(workspace, 'session 2')[0]!.name).toMatch(/^s2 Session 2: Scarcity/);
  });

  test('finds only what a proposal can cite, with its keys', () => {
    const library = createLibrary([parseReport(texts.get('file:///w/ports.report.md')!, { key: 'harbour' })]);
    const context = { library, sources: new Map([['harbour', 'file:///w/ports.report.md']]) };
    void workspace.indexProposal('file:///w/other.md', 'Nothing.', { context, severities: {}, problems: [] });
    const from = 'file:///w/other.md';
    expect(search(workspace, 'groundwater', { limit: 9, from })).toEqual([]);
    const [berths] = search(workspace, 'berths', { limit: 9, from });
    expect(berths).toMatchObject({ citation: '[@s2.h1]', qualifiedId: 'harbour:s2.h1', cited: 1 });
    expect(berths!.place.uri).toBe('file:///w/ports.report.md');
  });
});

test('searches the reports of several libraries, with more matching words first', () => {
  const { workspace, texts } = readFixture(`[@s1]\n${wells}`);
  const other = texts.get('file:///w/wells.report.md')!.replace('Committees of users', 'Nobody measures users');
  const report = parseReport(other, { key: 'other' });
  workspace.setReport('file:///w/other.md', other, report, createLibrary([report]));
  const ids = search(workspace, 'measures pumps', { limit: 2 }).map(({ qualifiedId }) => qualifiedId);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe('other:s1.h2');
});

describe('workspace symbols', () => {
  const { workspace } = readFixture(`[@s1]\n${wells}${ports}`);

  test('finds every finding by its words, with its container', () => {
    expect(workspaceSymbols(workspace, 'grondwater')).toMatchObject([
      {
        name: 's2.h1 Session 2, contribution: Ada Okoye (WaterAid): Nobody measures the groundwater.',
        container: 'Session 2: Scarcity, Wells and Water',
        kind: 'highlight',
        place: { uri: 'file:///w/wells.report.md' },
      },
    ]);
    expect(workspaceSymbols(workspace, 's2.h1')[0]?.name).toMatch(/^s2\.h1 /);
  });

  test('lists days and sessions without words', () => {
    expect(workspaceSymbols(workspace, ' ').map(({ name, container }) => `${name}, ${container}`)).toEqual([
      'd1 Day 1: 3 May 2021, Ports',
      's1 Session 1: Digging, Ports',
      's2 Session 2: Scarcity, Ports',
      'd1 Day 1: 3 May 2021, Wells and Water',
      's1 Session 1: Digging, Wells and Water',
      's2 Session 2: Scarcity, Wells and Water',
    ]);
  });
});

describe('the excerpt around a match', () => {
  const text =
    'Wells cost money. Half of them 😀 dry up within two years. Café owners of Köln pay for the rest of all that is dug.';

  test.each([
    [['wells'], 40, 'Wells cost money. Half of them 😀 dry up…'],
    [['dry'], 30, '…😀 dry up within two years.…'],
    [['koln'], 40, '…owners of Köln pay for the rest of all…'],
    [['dry', 'koln', 'rest', 'dug'], 50, '…of Köln pay for the rest of all that is dug.'],
    [['koln'], 80, '…Café owners of Köln pay for the rest of all that is dug.'],
    [['nobody'], 20, 'Wells cost money.…'],
    [['wells'], 500, text],
  ])('%s in %i', (terms, length, answer) => expect(excerptAround(text, terms, length)).toBe(answer));
});

import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteIndex } from './sqlite-index.js';
import { workshop } from '../test/workshop.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'findings-index-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = (key: string) => ({ key, path: `${key}.md`, hash: '1', size: 1, modified: 1 });
const report = (key: string, subject = key) => parseReport(workshop(subject), { key });

test('finds and ranks findings', async () => {
  const index = openSqliteIndex(join(folder, 'index.sqlite'));
  for (const key of ['water', 'roads', 'schools']) await index.put(file(key), report(key));
  const { reports, frequencies } = await index.search(['repairs of roads']);
  const found = createLibrary(reports, { frequencies });
  expect(found.search('repairs of roads')[0]!.target.qualifiedId).toBe('roads:s2.h1');
  await index.close();
});

test('replaces and removes reports', async () => {
  const index = openSqliteIndex(join(folder, 'index.sqlite'));
  await index.put(file('water'), report('water'));
  await index.put(file('roads'), report('roads'));
  await index.put({ ...file('water'), hash: '2' }, report('water', 'canals'));
  expect((await index.search(['canals'])).reports.map(({ key }) => key)).toEqual(['water']);
  await index.put({ ...file('roads'), modified: 2 });
  expect(await index.get(['Roads', 'nothing'])).toEqual([report('roads')]);
  await index.remove('water.md');
  const { reports } = await index.stats();
  expect(reports).toEqual([{ ...file('roads'), modified: 2, findings: 7 }]);
  expect((await index.search(['canals'])).reports).toEqual([]);
  await index.close();
});

test('searches one report, and in forms and misspellings of words', async () => {
  const index = openSqliteIndex(join(folder, 'index.sqlite'));
  for (const key of ['water', 'roads']) await index.put(file(key), report(key));
  const keys = async (text: string, options = {}) =>
    (await index.search([text], options)).reports.map(({ key }) => key);
  expect(await keys('mechanics', { report: 'roads' })).toEqual(['roads']);
  expect(await keys('machanic')).toEqual(['water', 'roads']);
  expect(await keys('volcano')).toEqual([]);
  expect(await keys('pumps', { report: 'nothing' })).toEqual([]);
  await index.close();
});

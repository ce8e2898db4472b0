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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseReport } from '../src/index.js';
import { outline } from './outline.js';
import { lostWords, repeatedWords, verifyReport } from './report-properties.js';

const folder = join(import.meta.dirname, 'documents');
const documents = readdirSync(folder).filter((name) => !name.endsWith('.expected.txt'));

/**
 * Each document is read as its `.expected.txt` says. `vitest -u` writes these files: compare each change with the document by eye.
 * `rains.wiki.txt` and the like are the same report in other formats, and have the expected reading of `rains.md`.
 */
test.each(documents)('%s', async (name) => {
  const source = readFileSync(join(folder, name), 'utf8');
  const report = parseReport(source, { key: 'report' });
  const expected = `${name.slice(0, name.indexOf('.'))}.expected.txt`;
  await expect(outline(report, source)).toMatchFileSnapshot(join(folder, expected));
  verifyReport(source, report);
  expect(lostWords(source, report)).toEqual([]);
  expect(repeatedWords(source, report)).toEqual([]);
});

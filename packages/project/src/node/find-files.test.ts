import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { defaultConfiguration } from '../configuration.js';
import { findMatchingFiles } from './find-files.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('files outside the folder and through links are found only if allowed', async () => {
  const all = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  folders.push(all);
  for (const name of ['own', 'own/notes', 'nearby']) mkdirSync(join(all, name));
  for (const name of ['own/a.md', 'own/notes/b.md', 'nearby/c.md']) writeFileSync(join(all, name), '');
  symlinkSync(join(all, 'nearby'), join(all, 'own', 'linked'));
  const found = async (isWithin: boolean): Promise<string[]> => {
    const patterns = ['**/*.md', '../nearby/*.md', join(all, 'nearby', '*.md'), 'notes/../../nearby/*.md'];
    const paths = await findMatchingFiles(patterns, defaultConfiguration(join(all, 'own')), { isWithin });
    return paths.map((path) => relative(all, path)).sort();
  };
  expect(await found(true)).toEqual(['own/a.md', 'own/notes/b.md']);
  expect(await found(false)).toEqual(['nearby/c.md', 'own/a.md', 'own/notes/b.md']);
});

test('links to folders are followed only where a pattern names them', async () => {
  const all = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  folders.push(all);
  for (const name of ['own', 'shared']) mkdirSync(join(all, name));
  for (const name of ['own/a.md', 'shared/b.md']) writeFileSync(join(all, name), '');
  symlinkSync(join(all, 'shared'), join(all, 'own', 'linked'), 'junction');
  symlinkSync(all, join(all, 'own', 'up'), 'junction');
  const configuration = defaultConfiguration(join(all, 'own'));
  expect(await findMatchingFiles(['**/*.md'], configuration)).toEqual([join(all, 'own/a.md')]);
  expect(await findMatchingFiles(['linked/*.md'], configuration)).toEqual([join(all, 'own/linked/b.md')]);
});

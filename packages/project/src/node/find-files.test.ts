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

test('a folder that is removed during the search does not affect other folders', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  folders.push(folder);
  for (const name of ['kept', 'gone']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.md'), '');
  }
  const configuration = {
    ...defaultConfiguration(folder),
    // Called after the files were found.
    get reports() {
      rmSync(join(folder, 'gone'), { recursive: true, force: true });
      return [];
    },
  };
  expect(await findMatchingFiles(['**/*.md'], configuration)).toEqual([join(folder, 'kept', 'a.md')]);
});

test('a link that leads to very many folders is reported, and can be excluded', async () => {
  const all = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  folders.push(all);
  const folder = join(all, 'own');
  for (const name of ['own', 'own/notes', 'disk']) mkdirSync(join(all, name));
  for (let count = 0; count <= 5000; count++) mkdirSync(join(all, 'disk', String(count)));
  writeFileSync(join(folder, 'a.md'), '');
  symlinkSync(join(all, 'disk'), join(folder, 'notes', 'up'), 'junction');
  const configuration = defaultConfiguration(folder);
  await expect(findMatchingFiles(['**/*.md'], configuration)).rejects.toThrow(
    'the link “notes/up” leads to more than 5,000 folders. Remove it, or exclude it in findings.config.json: "exclude": ["notes/up/**"].',
  );
  const exclude = ['notes/up/**'];
  expect(await findMatchingFiles(['**/*.md'], { ...configuration, exclude })).toEqual([join(folder, 'a.md')]);
  expect(await findMatchingFiles(['**/*.md'], configuration, { isWithin: true })).toEqual([join(folder, 'a.md')]);
  // The limit is only for folders that links lead to.
  expect(await findMatchingFiles(['**/*.md'], defaultConfiguration(join(all, 'disk')))).toEqual([]);
});

test('folders that link to each other are searched in bounded time', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  folders.push(folder);
  // Each of 12 levels links to the next one four times: 16 million paths.
  for (let level = 0; level < 12; level++) {
    mkdirSync(join(folder, `level${level}`));
    for (let link = 0; link < 4; link++)
      symlinkSync(`../level${level + 1}`, join(folder, `level${level}`, `link${link}`));
  }
  mkdirSync(join(folder, 'level12'));
  writeFileSync(join(folder, 'level12', 'a.md'), '');
  expect(await findMatchingFiles(['**/*.md'], defaultConfiguration(folder))).toEqual([join(folder, 'level12', 'a.md')]);
});

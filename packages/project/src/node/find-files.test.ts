import fs, { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultConfiguration } from '../config/configuration.js';
import { findMatchingFiles } from './find-files.js';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

test('files behind links, and above the folder, only where they are wanted', async () => {
  const all = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  made.push(all);
  for (const name of ['own', 'own/notes', 'beside']) mkdirSync(join(all, name));
  for (const name of ['own/a.md', 'own/notes/b.md', 'beside/c.md']) writeFileSync(join(all, name), '');
  symlinkSync(join(all, 'beside'), join(all, 'own', 'linked'));
  const found = async (isWithin: boolean): Promise<string[]> => {
    const patterns = ['**/*.md', '../beside/*.md', join(all, 'beside', '*.md'), 'notes/../../beside/*.md'];
    const paths = await findMatchingFiles(patterns, defaultConfiguration(join(all, 'own')), { isWithin });
    return paths.map((path) => relative(all, path)).sort();
  };
  expect(await found(true)).toEqual(['own/a.md', 'own/notes/b.md']);
  expect(await found(false)).toEqual(['beside/c.md', 'own/a.md', 'own/notes/b.md']);
});

test('a folder that is removed while its files are matched costs only its own files', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  made.push(folder);
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
  made.push(all);
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
  // Folders that no link leads to may be as many as they like.
  expect(await findMatchingFiles(['**/*.md'], defaultConfiguration(join(all, 'disk')))).toEqual([]);
});

test('folders that link to one another in very many ways are matched in bounded time', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  made.push(folder);
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

test('a deep folder has each of its folders resolved once', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'findings-matching-')));
  made.push(folder);
  const depth = 50;
  mkdirSync(join(folder, 'a/'.repeat(depth)), { recursive: true });
  for (let level = 1; level <= depth; level++) writeFileSync(join(folder, 'a/'.repeat(level), 'b.md'), '');
  const calls = { realpath: 0, lstat: 0 };
  const spies = [
    // Each of these resolves all parts of a path.
    ...[vi.spyOn(fs, 'realpathSync'), vi.spyOn(fs.realpath, 'native')].map((spy) => ({
      spy,
      name: 'realpath' as const,
    })),
    { spy: vi.spyOn(fs, 'lstatSync'), name: 'lstat' as const },
  ];
  syncBuiltinESMExports();
  try {
    expect(await findMatchingFiles(['**/*.md'], defaultConfiguration(folder))).toHaveLength(depth);
    for (const { spy, name } of spies) calls[name] += spy.mock.calls.length;
  } finally {
    for (const { spy } of spies) spy.mockRestore();
    syncBuiltinESMExports();
  }
  expect(calls.realpath).toBe(0);
  // The walk and the search for files that were found twice each resolve them.
  expect(calls.lstat).toBeGreaterThan(0);
  expect(calls.lstat).toBeLessThanOrEqual(2 * (depth + folder.split(sep).length));
});

import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPaths } from './watch-paths.js';
import type { PathWatcher } from './watch-paths.js';

const TIMEOUT = 10_000;

let folder: string;
let watcher: PathWatcher;
let changed: Set<string>;
let warnings: string[];

beforeEach(() => {
  folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'findings-watch-')));
  changed = new Set();
  warnings = [];
  watcher = watchPaths(
    (paths) => {
      for (const path of paths) changed.add(path.slice(folder.length + 1).replaceAll('\\', '/'));
    },
    (message) => warnings.push(message),
  );
});
afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true, force: true });
  expect(warnings).toEqual([]);
});

const at = (path: string): string => join(folder, path);
const write = (path: string, text = path): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const remove = (path: string): void => rmSync(at(path), { recursive: true });
const reported = async (...paths: readonly string[]): Promise<void> => {
  await vi.waitFor(() => expect([...changed]).toEqual(expect.arrayContaining([...paths])), { timeout: TIMEOUT });
  changed.clear();
};
/** Watches, and waits until everything was scanned once. */
const watch = async (folders: readonly string[], files: readonly string[] = []): Promise<void> => {
  watcher.set(folders.map(at), [...files, 'marker'].map(at));
  writeFileSync(at('marker'), '');
  await reported('marker');
};

test('files in a folder are reported if they are written, created, replaced or deleted', async () => {
  write('a/old.md');
  await watch(['a']);
  write('a/old.md', 'More.');
  write('a/new/deep/b.md');
  await reported('a/old.md', 'a/new/deep/b.md');
  write('a/old.md.tmp', 'Replaced.');
  renameSync(at('a/old.md.tmp'), at('a/old.md'));
  await reported('a/old.md');
  remove('a/new');
  await reported('a/new', 'a/new/deep/b.md');
});

test('folders that are moved in are reported with everything in them', async () => {
  write('elsewhere/deep/old.md');
  write('a/old.md');
  await watch(['a']);
  renameSync(at('elsewhere'), at('a/moved'));
  await reported('a/moved', 'a/moved/deep/old.md');
});

test('hidden folders and node_modules are ignored, but not a repository that comes or goes', async () => {
  write('a/.git/HEAD');
  write('a/.cache/b.md');
  write('a/node_modules/b.md');
  await watch(['a']);
  write('a/.git/HEAD', 'More.');
  write('a/.cache/b.md', 'More.');
  write('a/.new/b.md');
  write('a/node_modules/b.md', 'More.');
  write('a/b.md');
  await vi.waitFor(() => expect(changed).toContain('a/b.md'), { timeout: TIMEOUT });
  expect([...changed]).toEqual(['a/b.md']);
  remove('a/.git');
  await reported('a/.git');
  write('a/.git/HEAD');
  await reported('a/.git');
});

test.skipIf(process.platform === 'win32')('links are not followed, unless a path through one is watched', async () => {
  write('elsewhere/one.md');
  write('elsewhere/two.md');
  mkdirSync(at('a'));
  symlinkSync(at('elsewhere'), at('a/link'));
  symlinkSync(folder, at('a/loop'));
  await watch(['a'], ['a/link/one.md']);
  write('elsewhere/two.md', 'More.');
  write('elsewhere/one.md', 'More.');
  write('a/b.md');
  await vi.waitFor(() => expect(changed).toContain('a/link/one.md'), { timeout: TIMEOUT });
  await vi.waitFor(() => expect(changed).toContain('a/b.md'), { timeout: TIMEOUT });
  expect(changed).not.toContain('a/link/two.md');
});

test('a file that is missing with its folders is reported once it exists, and again once it does not', async () => {
  mkdirSync(at('a'));
  await watch([], ['a/b/c/report.md']);
  write('a/b/other.md');
  write('a/b/c/report.md');
  await reported('a/b/c/report.md');
  write('a/b/c/report.md', 'More.');
  await reported('a/b/c/report.md');
  remove('a/b');
  await reported('a/b/c/report.md');
  write('a/b/c/report.md');
  await reported('a/b/c/report.md');
  write('a/b/c/other.md');
  write('a/b/c/report.md', 'More.');
  await reported('a/b/c/report.md');
});

test('a folder in a watched folder can be replaced', async () => {
  write('a/b/one.md');
  await watch(['a']);
  remove('a/b');
  write('a/b/two.md');
  await reported('a/b/one.md', 'a/b/two.md');
  write('elsewhere/three.md');
  renameSync(at('a/b'), at('a/c'));
  renameSync(at('elsewhere'), at('a/b'));
  await reported('a/b/two.md', 'a/b/three.md', 'a/c/two.md');
  write('a/b/four.md');
  write('a/c/four.md');
  await reported('a/b/four.md', 'a/c/four.md');
});

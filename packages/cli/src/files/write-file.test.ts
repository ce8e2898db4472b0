import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeFile } from './write-file.js';

const root = mkdtempSync(join(tmpdir(), 'findings-write-'));
afterAll(() => rmSync(root, { recursive: true }));
const path = join(root, 'deep', 'a.md');

test('a file is written, with the folders that it needs', () => {
  writeFile(path, 'deep/a.md', 'one', { replace: false });
  expect(readFileSync(path, 'utf8')).toBe('one');
});

test('what stands there is replaced only where that was asked for', () => {
  expect(() => writeFile(path, 'deep/a.md', 'two', { replace: false })).toThrow('“deep/a.md” exists already');
  expect(readFileSync(path, 'utf8')).toBe('one');
  writeFile(path, 'deep/a.md', 'two', { replace: true });
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('nothing half-written is left behind', () => {
  expect(() => writeFile(join(root, 'deep'), 'deep', 'three', { replace: true })).toThrow('“deep” is a folder');
  expect(readdirSync(root)).toEqual(['deep']);
  expect(readdirSync(join(root, 'deep'))).toEqual(['a.md']);
});

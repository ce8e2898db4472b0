import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFile, writeFile } from './write-file.js';

const root = mkdtempSync(join(tmpdir(), 'findings-write-'));
afterAll(() => rmSync(root, { recursive: true }));
const path = join(root, 'deep', 'a.md');

test('a file is written, with the folders that it needs', () => {
  createFile(path, 'deep/a.md', 'one');
  expect(readFileSync(path, 'utf8')).toBe('one');
});

test('what stands there is replaced only where that was asked for', () => {
  expect(() => createFile(path, 'deep/a.md', 'two')).toThrow('“deep/a.md” exists already');
  expect(readFileSync(path, 'utf8')).toBe('one');
  writeFile(path, 'deep/a.md', 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('nothing half-written is left behind', () => {
  expect(() => writeFile(join(root, 'deep'), 'deep', 'three')).toThrow('“deep” is a folder');
  expect(readdirSync(root)).toEqual(['deep']);
  expect(readdirSync(join(root, 'deep'))).toEqual(['a.md']);
});

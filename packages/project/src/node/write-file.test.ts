import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFile, writeFile } from './write-file.js';

const root = mkdtempSync(join(tmpdir(), 'findings-write-'));
afterAll(() => rmSync(root, { recursive: true }));
const path = join(root, 'deep', 'a.md');

test('a file is written and missing folders are created', () => {
  createFile(path, 'deep/a.md', 'one');
  expect(readFileSync(path, 'utf8')).toBe('one');
});

test('an existing file is replaced only if requested', () => {
  expect(() => createFile(path, 'deep/a.md', 'two')).toThrow('“deep/a.md” already exists');
  expect(readFileSync(path, 'utf8')).toBe('one');
  writeFile(path, 'deep/a.md', 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('no incomplete file remains', () => {
  expect(() => writeFile(join(root, 'deep'), 'deep', 'three')).toThrow('“deep” is a folder');
  expect(readdirSync(root)).toEqual(['deep']);
  expect(readdirSync(join(root, 'deep'))).toEqual(['a.md']);
});

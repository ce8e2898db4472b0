import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from './digest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-digest-'));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep/a.md'), 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['a file is written otherwise', () => writeFileSync(join(folder, 'deep/a.md'), 'b')],
  ['there is another file', () => writeFileSync(join(folder, 'b.md'), '')],
  ['a file is gone', () => rmSync(join(folder, 'deep/a.md'))],
])('it is another one where %s', (_, change) => {
  const before = digestOf(folder);
  expect(digestOf(folder)).toBe(before);
  change();
  expect(digestOf(folder)).not.toBe(before);
});

test('a folder that is not there has none', () => {
  expect(digestOf(join(folder, 'nowhere'))).toBe('');
});

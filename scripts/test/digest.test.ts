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
  ['a file changes', () => writeFileSync(join(folder, 'deep/a.md'), 'b')],
  ['a file is added', () => writeFileSync(join(folder, 'b.md'), '')],
  ['a file is removed', () => rmSync(join(folder, 'deep/a.md'))],
])('the digest changes if %s', (_, change) => {
  const before = digestOf(folder);
  expect(digestOf(folder)).toBe(before);
  change();
  expect(digestOf(folder)).not.toBe(before);
});

test('a missing folder has an empty digest', () => {
  expect(digestOf(join(folder, 'nowhere'))).toBe('');
});

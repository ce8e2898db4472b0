import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { styleOf } from '../terminal/style.js';
import { unifiedDiff } from './unified-diff.js';

const root = mkdtempSync(join(tmpdir(), 'findings-diff-'));
afterAll(() => rmSync(root, { recursive: true }));

const layout = { style: styleOf(false), interactive: false };

const diff = (path: string, before: string, after: string): string =>
  [...unifiedDiff(path, before, after, layout)].join('');

test('a terminal receives no control characters', () => {
  const lines = unifiedDiff('\u202ea\u009b.md', 'a\u001b[2J\r\n', 'b\u001b[2J\r\n', {
    ...layout,
    interactive: true,
  });
  expect([...lines]).toEqual(['--- a/�a�.md\n+++ b/�a�.md\n', '@@ -1,1 +1,1 @@\n', '-a�[2J\n', '+b�[2J\n']);
});

const applied = (path: string, before: string, after: string, [command, ...args]: string[]): string => {
  const folder = mkdtempSync(join(root, 'tree-'));
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, before);
  execFileSync(command!, args, { cwd: folder, input: diff(path, before, after) });
  return readFileSync(file, 'utf8');
};

const tools = [
  ['git apply', ['git', 'apply', '--whitespace=nowarn', '-']],
  ['patch', ['patch', '-p1', '--binary', '--quiet']],
] as const;

describe.each(tools)('%s applies it', (_, command) => {
  test.each([
    ['the last line has no end', 'a.md', 'one\ntwo', 'two', '2'],
    ['CRLF', 'a.md', 'one\r\ntwo\r\nthree\r\n', 'two', '2'],
    ['a byte order mark', 'a.md', '\uFEFFone\n', 'one', '1'],
    ['a line more', 'a.md', 'one\ntwo\n', 'two', 'two\nthree'],
    ['nothing left', 'a.md', 'one\n', 'one\n', ''],
    ['a name beyond ASCII', 'Köhler/人.md', 'one\n', 'one', '1'],
    ['a name with marks', 'say "a\\b".md', 'one\n', 'one', '1'],
  ])('%s', (_, path, text, words, written) => {
    const after = text.replace(words, written);
    expect(applied(path, text, after, [...command])).toBe(after);
  });
});

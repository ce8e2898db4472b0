import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run-program.ts';

/** The files that a page's links name, relative to the page's folder. */
const linkedFiles = (page: string): string[] =>
  [...page.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!);

test.each(['SECURITY.md', 'docs/threat-model.md', 'docs/ci.md'])('%s links only to files that exist', (name) => {
  const paths = linkedFiles(readFileSync(join(root, name), 'utf8'));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join(root, name, '..', path)))).toEqual([]);
});

test('the threat model names the tests of each protection', () => {
  const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' | '))
    .filter((cells) => cells.length === 3 && !/^\| (?:attack|---)/.test(cells[0]!));
  expect(rows.length).toBeGreaterThan(20);
  for (const [attack, , tests] of rows) expect(tests, attack).toMatch(/\]\(|pnpm/);
});

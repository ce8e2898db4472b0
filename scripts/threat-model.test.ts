import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run-program.ts';

test('the threat model names the tests of each protection', () => {
  const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' | '))
    .filter((cells) => cells.length === 3 && !/^\| (?:attack|---)/.test(cells[0]!));
  expect(rows.length).toBeGreaterThan(20);
  for (const [attack, , tests] of rows) expect(tests, attack).toMatch(/\]\(|pnpm/);
});

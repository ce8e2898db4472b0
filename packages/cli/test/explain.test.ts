import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useProject } from './findings.js';

const { findings } = useProject();
const folder = join(inject('made').command, '../../dist/rules');
const page = (name: string): string => readFileSync(join(folder, `${name}.md`), 'utf8');

test('shows the pages of codes, of proposals and of reports', async () => {
  expect(await findings(['explain', '--all', 'quote.altered', 'report.one-part'])).toEqual({
    status: 0,
    stdout: `${page('quote.altered')}\n${page('report.one-part')}`,
    stderr: '',
  });
});

test('is short without --all', async () => {
  const { stdout } = await findings(['explain', 'quote.altered']);
  expect(stdout).not.toContain('## Examples');
  expect(stdout).toContain('## Severity');
  expect(stdout).toMatch(/\nAdd --all to see examples\.\n$/);
});

test('without a code, lists all of them', async () => {
  const { stdout } = await findings(['explain']);
  for (const file of readdirSync(folder)) if (file !== 'README.md') expect(stdout).toContain(`(${file})`);
});

test('an unknown code is an error that names the nearest', async () => {
  expect(await findings(['explain', 'report.onepart'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no problem “report.onepart”. Did you mean “report.one-part”?') as string,
  });
});

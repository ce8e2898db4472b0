import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useProject } from './findings.js';

const { directory, write, findings } = useProject();

test('init writes a beginning that checks, and never overwrites', async () => {
  const first = await findings(['init']);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatchInlineSnapshot(`
    "wrote  findings.config.json
    wrote  proposals/first.md

    What next:
      findings check           checks what you write in proposals/
      findings search WORDS    finds what to cite
      findings show s1.h1      shows what an id stands for
    "
  `);
  expect(await findings(['check'])).toEqual({ status: 0, stdout: '1 file, 1 citation: no problems.\n', stderr: '' });

  write('proposals/first.md', 'Mine.\n');
  const second = await findings(['init']);
  expect(second.status).toBe(0);
  expect(second.stdout).toContain('kept   proposals/first.md, which was there');
  expect(readFileSync(join(directory, 'proposals/first.md'), 'utf8')).toBe('Mine.\n');
});

test('init below a configuration has nothing to begin', async () => {
  write('findings.config.json', '{}');
  write('deep/a.md', '');
  const { status, stderr } = await findings(['init'], { directory: 'deep' });
  expect(stderr).toBe('findings: “../findings.config.json” holds here already: there is nothing to begin.\n');
  expect(status).toBe(2);
});

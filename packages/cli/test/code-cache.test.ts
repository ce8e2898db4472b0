import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useProject } from './findings.js';

const { directory, write, start } = useProject(null);

write('a.md', 'Wells [@s4.h2].\n');

const files = () => readdirSync(directory).sort();

test.each([
  ['an empty HOME', { HOME: '' }],
  ['a cache folder in the checked folder', { XDG_CACHE_HOME: join(directory, '.cache') }],
])('with %s, no compiled code is kept in the checked folder', async (_, env) => {
  for (const args of [['check', 'a.md', '--report', 'sample'], ['show', 's4.h2', '--report', 'sample'], ['--help']]) {
    expect((await start(args, { env })).stderr).toBe('');
  }
  expect(files()).toEqual(['.git', 'a.md']);
});

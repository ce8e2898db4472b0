import { expect, test } from 'vitest';
import { useProject } from './findings.js';

const { write, findings } = useProject();

test('each file is in exactly one shard', async () => {
  const names = Array.from({ length: 7 }, (_, index) => `all/${index}.md`);
  for (const name of names) write(name, 'Wells [@s4.h99].\n');
  const paths = async (shard: string): Promise<readonly string[]> => {
    const { stdout } = await findings(['check', 'all', '--format', 'json', '--shard', shard]);
    return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
  };
  const shards = await Promise.all(['1/3', '2/3', '3/3'].map(paths));
  expect(shards.map(({ length }) => length)).toEqual([3, 2, 2]);
  expect(shards.flat().sort()).toEqual(names);
});

test('a shard without files is reported, and is not a failure', async () => {
  write('few/a.md', '');
  const { status, stdout, stderr } = await findings(['check', 'few', '--shard', '2/3', '--format', 'json']);
  expect(stderr).toBe('findings: Part 2 of 3 is empty (1 file in total), so nothing is checked.\n');
  expect(JSON.parse(stdout)).toMatchObject({ files: [] });
  expect(status).toBe(0);
  expect((await findings(['check', 'few', '--shard', '1/3'])).stdout).toMatch(
    /^1 file, 0 citations: nothing to check\.\n/,
  );
  expect((await findings(['check', 'none/*.md', '--shard', '1/3'])).status).toBe(2);
});

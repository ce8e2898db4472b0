import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useProject } from './findings.js';

const { write, findings } = useProject();

interface Result {
  readonly files: readonly { readonly path: string }[];
  readonly summary: { readonly files: number; readonly citations: number };
}

const check = async (...args: string[]): Promise<Result> =>
  JSON.parse((await findings(['check', 'all', '--format', 'json', ...args])).stdout);

test('the shards together are the whole, in its order, each about as much', async () => {
  for (let index = 0; index < 40; index++)
    write(`all/${index}.md`, 'Wells [@s4.h99].\n'.repeat(1 + ((index * 37) % 400)));
  const whole = await check();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (of) => {
      const shards = await Promise.all(
        Array.from({ length: of }, (_, index) => check('--shard', `${index + 1}/${of}`)),
      );
      expect(shards.flatMap(({ files }) => files)).toEqual(whole.files);
      const most = Math.max(...shards.map(({ summary }) => summary.citations));
      expect(most).toBeLessThan(whole.summary.citations / of + 400 + 200);
    }),
    { numRuns: 2 },
  );
});

test('a shard without files is reported, and is not a failure', async () => {
  write('few/a.md', '');
  const { status, stdout, stderr } = await findings(['check', 'few', '--shard', '1/3', '--format', 'json']);
  expect(stderr).toBe('findings: part 1 of 3 is empty (1 file in total), so nothing is checked.\n');
  expect(JSON.parse(stdout)).toMatchObject({ files: [] });
  expect(status).toBe(0);
  expect((await findings(['check', 'few', '--shard', '2/3'])).stdout).toMatch(
    /^1 file, 0 citations: nothing to check\.\n/,
  );
  expect((await findings(['check', 'none/*.md', '--shard', '1/3'])).status).toBe(2);
});

import { expect, test } from 'vitest';
import { runSteps, type Step } from './step.ts';

const passes = (name: string, ...needs: string[]): Step => ({
  name,
  needs,
  run: () => Promise.resolve({ passed: true, output: '' }),
});
const fails = (name: string, ...needs: string[]): Step => ({
  ...passes(name, ...needs),
  run: () => Promise.resolve({ passed: false, output: '' }),
});

async function run(...steps: Step[]): Promise<string[]> {
  const shown: string[] = [];
  await runSteps(steps, 2, ({ name, passed }) => shown.push(`${name} ${passed ? 'passed' : 'failed'}`));
  return shown;
}

test('a step waits for the steps that it needs', async () => {
  expect(await run(passes('pack', 'build'), passes('build'))).toEqual(['build passed', 'pack passed']);
});

test('after a failure, steps that need the failed step fail, and the others run', async () => {
  const shown = await run(fails('build'), passes('pack', 'build'), passes('install', 'pack'), passes('format'));
  expect(shown.sort()).toEqual(['build failed', 'format passed', 'install failed', 'pack failed']);
});

test('a step with only `after` runs whether the other step passed or not', async () => {
  const lint: Step = { ...passes('lint'), after: ['build'] };
  expect(await run(lint, fails('build'))).toEqual(['build failed', 'lint passed']);
});

test('a step that throws fails, and its output has the error', async () => {
  const [result] = await runSteps([{ name: 'lint', run: () => Promise.reject(new Error('no eslint')) }], 2, () => {});
  expect(result).toMatchObject({ passed: false, output: expect.stringContaining('no eslint') });
});

test('at most `width` steps run at a time', async () => {
  let running = 0;
  let most = 0;
  const step = (name: string): Step => ({
    name,
    run: async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return { passed: true, output: '' };
    },
  });
  await runSteps(['a', 'b', 'c', 'd', 'e'].map(step), 2, () => {});
  expect(most).toBe(2);
});

test('steps that wait for each other throw an error', async () => {
  await expect(run(passes('a', 'b'), passes('b', 'a'))).rejects.toThrow('a, b');
});

import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';

const { findings } = useWaterProject();

interface Cited {
  readonly id: string;
  readonly citation: string;
  readonly isWeak: boolean;
  readonly quoted?: string;
  readonly exact?: string;
  readonly session: string;
  readonly speakers: readonly { readonly name: string }[];
}

const first = async (args: readonly string[], input?: string) => {
  const { stdout } = await findings(['cite', ...args, '--format', 'json'], input === undefined ? {} : { input });
  return (JSON.parse(stdout) as Cited[])[0];
};

describe('findings cite', () => {
  test('a sentence in other words', async () => {
    const best = await first(['A quarter of the forty wells that', 'were counted had dried by March']);
    expect(best).toMatchObject({ id: 's1.h1', citation: '[@s1.h1]', session: 's1', speakers: [{ name: 'Maya Rai' }] });
    expect(best?.quoted).toBeUndefined();
    expect(best?.isWeak).toBe(false);
  });

  test('quoted words, from standard input', async () => {
    expect(await first(['-'], 'Rai says “a fund of $1,200 keeps ten wells open”.\n')).toMatchObject({
      id: 's2.h1',
      quoted: 'exact',
    });
    expect(await first(['-'], 'Rai says “a fund of $1,500 keeps ten wells open”.\n')).toMatchObject({
      id: 's2.h1',
      quoted: 'altered',
      exact: 'a fund of $1,200 keeps ten wells open',
    });
  });

  test('for people, with the differences', async () => {
    const { status, stdout } = await findings(['cite', 'Rai says “a fund of $1,500 keeps ten wells open”']);
    expect(status).toBe(0);
    const [block] = stdout.trim().split('\n\n');
    expect(block?.split('\n')).toEqual([
      '[@s2.h1]  Session 2, contribution: Maya Rai (Hill Trust)',
      expect.stringContaining('a fund of $1,200 keeps ten wells open.'),
      '    altered: the report has other words.',
      '    a fund of [-$1,200-] {+$1,500+} keeps ten wells open',
    ]);
    expect(stdout).not.toContain('none:');
  });

  test('warns if even the best finding has few of the words', async () => {
    const { stdout } = await findings(['cite', 'Volcanoes, glaciers and donkeys: pumps']);
    expect(stdout).toMatch(/^Weak match: .*\n\n\[@s1\.h2\]/s);
  });

  test('nothing to cite is status 1', async () => {
    expect(await findings(['cite', 'volcano eruptions'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'No finding has the words of this text. Try “findings search” with other words.\n',
    });
    expect((await findings(['cite', 'volcano', '--format', 'json'])).stdout).toBe('[]\n');
  });
});

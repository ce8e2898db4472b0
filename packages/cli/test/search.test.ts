import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';

const { findings } = useWaterProject();

const first = async (...words: string[]) => {
  const { stdout } = await findings(['search', ...words, '--format', 'json', '--limit', '1']);
  return (JSON.parse(stdout) as { id: string }[])[0]?.id;
};

describe('findings search', () => {
  test.each([
    ['kohler asked', 's1.h2'],
    ['port office', 's1.h2'],
    ['fundd', 's2.h1'],
  ])('%s finds %s', async (words, id) => {
    expect(await first(words)).toBe(id);
  });

  test('shows the words where they stand', async () => {
    const { status, stdout } = await findings(['search', 'pumps', 'paid'], { env: { FORCE_COLOR: '1' } });
    expect(status).toBe(0);
    expect(stdout).toContain('that \u001b[1m\u001b[33mpumps\u001b[39m\u001b[22m be \u001b[1m\u001b[33mpaid');
  });

  test('prints citations to paste, and warns if even the best result has few of the words', async () => {
    const good = await findings(['search', 'pumps', 'paid']);
    expect(good.stdout).toMatch(/^\[@s1\.h2\] {2}Session 1, contribution/);
    const weak = await findings(['search', 'pumps', 'volcano', 'eruptions', 'glaciers']);
    expect(weak.stdout).toMatch(
      /^Weak match: even the best finding has few of these words\. .*\n+\[@s1\.h2\] {2}Session/s,
    );
    const { stdout } = await findings(['search', 'pumps', 'volcano', 'eruptions', 'glaciers', '--format', 'json']);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ citation: '[@s1.h2]', isWeak: true }));
  });

  test('finding nothing is status 1', async () => {
    expect(await findings(['search', 'volcano'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'No results for “volcano”. Try fewer words, or a speaker’s name.\n',
    });
    expect(await findings(['search', 'volcano', '--format', 'json'])).toEqual({
      status: 1,
      stdout: '[]\n',
      stderr: '',
    });
  });
});

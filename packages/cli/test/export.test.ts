import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useWaterProject('proposals/*.md');
write('reports/other.md', waterReport.replaceAll('Wells', 'Springs'));
write('proposals/a.md', 'Wells [@s1.h1; @smith2020] and money [@s2.rai].\n');

const ids = (stdout: string) => (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);

describe('findings export', () => {
  test('json has everything that can be cited, in the order of the report', async () => {
    const { status, stdout } = await findings(['export', '--format', 'json']);
    expect(status).toBe(0);
    expect(ids(stdout).slice(0, 4)).toEqual(['water', 'summary', 'summary.p1', 'd1']);
    expect(ids(stdout)).toContain('s2.h2');
  });

  test('--ids cited exports only what the proposals cite', async () => {
    const cited = ['s1.h1', 's2.h1', 's2.h2'];
    expect(ids((await findings(['export', '--format', 'json', '--ids', 'cited'])).stdout)).toEqual(cited);
    expect(ids((await findings(['export', '--format', 'json', '--ids', 'cited', 'proposals/a.md'])).stdout)).toEqual(
      cited,
    );
    const report = await findings(['export', '--format', 'json', '--ids', 'cited', 'reports/water.md']);
    expect(report.stderr).toContain('“reports/water.md” is the report “water”, not a proposal.');
    expect(report.status).toBe(2);
  });

  test('-o writes a file', async () => {
    const { status, stdout } = await findings(['export', '--format', 'typescript', '-o', 'src/water.ts']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const written = readFileSync(join(directory, 'src/water.ts'), 'utf8');
    expect(written).toBe((await findings(['export', '--format', 'typescript'])).stdout);
    expect(written).toContain("readonly 's1.h2': Highlight;");
  });

  test('words of verified quotations are exported for other checkers', async () => {
    write(
      'proposals/quotes.md',
      `Rai “counted 40 wells, and found” dry ones [@s1.h1]. One was “counted 50 wells, and found” [@s1.h1].

> The first to need it.
> [@s1.q1]

No source has “a fund of money”.
`,
    );
    const exported = async (format: string): Promise<string> =>
      (await findings(['export', '--format', format, 'proposals/quotes.md'])).stdout;
    const inline = String.raw`“counted[\s>]+40[\s>]+wells\x2c[\s>]+and[\s>]+found”`;
    const block = String.raw`The[\s>]+first[\s>]+to[\s>]+need[\s>]+it\x2e`;
    expect(await exported('vale')).toBe(`[*]\nTokenIgnores = (${inline})\nTokenIgnores = (${block})\n`);
    expect(JSON.parse(await exported('cspell'))).toEqual({ ignoreRegExpList: [`/${inline}/g`, `/${block}/g`] });
    expect(await exported('words')).toBe('The\nand\ncounted\nfirst\nfound\nit\nneed\nto\nwells\n');
    const { status, stderr } = await findings(['export', '--format', 'vale', '--ids', 'cited']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('Leave out “--ids”.') });
  });
});

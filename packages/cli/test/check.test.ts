import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useWaterProject('proposals/*.md');

write('proposals/right.md', 'Wells run dry [@s1.h1], as @s1.rai [p. 3] says; see [@water] and [@smith2020].\n');
write('proposals/wrong.md', '# Wells\n\nNobody said so [see @s1.h9, p. 3].\n\nMoney helps [@s2.rai].\n');
write(
  'quiet/findings.config.json',
  '{ "reports": { "tip2012": "sample" }, "rules": { "citation.unresolved": "warning" }, "overrides": [{ "files": ["off/**"], "rules": { "citation.unresolved": "off" } }] }',
);
write('quiet/a.md', 'Nobody said so [@s99.h9].\n');
write('quiet/off/a.md', 'Nobody said so [@s99.h9].\n');
write('named/springs-2021.md', waterReport.replace('Wells', 'Springs'));
write(
  'named/proposal.md',
  '---\nfindings: springs-2021.md\n---\n\nSprings [@springs2021:s1], [@s1.h1] and wells [@water:s1].\n',
);
write('named/lost.md', '---\nfindings: sprigns-2021.md\n---\n\nSprings [@s1.h1].\n');

describe('findings check', () => {
  test('only prints the summary if there are no problems', async () => {
    expect(await findings(['check', 'proposals/right.md'])).toEqual({
      status: 0,
      stdout: '1 file, 3 citations: no problems.\nChecked against water (reports/water.md).\n',
      stderr: '',
    });
  });

  test('shows each problem with its line and a suggestion', async () => {
    const { status, stdout, stderr } = await findings(['check', 'proposals/wrong.md']);
    expect(stdout).toMatchInlineSnapshot(`
      "proposals/wrong.md:3:21  error  citation.unresolved
         3 │ Nobody said so [see @s1.h9, p. 3].
           │                     ^^^^^^
             Session 1 has no point 9. The last one is s1.h2. Did you mean:
               s1.h2  Session 1, contribution: Jonas Köhler (Port Office)
               s1     Session 1: Wells

      proposals/wrong.md:5:14  error  citation.ambiguous
         5 │ Money helps [@s2.rai].
           │              ^^^^^^^
             “s2.rai” matches 2 findings: s2.h1 (“said that a fund of $1,200 keeps ten
             wells open.”) and s2.h2 (“asked donors to wait for the rain.”). Write the
             one you mean.

      1 file, 2 citations: 2 errors.
      Checked against water (reports/water.md).
      "
    `);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('--format json follows the documented type', async () => {
    const { status, stdout } = await findings(['check', '--format', 'json']);
    const result = JSON.parse(stdout) as Record<string, unknown> & { files: { path: string; problems: object[] }[] };
    expect(status).toBe(1);
    expect(Object.keys(result)).toEqual(['version', 'files', 'reports', 'summary']);
    expect(result['summary']).toEqual({ files: 2, citations: 5, errors: 2, warnings: 0, infos: 0, hints: 0 });
    expect(result.files.map(({ path }) => path)).toEqual(['proposals/right.md', 'proposals/wrong.md']);
    expect(result.files[1]!.problems[0]).toMatchObject({
      code: 'citation.unresolved',
      severity: 'error',
      span: { start: { line: 3, column: 21, offset: 29 }, end: { line: 3, column: 27, offset: 35 } },
      id: 's1.h9',
    });
    const allowed = ['code', 'severity', 'message', 'span', 'id', 'suggestions'];
    for (const problem of result.files[1]!.problems) {
      expect(Object.keys(problem).filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });

  test('checks standard input as the named file', async () => {
    const input = 'Wells [@s1.h9].\n';
    const plain = await findings(['check', '-', '--format', 'json'], { input });
    expect([plain.status, JSON.parse(plain.stdout).files[0].path]).toEqual([1, '<stdin>']);
    const named = await findings(['check', '-', '--stdin-filename', 'quiet/b.md', '--format', 'json'], { input });
    expect([named.status, JSON.parse(named.stdout).files[0].path]).toEqual([0, 'quiet/b.md']);
  });

  test('uses the nearest configuration and its overrides', async () => {
    expect((await findings(['check', 'quiet/a.md'])).stdout).toContain('1 file, 1 citation: 1 warning.');
    expect((await findings(['check', 'quiet/off/a.md'])).stdout).toMatch(
      /^1 file, 1 citation: no problems\.\nChecked against tip2012 \(sample, a digest\)\./,
    );
    expect((await findings(['check', 'quiet/a.md'])).status).toBe(0);
    expect((await findings(['check', 'quiet/a.md', '--max-warnings', '0'])).status).toBe(1);
    expect((await findings(['check', 'quiet/a.md', '--max-warnings', '1'])).status).toBe(0);
  });

  test('--report is the key or the file of another report, or the sample', async () => {
    const reportsOf = async (...args: string[]) => {
      const { stdout } = await findings(['check', '--format', 'json', ...args]);
      return (JSON.parse(stdout) as { reports: object[] }).reports;
    };
    const water = { key: 'water', path: 'reports/water.md' };
    expect(await reportsOf('quiet/a.md', '--report', 'reports/water.md')).toEqual([
      { key: 'tip2012', path: 'sample', digest: true },
      water,
    ]);
    expect(await reportsOf('proposals/right.md', '--report', 'Water')).toEqual([water]);
    expect(await reportsOf('proposals/right.md', '--report', 'sample')).toEqual([
      water,
      { key: 'tip2012', path: 'sample', digest: true },
    ]);
    const { status, stderr } = await findings(['check', '--report', 'watr']);
    expect(stderr).toContain('There is no report “watr”. Did you mean “water”?');
    expect(status).toBe(2);
  });

  test('without a report, a proposal with citations is an error, and no run is a success', async () => {
    write('none/.git/HEAD', '');
    write('none/a.md', 'Wells run dry [@s1.h1].\n');
    write('none/b.md', 'Mail to water@example.org.\n');
    const cited = await findings(['check', '--format', 'json'], { directory: 'none' });
    expect(cited.status).toBe(2);
    expect(JSON.parse(cited.stdout)).toMatchObject({
      reports: [],
      files: [{ problems: [{ code: 'config.no-report', span: { start: { column: 16 } } }] }, { problems: [] }],
    });
    const plain = await findings(['check', 'b.md'], { directory: 'none' });
    expect(plain.stderr).toMatch(
      /^findings: No report is named here\. To add a PDF, a Word file, a web page or a text: findings init FILE/,
    );
    expect(plain.status).toBe(2);
    for (const args of [
      ['search', 'wells'],
      ['cite', 'wells'],
      ['show', 's1.h1'],
      ['coverage'],
      ['pin'],
      ['export', '--format', 'ris'],
    ]) {
      const { status, stdout, stderr } = await findings(args, { directory: 'none' });
      expect(stderr).toContain('findings init FILE');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    }
  });

  test('fails if there are more warnings than the configuration allows', async () => {
    write('strict/findings.config.json', '{ "reports": { "water": "../reports/water.md" }, "maxWarnings": 1 }');
    write('strict/a.md', 'Wells [@ s1.h1].\n');
    write('strict/b.md', 'Wells [@ s1.h1].\n');
    expect((await findings(['check', 'strict/a.md'])).status).toBe(0);
    expect((await findings(['check', 'strict'])).status).toBe(1);
    expect((await findings(['check', 'strict', '--max-warnings', '2'])).status).toBe(0);
    const { stdout } = await findings(['check', 'strict', '--format', 'junit']);
    expect(stdout).toContain('2 warnings, but at most 1 is allowed.');
    expect(stdout).not.toContain('name="no problems"');
  });

  test('does not check against another report than the one that is named and missing', async () => {
    const { status, stdout } = await findings(['check', 'named/lost.md']);
    expect(status).toBe(2);
    expect(stdout).toContain('named/lost.md:2:11  error  config.missing-file');
    expect(stdout).toContain('There is no file “sprigns-2021.md”. Did you mean “springs-2021.md”?');
    expect(stdout).not.toContain('citation.');
  });

  test('does not report suppressed problems, and removes unused suppressions', async () => {
    const kept = 'Soon [@s1.h9]. <!-- findings-ignore citation.unresolved: it is in the second edition -->\n';
    write('kept/a.md', `${kept}\nFine [@s1.h1]. <!-- findings-ignore quote: a draft -->\n`);
    const { status, stdout } = await findings(['check', 'kept/a.md', '--format', 'json']);
    const { files, summary } = JSON.parse(stdout) as { files: { problems: { code: string }[] }[]; summary: object };
    expect(files[0]?.problems.map(({ code }) => code)).toEqual(['ignore.unused']);
    expect([status, summary]).toEqual([0, expect.objectContaining({ errors: 0, warnings: 1 })]);
    await findings(['check', 'kept/a.md', '--fix']);
    expect(readFileSync(join(directory, 'kept/a.md'), 'utf8')).toBe(`${kept}\nFine [@s1.h1].\n`);
  });
});

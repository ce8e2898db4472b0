import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CoverageJson } from '@findings/export/coverage';
import { useWaterProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useWaterProject('proposals/**/*.md');
write('proposals/wells.md', '# Wells\n\n## Need\n\nA quarter is dry [@s1.h1; @s2].\n\nAs @s1.h1 says. [@s1.q1]\n');
write('proposals/old/money (1).md', '---\ntitle: Money\n---\n\nPay [@s1.h1]. Who? [@s2.rai; @s9; @smith2020]\n');

const run = async (...args: string[]) => (await findings(['coverage', ...args])).stdout;

describe('findings coverage', () => {
  test('shows each finding with the lines that cite it, and the totals', async () => {
    const { status, stdout, stderr } = await findings(['coverage']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      `Water in the Hills: A Workshop
Hill Trust · March 4 - 5, 2019 · reports/water.md

Executive summary                                            ░░░░░░░░░░   0 of 1
  ○ summary.p1  Villages in the hills lose water before they lose rain.…

Day 1 (2019-03-04)

s1  Session 1: Wells                                         ████░░░░░░   2 of 5
  ○ s1.g1  Why do wells run dry?
  ○ s1.p1  Most wells of the district were dug by hand.
  ● s1.h1  Maya Rai: counted 40 wells, and found that 25% of them were dry by…
           proposals/old/money (1).md:5
           proposals/wells.md:5, 7
  ○ s1.h2  Jonas Köhler: asked that pumps be paid for by those who sell them.
  ● s1.q1  Who repairs a pump? The first to need it.
           proposals/wells.md:7

Day 2 (2019-03-05)

s2  Session 2: Money                                         ░░░░░░░░░░   0 of 2
    The whole session is cited once:
      proposals/wells.md:5
  ○ s2.h1  Maya Rai: said that a fund of $1,200 keeps ten wells open.
  ○ s2.h2  Maya Rai: asked donors to wait for the rain.

Proposals
  proposals/old/money (1).md · Money
    cites 1 finding, in 1 citation; 2 to fix
  proposals/wells.md · Wells
    cites 2 findings, in 3 citations; 1 × a whole session, part, day or report

1 citation matches nothing, and 1 citation matches several findings; these are
not counted. “findings check” explains how to fix them:
  proposals/old/money (1).md:5:21 @s2.rai
  proposals/old/money (1).md:5:30 @s9

██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 25 %
2 of 8 findings cited by 2 proposals, in 4 citations, and 1 of a whole session,
part, day or report.
`,
    );
  });

  test('--uncited shows only findings that are not cited', async () => {
    const stdout = await run('--uncited');
    expect(stdout).toContain('○ s1.h2  Jonas Köhler');
    expect(stdout).not.toMatch(/s1\.h1|s1\.q1|Proposals/);
    expect((await findings(['coverage', '--uncited', '--format', 'json'])).status).toBe(2);
  });

  test('--report selects a report by its key or file', async () => {
    write('reports/other.md', waterReport.replaceAll('Wells', 'Springs'));
    write('proposals/springs.md', '---\nfindings: ../reports/other.md\n---\n\nAll [@s1.h2; @water:s2.h2].\n');
    const keys = async (...args: string[]) =>
      (JSON.parse(await run('--format', 'json', ...args)) as CoverageJson).reports.map(({ path }) => path);
    expect(await keys('proposals')).toEqual(['reports/water.md', 'reports/other.md']);
    expect(await keys('proposals', '--report', 'water')).toEqual(['reports/water.md']);
    expect(await keys('proposals', '--report', 'reports/other.md')).toEqual(['reports/other.md']);
    // A report that is not configured is what the proposals cite, as in `findings check --report`.
    expect(await run('proposals/wells.md', '--report', 'reports/other.md')).toContain('2 of 8 findings cited');
    expect((await findings(['coverage', '--report', 'wader'])).status).toBe(2);
  });

  test('draws in ASCII if the locale requires it, and in colours if requested', async () => {
    const plain = (await findings(['coverage', 'proposals/wells.md'], { env: { LANG: 'C' } })).stdout;
    expect(plain).toContain('####......   2 of 5');
    expect(plain).toMatch(/\* s1\.q1 {2}Who.*\n.*\n\nDay 2/);
    const coloured = await findings(['coverage', 'proposals/wells.md'], {
      env: { FORCE_COLOR: '1', LANG: 'en_US.UTF-8' },
    });
    expect(coloured.stdout).toContain('\u001b[32m████\u001b[39m');
  });
});

describe('--format html', () => {
  test('-o writes a page with links relative to its folder', async () => {
    expect(await findings(['coverage', '--format', 'html', '-o', 'out/deep/page.html'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const page = readFileSync(join(directory, 'out/deep/page.html'), 'utf8');
    expect(page).toContain('<a href="../../proposals/old/money%20%281%29.md#L5">Line 5</a>');
    expect(page.startsWith('<!DOCTYPE html>') && page.endsWith('</html>\n')).toBe(true);
  });
});

test('--format markdown has the same links', async () => {
  const text = await run('--format', 'markdown', 'proposals/old');
  expect(text).toContain('  - Money, `proposals/old/money (1).md`: [5](proposals/old/money%20%281%29.md#L5)\n');
});

/** Nothing beside what the schema names: a field that it does not describe is a mistake here, not for a reader. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}

describe('schema/coverage.json', () => {
  const file = new URL('../schema/coverage.json', import.meta.url);
  const { ...schema } = JSON.parse(readFileSync(file, 'utf8'));

  test('describes every field of the output', async () => {
    const valid = new Ajv({ allErrors: true }).compile(closed(schema) as object);
    const written = JSON.parse(await run('--format', 'json'));
    expect(valid(written) ? [] : valid.errors).toEqual([]);
    expect(valid({ ...written, version: 2 })).toBe(false);
    expect(valid({ ...written, more: true })).toBe(false);
  });
});

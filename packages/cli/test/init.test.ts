import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useProject(null);

test('init writes a proposal that passes the check, and never overwrites', async () => {
  const first = await findings(['init', 'sample']);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toMatchInlineSnapshot(`
    "added    sample as “tip2012”, in findings.config.json
    created  proposals/first.md

    Next steps:
      findings parse tip2012  shows what was read
      findings check  checks your proposals
      findings check draft.docx --output checked.docx  checks a Word document, and writes comments
      findings search WORDS  finds findings to cite
      findings show s1.h1  shows the text of a finding
    "
  `);
  expect(await findings(['check'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 file, 1 citation: no problems\.\nChecked against tip2012 \(sample, a digest\)\./),
  });
  expect(JSON.parse(readFileSync(join(directory, 'findings.config.json'), 'utf8'))).toEqual({
    reports: { tip2012: 'sample' },
    include: ['proposals/**/*.{md,markdown,qmd,Rmd,mdx}'],
    exclude: [],
    maxWarnings: 0,
    rules: {},
  });

  write('proposals/first.md', 'Mine.\n');
  rmSync(join(directory, 'proposals/first.md'));
  write('proposals/first.md', 'Mine.\n');
  const second = await findings(['init']);
  expect(second.status).toBe(0);
  expect(second.stdout).toContain('exists   proposals/first.md, not changed');
  expect(readFileSync(join(directory, 'proposals/first.md'), 'utf8')).toBe('Mine.\n');
});

test('init leaves no configuration if the proposal cannot be written, and can be run again', async () => {
  write('stuck/.git/HEAD', '');
  write('stuck/proposals', 'a file');
  const options = { directory: 'stuck' };
  write('stuck/water.md', waterReport);
  const { status, stdout, stderr } = await findings(['init', 'water.md'], options);
  expect(stderr).toBe(
    'findings: “proposals/first.md” could not be written: a part of its path is a file, not a folder. ' +
      'findings.config.json was removed again: run the same command once this is fixed.\n',
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  rmSync(join(directory, 'stuck/proposals'));
  expect((await findings(['init', 'water.md'], options)).stdout).toMatch(
    /^added {4}water\.md as “water”, in findings\.config\.json\ncreated {2}proposals/,
  );
});

describe('with reports', () => {
  const { directory, write, findings } = useProject(null);
  const configuration = join(directory, 'findings.config.json');

  test.each([
    ['a report that is not there', 'gone.md', /gone\.md/],
    [
      'one in which nothing can be cited',
      'empty.md',
      /^findings: Nothing in “empty\.md” can be cited\. A report needs headings /,
    ],
  ])('%s: nothing is written', async (_, report, message) => {
    write('empty.md', '\n');
    const { status, stderr } = await findings(['init', report]);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(existsSync(configuration)).toBe(false);
  });

  test('the configuration names them, and the first proposal cites the first', async () => {
    write('reports/water 2026.md', waterReport);
    write('other.md', '# Seeds\n\n## Session 1: Soil\n\n- Soil is alive.\n');
    expect(await findings(['init', 'reports/water 2026.md', 'other.md', './other.md'])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(JSON.parse(readFileSync(configuration, 'utf8'))).toMatchObject({
      reports: { water2026: 'reports/water 2026.md', other: 'other.md' },
      default: 'water2026',
    });
    expect(readFileSync(join(directory, 'proposals/first.md'), 'utf8')).toContain('[@s1.h1]');
    expect(await findings(['check'])).toEqual({
      status: 0,
      stdout:
        '1 file, 1 citation: no problems.\nChecked against water2026 (reports/water 2026.md), other (other.md).\n',
      stderr: '',
    });

    const again = await findings(['init', 'other.md']);
    expect(again.stderr).toBe(
      'findings: “other.md” is already added, as “other”. To see what was read: findings parse other\n',
    );
    expect(again.status).toBe(2);
  });
});

test('init adds a report to a configuration that exists, and keeps its other text', async () => {
  write('more/.git/HEAD', '');
  write('more/findings.config.json', '{\n  "maxWarnings": 3,\n  "reports": { "water": "water.md" }\n}\n');
  write('more/water.md', waterReport);
  write('more/sub/seeds.html', '<h1>Seeds</h1><h2>Session 1: Soil</h2><ul><li>Soil is alive.</li></ul>');
  const { status, stdout, stderr } = await findings(['init', 'seeds.html', '../water.md'], { directory: 'more/sub' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('added    sub/seeds.md as “seeds”, in ../findings.config.json');
  expect(stdout).toContain('findings parse seeds  shows what was read');
  const text = readFileSync(join(directory, 'more/findings.config.json'), 'utf8');
  expect(text).toContain('{\n  "maxWarnings": 3,\n  "reports": {');
  expect(text).toContain('"seeds": "sub/seeds.md"');
  expect(text).toContain('"default": "water"');
  expect((await findings(['parse', 'seeds'], { directory: 'more' })).stdout).toContain('Soil is alive.');
  const missing = await findings(['init', 'none.md'], { directory: 'more' });
  expect(missing.status).toBe(2);
  expect(readFileSync(join(directory, 'more/findings.config.json'), 'utf8')).toBe(text);
});

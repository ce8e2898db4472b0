import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';

const { directory, write, findings } = useWaterProject('proposals/**/*.md');

const baseline = () => readFileSync(join(directory, 'base.json'), 'utf8');
const check = (...more: string[]) => findings(['check', '--baseline', 'base.json', ...more]);
const old = '# Old\n\nNobody said so [@s1.h9].\n\nNor that [@s7], and again: nobody said so [@s1.h9].\n';

describe('findings check --baseline', () => {
  test('accepts existing problems and reports only new ones', async () => {
    write('proposals/a.md', old);
    write('proposals/b.md', 'Fine [@s1.h1].\n');
    const updated = await check('--update-baseline');
    expect(updated).toEqual({
      status: 0,
      stdout:
        '2 files, 4 citations: no problems. 3 problems were accepted before.\nChecked against water (reports/water.md).\n',
      stderr: 'findings: “base.json” accepts 3 problems in 1 file.\n',
    });
    write('proposals/a.md', `A new line.\n\n${old}\nNew [@s1.h8].\n`);
    const { status, stdout, stderr } = await check();
    expect(stdout).toContain('proposals/a.md:9:6  error  citation.unresolved');
    expect(stdout).toContain('2 files, 5 citations: 1 error. 3 problems were accepted before.\n');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('reports fixed problems, and removes them if requested', async () => {
    write('proposals/a.md', old);
    await check('--update-baseline');
    const whole = baseline();
    write('proposals/a.md', old.replace('so [@s1.h9].\n\nNor', 'so [@s1.h1].\n\nNor'));
    const { status, stderr } = await check();
    expect(stderr).toBe(
      'findings: 1 accepted problem of “base.json” is fixed. To remove it: findings check --baseline base.json --prune-baseline\n',
    );
    expect(status).toBe(0);
    expect(baseline()).toBe(whole);
    expect((await check('--prune-baseline')).stderr).toBe('findings: “base.json” accepts 2 problems in 1 file.\n');
    expect(baseline()).toBe(whole.replace('": 2', '": 1'));
    rmSync(join(directory, 'proposals/a.md'));
    expect((await check()).stderr).toContain('2 accepted problems of “base.json” are fixed');
    await check('--prune-baseline');
    expect(baseline()).toBe('{\n  "version": 1,\n  "accepted": {}\n}\n');
  });

  test('keeps accepted problems of files that are not checked', async () => {
    write('proposals/a.md', old);
    write('proposals/c.md', 'Nobody [@s1.h9].\n');
    await check('--update-baseline');
    const whole = baseline();
    await check('--prune-baseline', 'proposals/c.md');
    expect(baseline()).toBe(whole);
    await check('--update-baseline', 'proposals/c.md');
    expect(baseline()).toBe(whole);
  });

  test.each([
    [
      '{ "version": 1, "accepted": {',
      /base\.json:1:\d+ {2}error {2}baseline\.invalid\n.*\n.*\n +This is not valid JSON/,
    ],
    ['<<<<<<< HEAD\n{}\n', /base\.json:1:1 {2}error {2}baseline\.invalid/],
    ['{ "version": 2, "accepted": {} }', /not a baseline of this version/],
    ['{ "version": 1, "accepted": { "a.md": { "x": 0 } } }', /not a baseline of this version/],
  ])('%j: reports the problem, and checks nothing', async (text, message) => {
    write('base.json', text);
    const { status, stdout, stderr } = await check();
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect((await check('--update-baseline')).status).toBe(2);
    expect(baseline()).toBe(text);
    rmSync(join(directory, 'base.json'));
  });

  test('that does not exist: says how to create it', async () => {
    expect(await check()).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'findings: There is no baseline “base.json”. To accept all current problems: findings check --baseline base.json --update-baseline\n',
    });
  });
});

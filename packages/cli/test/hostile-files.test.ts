import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings } = useProject();

write('reports/water.md', waterReport);
write('findings.config.json', '{ "reports": { "water": "reports/water.md" }, "include": ["proposals/**/*.md"] }');
write('proposals/a.md', 'Wells [@s1.h1].\n');

const paths = async (...args: string[]) => {
  const { stdout } = await findings(['check', ...args, '--format', 'json']);
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
};

describe('folders may hold anything', () => {
  test('a folder with a document’s name is a folder', async () => {
    write('proposals/folder.md/b.md', 'Wells [@s1.h1].\n');
    expect(await paths()).toEqual(['proposals/a.md', 'proposals/folder.md/b.md']);
    expect(await paths('proposals/folder.md')).toEqual(['proposals/folder.md/b.md']);
    rmSync(join(directory, 'proposals/folder.md'), { recursive: true });
  });

  test('links in circles are walked once', async () => {
    mkdirSync(join(directory, 'proposals/deep'));
    symlinkSync('..', join(directory, 'proposals/deep/up'));
    symlinkSync('.', join(directory, 'proposals/self'));
    symlinkSync('loop', join(directory, 'proposals/loop'));
    expect(await paths()).toEqual(['proposals/a.md']);
    const named = await findings(['check', 'proposals/loop']);
    expect(named.stderr).toMatch(/^findings: “proposals\/loop” cannot be read \(ELOOP\)\.\n$/);
    expect(named.status).toBe(2);
    rmSync(join(directory, 'proposals/deep'), { recursive: true });
    rmSync(join(directory, 'proposals/self'));
    rmSync(join(directory, 'proposals/loop'));
  });

  test('a link that leads nowhere is no document, and is told where it is named', async () => {
    symlinkSync('nowhere.md', join(directory, 'proposals/lost.md'));
    expect(await paths()).toEqual(['proposals/a.md']);
    const named = await findings(['check', 'proposals/lost.md']);
    expect(named.stderr).toContain('there is no file “proposals/lost.md”');
    expect(named.status).toBe(2);
    rmSync(join(directory, 'proposals/lost.md'));
  });

  test.skipIf(process.platform === 'win32')('what is no file is not waited for', async () => {
    execFileSync('mkfifo', [join(directory, 'proposals/pipe.md')]);
    expect(await paths()).toEqual(['proposals/a.md']);
    rmSync(join(directory, 'proposals/pipe.md'));
  });
});

describe('a configuration may name anything', () => {
  test.each([
    ['{ "reports": { "water": "." } }', '“.” is a folder, and a file is needed here.'],
    ['{ "reports": { "water": "nowhere.md" } }', 'there is no file “nowhere.md”.'],
  ])('%s: told', async (text, message) => {
    write('odd/findings.config.json', text);
    write('odd/a.md', 'Wells [@s1].\n');
    const { status, stdout, stderr } = await findings(['check', 'odd/a.md']);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('itself as a report: read as one, and has nothing that can be cited', async () => {
    write('odd/findings.config.json', '{ "reports": { "water": "findings.config.json" }, "include": ["*.md"] }');
    const { status, stdout } = await findings(['check'], { directory: 'odd' });
    expect(stdout).toContain('citation.unresolved');
    expect(status).toBe(1);
  });

  test('a document as its own report: read, and still checked', async () => {
    write('odd/own.md', '---\nfindings: own.md\n---\n\nWells [@s1].\n');
    const { status, stdout } = await findings(['check', 'odd/own.md']);
    expect(stdout).toContain('citation.unresolved');
    expect(status).toBe(1);
  });

  test('patterns that leave its folder find what is there, once', async () => {
    write('odd/inner/findings.config.json', '{ "include": ["../../proposals/*.md", "../inner/../../proposals/a.md"] }');
    const { stdout } = await findings(['check', '--format', 'json'], { directory: 'odd/inner' });
    expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['../../proposals/a.md']);
  });
});

describe('a proposal may be of any size and shape', () => {
  const size = 500_000;
  const fill = (piece: string) => piece.repeat(size / piece.length);
  test.each([
    ['one line', `${fill('Wells run dry. ')}[@S1.H1].`],
    ['one line of citations', `${fill('[@S1.H1] ')}`],
    ['citations in one bracket', `[@S1.H1${fill('; @s1.h1')}]`],
    ['@{ without end', `${fill('@{')}\n\n[@S1.H1].`],
    ['[@ without end', `${fill('[@')}\n\n[@S1.H1].`],
    ['quotation marks without end', `${fill('“a ')}\n\n[@S1.H1].`],
    ['comments without end', `${fill('<!-- ')}`],
  ])('%s: fixed, and still when it is fixed again', async (_, text) => {
    write('large/a.md', text);
    const first = await findings(['check', '--fix', 'large', '--format', 'json']);
    expect(first.stderr).toBe('');
    expect([0, 1]).toContain(first.status);
    const once = readFileSync(join(directory, 'large/a.md'), 'utf8');
    expect(once).toBe(text.replaceAll('S1.H1', 's1.h1'));
    const second = await findings(['check', '--fix', 'large', '--format', 'json']);
    expect(second.stdout).not.toContain('"fixed"');
    expect(readFileSync(join(directory, 'large/a.md'), 'utf8')).toBe(once);
  });
});

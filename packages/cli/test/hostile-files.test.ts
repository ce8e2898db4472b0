import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useWaterProject } from './findings.js';

const { directory, write, findings, start, shell } = useWaterProject('proposals/**/*.md');

write('proposals/a.md', 'Wells [@s1.h1].\n');

const paths = async (...args: string[]) => {
  const { stdout } = await findings(['check', ...args, '--format', 'json']);
  return JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
};

describe('folders with any content', () => {
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
    expect(named.stderr).toMatch(/^findings: “proposals\/loop” cannot be read: its links lead in a circle\.\n$/);
    expect(named.status).toBe(2);
    rmSync(join(directory, 'proposals/deep'), { recursive: true });
    rmSync(join(directory, 'proposals/self'));
    rmSync(join(directory, 'proposals/loop'));
  });

  test('a dangling link is reported, and the other documents are checked', async () => {
    symlinkSync('nowhere.md', join(directory, 'proposals/lost.md'));
    symlinkSync('nowhere.png', join(directory, 'proposals/lost.png'));
    expect(await paths()).toEqual(['proposals/a.md']);
    for (const args of [
      ['check'],
      ['check', 'proposals'],
      ['check', 'proposals/*.md'],
      ['check', 'proposals/lost.md'],
    ]) {
      expect(await findings(args)).toMatchObject({
        status: 2,
        stderr: 'findings: There is no file “proposals/lost.md”: it is a link to a file that does not exist.\n',
      });
    }
    rmSync(join(directory, 'proposals/lost.md'));
    rmSync(join(directory, 'proposals/lost.png'));
  });

  test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is reported, with advice', async () => {
    const bytes = (name: string) =>
      Buffer.concat([Buffer.from(`${directory}/proposals/`), Buffer.from(name, 'latin1')]);
    writeFileSync(bytes('caf\xe9.md'), 'Wells [@s1.h1].\n');
    mkdirSync(bytes('\xe9t\xe9'));
    const names = ['proposals/caf\uFFFD.md', 'proposals/\uFFFDt\uFFFD'];
    for (const args of [['check'], ['check', 'proposals']]) {
      const { status, stderr } = await findings(args);
      expect(stderr.trim().split('\n').sort()).toEqual(
        names.map((name) => `findings: The name of “${name}” is not UTF-8, so it cannot be opened. Rename it.`),
      );
      expect(status).toBe(2);
    }
    expect(await paths()).toEqual(['proposals/a.md']);
    const named = await shell("$findings check $'proposals/caf\\xe9.md'");
    expect(named.stderr).toContain('is not UTF-8, so it cannot be opened. Rename it.');
    rmSync(bytes('caf\xe9.md'));
    rmSync(bytes('\xe9t\xe9'), { recursive: true });
  });

  test('--fix reports and does not change the target of a link outside the repository', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'findings-outside-'));
    writeFileSync(join(outside, 'b.md'), '---\nfindings: sample\n---\n\nWells [@S1.H1].\n');
    // A repository of its own is outside as well.
    mkdirSync(join(outside, '.git'));
    symlinkSync(join(outside, 'b.md'), join(directory, 'proposals/c.md'));
    const { status, stderr } = await findings(['check', '--fix']);
    expect(stderr).toBe(
      `findings: “proposals/c.md” was not written: a link leads out of the repository, to “${join(realpathSync(outside), 'b.md')}”. If you want that, use the path of the target.\n`,
    );
    expect(status).toBe(2);
    expect(readFileSync(join(outside, 'b.md'), 'utf8')).toContain('[@S1.H1]');
    rmSync(join(directory, 'proposals/c.md'));
    rmSync(outside, { recursive: true });
  });
});

describe('configurations with any paths', () => {
  test.each([
    ['{ "reports": { "water": "." } }', '“.” is a folder, but a file is needed here.'],
    ['{ "reports": { "water": "nowhere.md" } }', 'There is no file “nowhere.md”.'],
  ])('%s: reported', async (text, message) => {
    write('odd/findings.config.json', text);
    write('odd/a.md', 'Wells [@s1].\n');
    const { status, stdout, stderr } = await findings(['check', 'odd/a.md']);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test.skipIf(process.platform === 'win32').each([
    ['findings.config.json', '{}'],
    ['findings.lock.json', '{}'],
    ['special.md', '{ "reports": { "water": "special.md" } }'],
    ['special.bib', '{ "bibliography": "special.bib" }'],
  ])('a pipe, a socket, a device or a folder as %s: reported, and not waited for', async (name, configuration) => {
    const folder = join(directory, 'special');
    const path = join(folder, name);
    const server = createServer();
    for (const [kind, make] of [
      ['pipe', () => execFileSync('mkfifo', [path])],
      ['socket', () => new Promise<void>((listening) => server.listen(path, listening))],
      ['device', () => symlinkSync('/dev/zero', path)],
      ['folder', () => mkdirSync(path)],
    ] as const) {
      mkdirSync(folder);
      write('special/a.md', '---\nfindings: ../reports/water.md\n---\n\nWells [@s1.h1] [@x].\n');
      if (name !== 'findings.config.json') write('special/findings.config.json', configuration);
      await make();
      const { status, stderr } = await findings(['check', 'a.md'], { directory: 'special' });
      server.close();
      expect(stderr).toContain(`“${name}” is a ${kind}, but a file is needed here.`);
      expect(status).toBe(2);
      rmSync(folder, { recursive: true });
    }
  });

  test.skipIf(process.platform === 'win32')('a document cannot name standard input as its report', async () => {
    write('input/stdin.md', '---\nfindings: /dev/stdin\n---\n\nWells [@s1].\n');
    const { status, stderr } = await start(['check', 'input/stdin.md']);
    expect(stderr).toContain('/dev/stdin” is a device, but a file is needed here.');
    expect(status).toBe(2);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('%s as the key of a report: refused by name', async (key) => {
    write('keys/findings.config.json', `{ "reports": { "${key}": "../reports/water.md" } }`);
    write('keys/a.md', 'Wells [@s1.h1].\n');
    const { status, stdout, stderr } = await findings(['check', 'a.md'], { directory: 'keys' });
    expect(stderr).toContain(`“${key}” cannot be the key of a report`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect((await findings(['parse', 'reports/water.md', '--key', key])).stderr).toContain('cannot be the key');
  });
});

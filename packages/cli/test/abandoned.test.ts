import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings, start, shell } = useProject();
const endedProcess = spawnSync(process.execPath, ['-e', '']).pid;
const path = (file: string) => join(directory, file);
const guard = 'findings.lock.json.guard';

const age = (file: string, days: number) => {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  utimesSync(path(file), then, then);
};

beforeEach(() => {
  for (const name of readdirSync(directory)) if (name !== '.git') rmSync(path(name), { recursive: true });
  write('reports/water.md', waterReport);
  write('findings.config.json', '{ "reports": { "water": "reports/water.md" }, "include": ["*.md"] }');
  write('a.md', 'Wells [@S1.h1].\n');
});

describe('the temporary file of a killed run', () => {
  test.each([
    ['pin', ['pin']],
    ['check --fix', ['check', '--fix']],
    ['check --cache', ['check', '--cache']],
    ['export --output', ['export', '--format', 'json', '-o', 'out.json']],
    ['check --update-baseline', ['check', '--baseline', 'base.json', '--update-baseline']],
  ])('is removed by %s, and no other file', async (_, command) => {
    const abandoned = [
      `.findings-${endedProcess}-1.tmp`,
      `.findings-${process.pid}-2.tmp`,
      `.findings-${process.pid}-5.tmp`,
    ];
    const others = [
      `.findings-${process.pid}-3.tmp`,
      'findings-1-1.tmp',
      `.findings-${endedProcess}-1.tmp.md`,
      'b.tmp',
    ];
    for (const name of [...abandoned, ...others]) write(name, 'Half a te');
    age(abandoned[1]!, 2);
    age(abandoned[2]!, -2);
    mkdirSync(path(`.findings-${endedProcess}-4.tmp`));
    expect((await start(command)).stderr).not.toContain('tmp');
    const left = readdirSync(directory).filter((name) => name.includes('.tmp') || name.endsWith('.guard'));
    expect(left).toEqual([...others, `.findings-${endedProcess}-4.tmp`].sort());
  });

  test('is removed also if nothing is left to fix', async () => {
    write('a.md', 'Wells [@s1.h1].\n');
    write(`.findings-${endedProcess}-1.tmp`, 'Half');
    await start(['check', '--fix']);
    expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the guard of a killed run', () => {
  test.each([
    ['empty', ''],
    ['cut short', '-'],
    ['of a process that has ended', String(endedProcess)],
    ['something else', 'x'.repeat(100)],
  ])('%s: is removed', async (_, text) => {
    write(guard, text);
    expect(await findings(['pin'])).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(path(guard))).toBe(false);
  });

  test.each([
    ['old', 1],
    ['from the future', -1],
  ])('with the id of another process: is removed when it is %s', async (_, days) => {
    write(guard, String(process.pid));
    age(guard, days);
    expect(await start(['pin'])).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(path(guard))).toBe(false);
  });

  test.each([
    ['a folder', () => mkdirSync(path(guard))],
    ['a link', () => symlinkSync('a.md', path(guard))],
  ])('%s at its path is reported, and not removed', async (_, make) => {
    make();
    expect(await findings(['pin'])).toMatchObject({
      status: 2,
      stderr: `findings: “findings.lock.json.guard” cannot be read. Delete it, and try again.\n`,
    });
    expect(existsSync(path(guard))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('if no file can be written', () => {
  /** Each write to a file fails, as on a full disk. */
  const full = "trap '' XFSZ; ulimit -f 0;";

  test.each([
    ['pin', 'findings.lock.json'],
    ['check --fix', 'a.md'],
    ['export --format json -o out.json', 'out.json'],
    ['check --baseline base.json --update-baseline', 'base.json'],
  ])('%s reports that, and leaves no files', async (command, file) => {
    const before = readdirSync(directory);
    const { status, stderr } = await shell(`${full} $findings ${command}`);
    expect(stderr).toBe(`findings: “${file}” could not be written: the system does not allow files of this size.\n`);
    expect(status).toBe(2);
    expect(readdirSync(directory)).toEqual(before);
    expect(await findings(command.split(' '))).toMatchObject({ status: 0 });
  });
});

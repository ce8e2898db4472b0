import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { useProject } from './findings.js';
import { waterReport } from './water-report.js';

const { directory, write, findings, shell } = useProject();
const outside = mkdtempSync(join(tmpdir(), 'findings-outside-'));
afterAll(() => rmSync(outside, { recursive: true }));

const path = (file: string) => join(directory, file);
const read = (file: string) => readFileSync(path(file), 'utf8');
const mode = (file: string) => statSync(path(file)).mode & 0o777;
const isRoot = process.getuid?.() === 0;

write('reports/water.md', waterReport);
write('reports/hills.md', waterReport);
write('refs.bib', '@book{smith2020, title = {Wells}}\n');
write(
  'findings.config.json',
  '{ "reports": { "water": "reports/water.md" }, "include": ["**/*.md"], "bibliography": "refs.bib" }',
);
write('proposals/a.md', 'Nobody said so [@s1.h9].\n');
write('proposals/b.md', '---\nfindings: ../reports/hills.md\n---\n\nWells [@s1.h1].\n');
write('findings.lock.json', '{ "version": 1, "pinned": {} }\n');

beforeEach(() => {
  rmSync(path('out'), { recursive: true, force: true });
  mkdirSync(path('out'));
});

/** The commands that write a file named by the user. An existing file must have been written by the same command. */
const writers = [
  ['export --output', ['export', '--format', 'json', '-o']],
  ['check --update-baseline', ['check', '--update-baseline', '--baseline']],
  ['check --cache-location', ['check', '--cache', '--cache-location']],
] as const;

describe.each(writers)('%s', (_, command) => {
  test('writes through a link, and keeps the mode', async () => {
    await findings([...command, 'out/real']);
    const text = read('out/real');
    chmodSync(path('out/real'), 0o600);
    symlinkSync('real', path('out/link'));
    write('proposals/c.md', 'New [@s1.h8].\n');
    const { stderr } = await findings([...command, 'out/link']);
    rmSync(path('proposals/c.md'));
    expect(stderr).not.toContain('not');
    expect(lstatSync(path('out/link')).isSymbolicLink()).toBe(true);
    expect(mode('out/real')).toBe(0o600);
    if (command[0] !== 'export') expect(read('out/real')).not.toBe(text);
  });

  test.skipIf(!isRoot)('keeps the owner', async () => {
    await findings([...command, 'out/owned']);
    chownSync(path('out/owned'), 1234, 1235);
    write('proposals/c.md', 'New [@s1.h8].\n');
    await findings([...command, 'out/owned']);
    rmSync(path('proposals/c.md'));
    expect(statSync(path('out/owned'))).toMatchObject({ uid: 1234, gid: 1235 });
  });

  test('gives a new file the mode of the user’s umask', async () => {
    await shell(`umask 027; $findings ${command.join(' ')} out/new`);
    expect(mode('out/new')).toBe(0o640);
  });

  test('does not follow a link out of the repository', async () => {
    for (const name of ['file', 'folder/file']) rmSync(join(outside, name), { force: true, recursive: true });
    await findings([...command, 'out/real']);
    writeFileSync(join(outside, 'file'), read('out/real'));
    symlinkSync(join(outside, 'file'), path('out/link'));
    symlinkSync(outside, path('out/folder'));
    write('proposals/c.md', 'New [@s1.h8].\n');
    for (const file of ['out/link', 'out/folder/file', 'out/folder/new']) {
      const { stderr } = await findings([...command, file]);
      expect(stderr).toContain(`“${file}” was not written: a link leads out of the repository, to “`);
    }
    rmSync(path('proposals/c.md'));
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe(read('out/real'));
    expect(() => statSync(join(outside, 'new'))).toThrow('ENOENT');
  });

  test('creates no file for a dangling link', async () => {
    symlinkSync('gone', path('out/link'));
    const { stderr } = await findings([...command, 'out/link']);
    expect(stderr).toMatch(
      /“out\/link” is a link to a file that does not exist\. Delete the link, or create that file\./,
    );
    expect(() => statSync(path('out/gone'))).toThrow('ENOENT');
  });

  test.skipIf(process.platform === 'win32')('refuses to write anything but a file', async () => {
    execFileSync('mkfifo', [path('out/pipe')]);
    for (const file of ['out', 'out/pipe', '/dev/null', '/dev/stdout']) {
      const { status, stderr } = await findings([...command, file]);
      expect(stderr).toMatch(/ is (?:a folder|a pipe|a named pipe|a socket|a device|not a file)/);
      expect(status).toBe(2);
    }
    expect(lstatSync(path('out/pipe')).isFIFO()).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('--output', () => {
  const commands = [
    ['export', '--format', 'csl-json', '--ids', 'cited'],
    ['coverage', 'proposals/a.md'],
  ];
  const inputs = [
    'reports/water.md',
    'findings.config.json',
    'findings.lock.json',
    'refs.bib',
    'proposals/a.md',
    'proposals/b.md',
    'out/link',
    'out/hard-link',
  ];
  test.each(commands.flatMap((command) => inputs.map((input) => [command.join(' '), input] as const)))(
    'of %s cannot be one of the inputs: %s',
    async (command, input) => {
      symlinkSync('../reports/water.md', path('out/link'));
      linkSync(path('reports/water.md'), path('out/hard-link'));
      const before = read(input);
      const { status, stdout, stderr } = await findings([...command.split(' '), '-o', input]);
      expect(stderr).toContain(`“${input}”`);
      expect(stderr).toContain('Nothing was written. Choose another file for --output.\n');
      expect({ status, stdout, after: read(input) }).toEqual({ status: 2, stdout: '', after: before });
    },
  );

  test('cannot be a report that a proposal or the command line names', async () => {
    for (const command of [
      ['coverage', 'proposals/b.md'],
      ['export', '--format', 'json', '--report', 'reports/hills.md'],
    ]) {
      const { status } = await findings([...command, '-o', 'reports/hills.md']);
      expect([status, read('reports/hills.md')]).toEqual([2, waterReport]);
    }
  });
});

// Each write to a file fails, as on a full disk.
test.skipIf(process.platform === 'win32').each([
  ['pin', 'findings.lock.json'],
  ['check --fix', 'proposals/c.md'],
  ['export --format json -o out/out.json', 'out/out.json'],
  ['check --baseline base.json --update-baseline', 'base.json'],
])('if no file can be written, %s reports that, and leaves no files', async (command, file) => {
  write('proposals/c.md', 'Wells [@S1.h1].\n');
  const { status, stderr } = await shell(`trap '' XFSZ; ulimit -f 0; $findings ${command}`);
  expect(stderr).toBe(`findings: “${file}” could not be written: the system does not allow files of this size.\n`);
  expect(status).toBe(2);
  const left = readdirSync(directory, { recursive: true }).filter((name) =>
    /tmp|guard|out\.json|base/.test(String(name)),
  );
  expect(left).toEqual([]);
  rmSync(path('proposals/c.md'));
});

// On a disk that is nearly full, the first part of a file is written without an error.
test.skipIf(process.platform === 'win32')('a file that can only be written in part keeps its old content', async () => {
  write('out/out.json', 'old');
  const { status, stderr } = await shell(`trap '' XFSZ; ulimit -f 1; $findings export --format json -o out/out.json`);
  expect(stderr).toBe('findings: “out/out.json” could not be written: the system does not allow files of this size.\n');
  expect([status, read('out/out.json'), readdirSync(path('out'))]).toEqual([
    2,
    'old',
    expect.not.arrayContaining([/tmp/]),
  ]);
});

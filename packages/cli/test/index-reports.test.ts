import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeReadOnly } from '../../index/test/read-only.js';
import { useProject, type Ran } from './findings.js';
import { indexedCommands, report, reports, writeReports } from './several-reports.js';

const { directory, write, findings, shell } = useProject({ reports, default: 'water' });
const folder = join(directory, '.findings');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  writeReports(write);
});

describe('findings index', () => {
  test('creates an index, which other commands use and keep up to date', async () => {
    const { status, stdout } = await findings(['index']);
    expect(status).toBe(0);
    expect(stdout).toBe('Indexed  .findings/index.sqlite  3 reports, 6 findings, 1 MB; 3 new or changed\n');
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
    expect((await findings(['index'])).stdout).toContain('nothing has changed');

    write('reports/roads.md', report('roads and bridges', 'Bina Lama'));
    expect((await findings(['search', 'bridges'])).stdout).toContain('[@roads:s1.h1]');
    expect((await findings(['index'])).stdout).toContain('nothing has changed');
  });

  const commands = [...indexedCommands, ['search', 'okoro', '--report', 'roads'], ['show', 'roads']];
  test.each(commands)('%s %s %s gives the same answer with and without an index', async (...command) => {
    // Without an index, `cite` also compares the quoted words with the findings of other reports.
    const answer = ({ status, stdout, stderr }: Ran) =>
      command[0] === 'cite' ? { status, stderr, cited: stdout.match(/\[@\S+\] .*/g) } : { status, stderr, stdout };
    const without = answer(await findings(command));
    await findings(['index']);
    expect(answer(await findings(command))).toEqual(without);
  });

  const whole = [
    ['check', 'proposals/draft.md', '--format', 'json'],
    ['check', 'proposals/draft.md', '--format', 'json', '--jobs', '2'],
    ['coverage', '--format', 'json'],
    ['export', '--format', 'ndjson'],
  ];
  test.each(whole)('%s %s %s %s has the same output with and without an index', async (...command) => {
    write(
      'proposals/draft.md',
      'Lama said that “roads needs forty helpers” [@roads:s1.h1]. “Schools need more” [@s1.h1].',
    );
    const without = await findings(command);
    expect(without.stdout).toContain('roads');
    await findings(['index']);
    expect(await findings(command)).toEqual(without);
  });

  test('reports are read from the index as long as their files have not changed', async () => {
    await findings(['index']);
    const database = new DatabaseSync(join(folder, 'index.sqlite'));
    database.exec("UPDATE finding SET model = replace(model, 'forty', 'fifty')");
    database.close();
    write('proposals/draft.md', 'Diaz said that “water needs forty helpers” [@water:s1.h1].');
    expect((await findings(['check', 'proposals/draft.md'])).stdout).toContain('fifty');
    write('reports/water.md', `${report('water', 'Ana Diaz')}\n`);
    expect((await findings(['check', 'proposals/draft.md'])).status).toBe(0);
  });

  test('reads many reports on threads, with the same result', async () => {
    const keys = Array.from({ length: 12 }, (_, at) => `r${at}`);
    const many = useProject({ reports: Object.fromEntries(keys.map((key) => [key, `${key}.md`])) });
    for (const key of keys) many.write(`${key}.md`, report(key, 'Ana Diaz'));
    for (const key of ['r5', 'r7']) many.write(`${key}.md`, '\0'.repeat(1000));
    const { status, stdout, stderr } = await many.findings(['index']);
    expect(status).toBe(2);
    expect(stdout).toContain('10 reports, 20 findings');
    expect(stderr.match(/r\d\.md/g)).toEqual(['r5.md', 'r7.md']);
    many.write('r5.md', report('r5', 'Ana Diaz'));
    many.write('r7.md', report('r7', 'Ana Diaz'));
    expect((await many.findings(['index'])).stdout).toContain('12 reports, 24 findings');
    const show = ['show', ...keys];
    const indexed = await many.findings(show);
    rmSync(join(many.directory, '.findings'), { recursive: true });
    expect(indexed).toEqual(await many.findings(show));
  });

  test.each(['SIGINT', 'SIGKILL'] as const)(
    'a run that ends by %s keeps the reports that it has finished',
    async (signal) => {
      const keys = Array.from({ length: 60 }, (_, at) => `r${at}`);
      const many = useProject({ reports: Object.fromEntries(keys.map((key) => [key, `${key}.md`])) });
      for (const key of keys) many.write(`${key}.md`, report(key, 'Ana Diaz').repeat(20));
      const run = spawn(process.execPath, [many.command(), 'index'], { cwd: many.directory, stdio: 'ignore' });
      const ended = once(run, 'exit');
      const path = join(many.directory, '.findings/index.sqlite');
      const count = () => {
        try {
          const database = new DatabaseSync(path, { readOnly: true });
          const { reports: finished } = database.prepare('SELECT count(*) AS reports FROM report').get()!;
          database.close();
          return Number(finished);
        } catch {
          // The file or its tables are not there yet.
          return 0;
        }
      };
      await expect.poll(count, { interval: 1 }).toBeGreaterThan(0);
      run.kill(signal);
      await ended;
      expect(new DatabaseSync(path).prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
      const finished = count();
      expect(finished).toBeGreaterThan(0);
      const { stdout } = await many.findings(['index']);
      expect(stdout).toContain('60 reports');
      if (finished < 60) expect(stdout).toContain(`${60 - finished} new or changed`);
    },
  );

  test('an index of another version is not used until it is created again', async () => {
    const without = await findings(['search', 'helpers']);
    await findings(['index']);
    const database = new DatabaseSync(join(folder, 'index.sqlite'));
    database.exec("UPDATE report SET hash = replace(hash, '0.0.0-test', '9.9.9')");
    database.close();
    for (let run = 0; run < 2; run++) {
      const { status, stdout, stderr } = await findings(['search', 'helpers']);
      expect({ status, stdout }).toEqual({ status: 0, stdout: without.stdout });
      expect(stderr).toContain('Another version of Findings made the index “.findings/index.sqlite”');
    }
    expect((await findings(['index'])).stdout).toContain('3 new or changed');
    expect((await findings(['search', 'helpers'])).stderr).toBe('');
  });

  test.each([
    ['"helpers" OR NEAR(*) AND NOT -x:y'],
    ["helpers'; DROP TABLE report; --"],
    ['\u202ehelpers\u0301 \u05e9\u05dc\u05d5\u05dd'],
    [`helpers ${'x'.repeat(100_000)}`],
  ])('hostile search words find the same: %.40s', async (words) => {
    const without = await findings(['search', words]);
    await findings(['index']);
    const indexed = await findings(['search', words]);
    expect(indexed.status).toBe(without.status);
    expect(indexed.stdout.split('\n')[0]).toBe(without.stdout.split('\n')[0]);
    expect((await findings(['index'])).stdout).toContain('3 reports, 6 findings');
  });

  test('reports a report that cannot be read, and indexes the others', async () => {
    rmSync(join(directory, 'reports/roads.md'));
    const { status, stderr } = await findings(['index']);
    expect(status).toBe(2);
    expect(stderr).toContain('roads.md');
  });

  test('a folder in which nothing can be written is searched and checked', async (context) => {
    write('proposals/draft.md', 'Diaz said that “water needs forty helpers” [@water:s1.h1].');
    await findings(['index']);
    const commands = [
      ['search', 'helpers'],
      ['cite', 'Lama said that roads needs forty helpers.'],
      ['show', 'schools:s1.h2'],
      ['check', 'proposals/draft.md'],
    ];
    const expected = [];
    for (const command of commands) expected.push(await findings(command));
    // As if the folder had been copied.
    utimesSync(join(directory, 'reports/roads.md'), 1, 1);
    writeFileSync(join(directory, 'reports/schools.md'), report('schools and roads', 'Carl Moss'));
    const restore = makeReadOnly(directory) ?? context.skip('A folder cannot be made read-only.');
    try {
      const { status, stderr } = await findings(['search', 'helpers']);
      expect({ status, stderr }).toEqual({
        status: 0,
        stderr:
          'findings: The index “.findings/index.sqlite” cannot be written. Check the permissions of the file and its folder. The index has an earlier text of “reports/schools.md”.\n',
      });
    } finally {
      restore();
    }
    write('reports/schools.md', report('schools', 'Carl Moss'));
    const restoreAgain = makeReadOnly(directory)!;
    try {
      for (const [index, command] of commands.entries()) expect(await findings(command)).toEqual(expected[index]);
      expect((await findings(['index'])).stderr).toContain('cannot be written');
    } finally {
      restoreAgain();
    }
  });

  test('creates a broken index again, and leaves the database of another program alone', async () => {
    await findings(['index']);
    const path = join(folder, 'index.sqlite');
    writeFileSync(path, 'This is no database at all. '.repeat(1000));
    expect((await findings(['index'])).stdout).toContain('3 new or changed');
    new DatabaseSync(path).exec('PRAGMA application_id = 7');
    const { status, stderr } = await findings(['index']);
    expect(status).toBe(2);
    expect(stderr).toContain('another program’s database');
    expect(existsSync(path)).toBe(true);
  });

  test('reports that a file is where its folder should be', async () => {
    writeFileSync(folder, '');
    const { status, stderr } = await findings(['index']);
    expect(status).toBe(2);
    expect(stderr).toContain('The index “.findings/index.sqlite” cannot be opened.');
  });

  test('two runs at the same time both succeed', async () => {
    const { status, stdout } = await shell(
      '$findings index & $findings index; first=$?; wait $!; exit $((first + $?))',
    );
    expect(status).toBe(0);
    expect(stdout.match(/3 reports, 6 findings/g)).toHaveLength(2);
  });

  test('takes no report', async () => {
    const { status, stderr } = await findings(['index', 'reports/water.md']);
    expect(status).toBe(2);
    expect(stderr).toContain('index reads the reports of findings.config.json');
  });
});

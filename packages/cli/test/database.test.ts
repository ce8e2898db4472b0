import { parseReport } from '@findings/core';
import { translateEnglish } from '@findings/core/text';
import { openPostgresIndex } from '../../index/src/postgres.js';
import { callTool } from '@findings/mcp';
import { openFolder } from '@findings/mcp/server';
import { nodeFilesIn } from '@findings/project/node';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findPostgresql } from '../../../scripts/test/postgresql.js';
import { PostgresServer } from '../../index/test/postgres-server.js';
import { useProject, type Ran } from './findings.js';
import { indexedCommands, report, reports, writeReports } from './several-reports.js';

const programs = findPostgresql();
const { directory, write, findings, start } = useProject(null);

let server: PostgresServer;
let database: string;
let address: string;

beforeAll(async () => {
  if (programs !== undefined) server = await PostgresServer.create(programs);
});
afterAll(() => server?.remove());
beforeEach(async () => {
  write('findings.config.json', JSON.stringify({ reports, default: 'water' }));
  writeReports(write);
  if (programs === undefined) return;
  database = await server.emptyDatabase();
  address = server.address(database);
});
afterEach(() => vi.unstubAllEnvs());

/** The result of a command whose database is in the environment. */
function withDatabase(command: readonly string[], value = address): Promise<Ran> {
  vi.stubEnv('FINDINGS_DATABASE', value);
  return findings(command).finally(() => vi.unstubAllEnvs());
}

describe.runIf(programs)('a database', () => {
  test('is filled by “index”, and kept up to date', async () => {
    const name = `postgres://owner@127.0.0.1:${server.port}/${database}`;
    const first = await start(['index', '--database', address]);
    expect(first).toEqual({
      status: 0,
      stdout: `Indexed  ${name}  3 reports, 6 findings, 1 MB; 3 new or changed\n`,
      stderr: '',
    });
    expect((await findings(['index', '--database', address])).stdout).toContain('nothing has changed');
    write('reports/roads.md', report('roads and bridges', 'Bina Lama'));
    write('findings.config.json', JSON.stringify({ reports: { water: reports['water'], roads: reports['roads'] } }));
    expect((await withDatabase(['index'])).stdout).toContain(
      '2 reports, 4 findings, 1 MB; 1 new or changed, 1 removed',
    );
    expect((await withDatabase(['search', 'bridges'])).stdout).toContain('[@roads:s1.h1]');
  });

  const commands = [...indexedCommands, ['show', 'roads:s1.h9'], ['show', 'raods:s1.h1']];
  test.each(commands)('%s %s %s gives the same answer as the index in a file', async (...command) => {
    await findings(['index']);
    const inFile = await findings(command);
    rmSync(join(directory, '.findings'), { recursive: true });
    await findings(['index', '--database', address]);
    expect(await withDatabase(command)).toEqual(inFile);
  });

  test('has what a machine without the reports and the configuration needs', async () => {
    await findings(['index', '--database', address]);
    for (const file of Object.values(reports)) rmSync(join(directory, file));
    const search = ['search', 'okoro', 'schools'];
    expect((await withDatabase(search)).stdout).toContain('[@schools:s1.h2]');
    rmSync(join(directory, 'findings.config.json'));
    expect((await withDatabase(search)).stdout).toContain('[@schools:s1.h2]');
    expect((await withDatabase([...search, '--report', 'Roads'])).stdout).toContain('[@s1.h2]');
    const { status, stderr } = await withDatabase([...search, '--report', 'raods']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'findings: There is no report “raods”. Did you mean “roads”?\n',
    });
  });

  describe('on a machine that has only the proposals', () => {
    const commands = [
      ['check', '--format', 'json'],
      ['check', '--format', 'concise', '--jobs', '2', '--report', 'roads'],
      ['coverage'],
      ['coverage', '--format', 'html', '--report', 'schools'],
      ['export', '--format', 'bibtex', '--ids', 'all'],
      ['pin', '--dry-run'],
      ['show', 'roads:s1.h1', '--format', 'json'],
    ];
    const name = () => `postgres://owner@127.0.0.1:${server.port}/${database}`;
    const removeReports = () => Object.values(reports).forEach((file) => rmSync(join(directory, file)));
    /** What commands print, without the places of reports, to which pages have no links if they are in a database. */
    const printed = ({ stdout, ...rest }: Ran) => ({
      ...rest,
      stdout: Object.entries(reports)
        .reduce((text, [key, file]) => text.replaceAll(`${name()}#${key}`, file), stdout)
        .replaceAll(/ <a class="source".*?<\/a>/g, ''),
    });
    const changeRoads = async () => {
      const index = await openPostgresIndex(address);
      const changed = parseReport(report('bridges', 'Bina Lama'), { key: 'roads' });
      await index.put({ key: 'roads', path: 'reports/roads.md', hash: '2', size: 1, modified: 1 }, changed);
      await index.close();
    };
    beforeEach(async () => {
      write(
        'proposals/a.md',
        'Lama said that “roads needs forty helpers” [@roads:s1.h1]. Okoro doubted it [@schools:s1.h2]. [@s1.h9]\n',
      );
      write('proposals/b.md', 'Okoro doubted that helpers alone improve water [@water:s1.h2].\n');
      await findings(['index', '--database', address]);
    });
    afterEach(() => rmSync(join(directory, 'proposals'), { recursive: true }));

    test('commands give the same answers as with the files, and name the database', async () => {
      const expected = [];
      for (const command of commands) expected.push(printed(await findings(command)));
      removeReports();
      for (const [index, command] of commands.entries())
        expect(printed(await withDatabase(command))).toEqual(expected[index]);
      expect((await withDatabase(['check'])).stdout).toMatch(new RegExp(`roads\\s\\(${name()}#roads\\)`));
      expect((await withDatabase(['show', 'roads:s1.h1'])).stdout).toContain(`${name()}#roads:5`);
    });

    test('without a configuration, all reports of the database can be cited', async () => {
      removeReports();
      rmSync(join(directory, 'findings.config.json'));
      const { stdout } = await withDatabase(['check', '--format', 'concise', '--report', 'water']);
      expect(stdout.match(/\[[a-z]+\.[a-z]+\]/g)).toEqual(['[citation.unresolved]']);
      expect((await withDatabase(['coverage'])).stdout).toContain('schools');
      const { status, stderr } = await withDatabase(['check', '--report', 'raods']);
      expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean “roads”?') });
    });

    test('a report that the database does not have is an error, and so is a server that is down', async () => {
      removeReports();
      write('findings.config.json', JSON.stringify({ reports: { ...reports, forests: 'reports/forests.md' } }));
      const { status, stderr } = await withDatabase(['check']);
      expect(status).toBe(2);
      expect(stderr).toContain(
        `There is no file “reports/forests.md”, and the database does not have the report either: “${name()}#forests”.`,
      );
      expect((await withDatabase(['check'], 'postgres://me:secret@127.0.0.1:1/findings')).stderr).toContain(
        'does not answer',
      );
    });

    test('the index is not changed from there', async () => {
      rmSync(join(directory, 'reports/roads.md'));
      const { status, stderr } = await withDatabase(['index']);
      expect({ status, stderr }).toEqual({ status: 2, stderr: 'findings: There is no file “reports/roads.md”.\n' });
      expect((await withDatabase(['search', 'bina', 'lama'])).stdout).toContain('[@roads:s1.h1]');
    });

    test('cached results are not used, since the database may have changed', async () => {
      rmSync(join(directory, 'reports/roads.md'));
      const cached = ['check', '--cache', 'proposals/c.md'];
      write('proposals/c.md', 'Lama said that “roads needs forty helpers” [@roads:s1.h1].\n');
      expect((await withDatabase(cached)).status).toBe(0);
      await changeRoads();
      expect((await withDatabase(cached)).status).toBe(1);
    });

    test('assistants check, and see changes of the database', async () => {
      removeReports();
      vi.stubEnv('FINDINGS_DATABASE', address);
      const folder = openFolder(directory, undefined, nodeFilesIn(translateEnglish, '0.0.0-test'));
      const check = async (text: string) =>
        (await callTool('check_text', { text }, await folder.read())) as { problems: readonly unknown[] };
      const text = 'Lama said that “roads needs forty helpers” [@roads:s1.h1].';
      expect((await check(text)).problems).toEqual([]);
      expect(await callTool('coverage', {}, await folder.read())).toMatchObject({ proposals: 2, unresolved: 1 });
      await expect(folder.report('roads')).rejects.toThrow(`only in the database “${name()}#roads”`);
      await changeRoads();
      expect((await check(text)).problems).toHaveLength(1);
    });
  });

  test('is not needed to check with the files', async () => {
    write('proposals/b.md', 'Okoro doubted that helpers alone improve water [@water:s1.h2].\n');
    const { status } = await withDatabase(['check', 'proposals/b.md'], 'postgres://me:secret@127.0.0.1:1/findings');
    expect(status).toBe(0);
  });

  test('can be in the configuration; the environment overrides it, and may have the password', async () => {
    const configured = `postgres://owner@127.0.0.1:${server.port}/${database}`;
    write('findings.config.json', JSON.stringify({ reports, database: configured }));
    expect((await start(['search', 'okoro'])).stderr).toContain('refuses the user or the password');
    const env = { PGPASSWORD: server.password };
    expect(await start(['index'], { env })).toMatchObject({ status: 0, stderr: '' });
    expect((await start(['search', 'okoro'], { env })).stdout).toContain('Okoro');
    expect((await withDatabase(['search', 'okoro'], server.address('nothing'))).stderr).toContain('does not exist');
  });

  test('of another project is left alone', async () => {
    await findings(['index', '--database', address]);
    write('other.md', report('forests', 'Dora Ek'));
    write('findings.config.json', JSON.stringify({ reports: { forests: 'other.md' } }));
    const { status, stderr } = await findings(['index', '--database', address]);
    expect(status).toBe(2);
    expect(stderr).toContain('has the reports of another project');
    expect((await withDatabase(['search', 'okoro'])).stdout).toContain('Okoro');
  });

  test('two runs at the same time both succeed', async () => {
    const ran = await Promise.all([1, 2].map(() => start(['index', '--database', address])));
    expect(ran.map(({ status, stdout }) => [status, stdout.includes('3 reports, 6 findings')])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  test('that is read-only is an error for “index”, and can be searched', async () => {
    await findings(['index', '--database', address]);
    const role = `reader_${database}`;
    await server.run(
      database,
      `CREATE ROLE ${role} LOGIN PASSWORD 'secret'; GRANT USAGE ON SCHEMA findings TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA findings TO ${role}`,
    );
    const reader = server.address(database, { name: role, password: 'secret' });
    expect((await withDatabase(['search', 'halpers'], reader)).stdout).toContain('[@roads:s1.h1]');
    write('reports/roads.md', report('bridges', 'Bina Lama'));
    const { status, stderr } = await withDatabase(['index'], reader);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `findings: You do not have permission to write to the index in “postgres://${role}@127.0.0.1:${server.port}/${database}”. Ask the owner of the database for it.\n`,
    );
  });

  test('needs no more than a schema of its own', async () => {
    const role = `plain_${database}`;
    await server.run(
      database,
      `CREATE ROLE ${role} LOGIN PASSWORD 'secret'; CREATE SCHEMA findings AUTHORIZATION ${role}`,
    );
    const plain = server.address(database, { name: role, password: 'secret' });
    const { status, stderr } = await findings(['index', '--database', plain]);
    expect(status).toBe(0);
    expect(stderr).toBe('');
  });

  const problems: Readonly<Record<string, [() => Promise<string> | string, string]>> = {
    'a wrong password': [() => server.address(database, { password: 'secret' }), 'refuses the user or the password'],
    'an unknown database': [() => server.address('nothing', { password: server.password }), 'does not exist'],
    'no index': [() => address, 'has no index'],
    'a server that is down': [() => 'postgres://me:secret@127.0.0.1:1/findings', 'does not answer'],
    'no TLS': [() => server.address(database, { options: '?sslmode=verify-full' }), 'is not secure'],
    'no address': [() => 'postgres://me:secret@host/database?unknown=1', 'cannot be read'],
    'a later version': [
      async () => {
        await findings(['index', '--database', address]);
        await server.run(database, 'INSERT INTO findings.migration (number) VALUES (1000)');
        return address;
      },
      'A later version of Findings made the index',
    ],
    'another program': [
      async () => {
        await server.run(database, 'CREATE SCHEMA findings; CREATE TABLE findings.samples (depth real)');
        return address;
      },
      'belongs to another program',
    ],
  };
  test.each(Object.entries(problems))(
    '%s: exit 2, and a message without the password',
    async (name, [make, message]) => {
      const value = await make();
      for (const command of [['search', 'okoro'], ...(name === 'no index' ? [] : [['index']])]) {
        const { status, stdout, stderr } = await withDatabase(command, value);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain(message);
        expect(stderr.trim().split('\n')).toHaveLength(1);
        expect(stderr).not.toContain('secret');
        expect(stderr).not.toContain('Gr');
      }
    },
  );
});

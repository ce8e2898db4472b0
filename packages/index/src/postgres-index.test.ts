import { parseReport } from '@findings/core';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, chmodSync, chownSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresServer, programs, removeEngines } from '../test/engines.js';
import type { PostgresServer } from '../test/postgres-server.js';
import { fileOf, workshop } from '../test/workshop.js';
import type { IndexError } from './index-error.js';
import { openPostgresIndex, type PostgresOptions } from './postgres-index.js';
import { decodeRows, encodeRows, rowsOf, type ReportRows } from './report-rows.js';

const report = (key: string) => parseReport(workshop(key), { key });

/** A report that has its findings several times. */
function largeRows(times: number): ReportRows {
  const rows = rowsOf(report('water'));
  return { ...rows, findings: Array.from({ length: times }, () => [...rows.findings]).flat() };
}

let server: PostgresServer;
let database: string;

afterAll(removeEngines);

/** The problem of an address. Fails if a message or a field of the error has the password. */
async function problemOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toMatch(/secret/i);
    return (error as IndexError).problem ?? String(error);
  }
  return 'none';
}

const problemOfAddress = (address: string, options: PostgresOptions = {}) =>
  problemOf(async () => (await openPostgresIndex(address, options)).close());

/** Runs an action while another program holds what a statement locks. */
async function whileLocked(statement: string, action: () => Promise<void>): Promise<void> {
  const other = postgres(server.address(database), { max: 1, onnotice: () => {} });
  try {
    await other.begin(async (sql) => {
      await sql.unsafe(statement);
      await action();
    });
  } finally {
    await other.end();
  }
}

/** The address of a server that handles each connection in this way. */
async function listen(handle: (socket: Socket) => void, action: (address: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  const other = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    handle(socket);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    await action(`postgres://me:secret@127.0.0.1:${(other.address() as AddressInfo).port}/findings`);
  } finally {
    for (const socket of sockets) socket.destroy();
    other.close();
  }
}

test.each([
  'mysql://host/database',
  'postgres:/host',
  'postgres://host:99999999/database',
  'postgres://me:secret@ho st/database',
  'postgres://me:secret@host/database%00',
  'postgres://me:secret@host/database?sslmode=maybe',
  'postgres://me:secret@host/database?unknown=1',
  'postgres://me:secret@host/database?connect_timeout=soon',
  'postgres://me:sec%ret@host/database',
])('%s is no address', async (address) => {
  expect(await problemOfAddress(address)).toBe('address');
});

test('a server that is down is unreachable', async () => {
  expect(await problemOfAddress('postgres://me:secret@127.0.0.1:1/findings')).toBe('unreachable');
  expect(await problemOfAddress('postgres://me:secret@nowhere.invalid/findings')).toBe('unreachable');
  expect(await problemOfAddress('postgres:///findings?host=/nowhere&password=secret')).toBe('unreachable');
});

test('a server that closes the connection, or never answers, is unreachable', async () => {
  await listen(
    (socket) => socket.destroy(),
    async (address) => {
      expect(await problemOfAddress(`${address}?sslmode=disable`)).toBe('unreachable');
    },
  );
  await listen(
    () => {},
    async (address) => {
      expect(await problemOfAddress(`${address}?connect_timeout=1`)).toBe('unreachable');
    },
  );
});

test('a server that speaks another language is unreachable', async () => {
  await listen(
    (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    async (address) => {
      expect(await problemOfAddress(`${address}?connect_timeout=1&sslmode=disable`)).toBe('unreachable');
    },
  );
});

describe.runIf(programs)('with a server', () => {
  beforeAll(async () => {
    server = await postgresServer();
  });
  beforeEach(async () => {
    database = await server.emptyDatabase();
  });

  test('a wrong password is refused, and never in an error', async () => {
    expect(await problemOfAddress(server.address(database, { password: 'secret' }))).toBe('refused');
    expect(await problemOfAddress(server.address(database, { name: 'nobody', password: 'secret' }))).toBe('refused');
    expect(await problemOfAddress(server.address(database, { password: '' }))).toBe('refused');
  });

  test('a database that does not exist is missing', async () => {
    expect(await problemOfAddress(server.address('nothing'))).toBe('missing');
  });

  test('the password can be in the environment or a file that only the user can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'findings-pgpass-'));
    const file = join(folder, 'pgpass');
    const address = `postgres://owner@127.0.0.1:${server.port}/${database}`;
    writeFileSync(
      file,
      `# mine\nother:*:*:*:wrong\n127.0.0.1:${server.port}:*:owner:${server.password.replaceAll(/[\\:]/g, String.raw`\$&`)}\n`,
    );
    try {
      vi.stubEnv('PGPASSFILE', file);
      chmodSync(file, 0o644);
      expect(await problemOfAddress(address)).toBe('refused');
      chmodSync(file, 0o600);
      expect(await problemOfAddress(address)).toBe('none');
      vi.stubEnv('PGPASSFILE', '/nowhere');
      vi.stubEnv('PGPASSWORD', server.password);
      expect(await problemOfAddress(address)).toBe('none');
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });

  test('a program that only reads needs a schema of its version', async () => {
    const address = server.address(database);
    expect(await problemOfAddress(address, { isReadOnly: true })).toBe('missing');
    await (await openPostgresIndex(address)).close();
    expect(await problemOfAddress(address, { isReadOnly: true })).toBe('none');
    await server.run(database, 'INSERT INTO findings.migration (number) VALUES (1000)');
    expect(await problemOfAddress(address, { isReadOnly: true })).toBe('newer');
    expect(await problemOfAddress(address)).toBe('newer');
  });

  test('a writer changes an older schema, and a reader waits for one', async () => {
    const address = server.address(database);
    await server.run(
      database,
      'CREATE SCHEMA findings; CREATE TABLE findings.migration (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())',
    );
    expect(await problemOfAddress(address, { isReadOnly: true })).toBe('outdated');
    expect(await problemOfAddress(address)).toBe('none');
    expect(await problemOfAddress(address, { isReadOnly: true })).toBe('none');
  });

  test('rows that can be read once are still there when a writer tries again', async () => {
    const address = server.address(database);
    const writers = await Promise.all([1, 2].map(() => openPostgresIndex(address)));
    const bytes = encodeRows(largeRows(20));
    for (const key of ['water', 'roads', 'schools', 'canals'])
      await Promise.all(writers.map((index) => index.put(fileOf(key), decodeRows(bytes.slice()))));
    expect((await writers[0]!.stats()).reports).toHaveLength(4);
    await Promise.all(writers.map((index) => index.close()));
  });

  test('two writers create the schema at the same time', async () => {
    const address = server.address(database);
    const writers = await Promise.all([1, 2, 3].map(() => openPostgresIndex(address)));
    await Promise.all(writers.map((index, number) => index.put(fileOf(`report${number}`), report(`report${number}`))));
    expect((await writers[0]!.stats()).reports).toHaveLength(3);
    await Promise.all(writers.map((index) => index.close()));
  });

  test('the schema of another program stays as it is', async () => {
    await server.run(database, 'CREATE SCHEMA findings; CREATE TABLE findings.samples (depth real)');
    expect(await problemOfAddress(server.address(database))).toBe('foreign');
    expect(await problemOfAddress(server.address(database), { isReadOnly: true })).toBe('foreign');
  });

  test('a database that cannot store all characters is not supported', async () => {
    await server.run(database, `CREATE DATABASE ${database}_old ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    expect(await problemOfAddress(server.address(`${database}_old`))).toBe('unsupported');
  });

  test('a schema whose tables are missing is broken', async () => {
    const index = await openPostgresIndex(server.address(database));
    await server.run(database, 'DROP TABLE findings.posting');
    expect(await problemOf(() => index.search(['water']))).toBe('none');
    expect(await problemOf(() => index.put(fileOf('water'), report('water')))).toBe('broken');
    expect((await index.stats()).reports).toEqual([]);
    await index.close();
  });

  test('a role that may only read can search', async () => {
    const index = await openPostgresIndex(server.address(database));
    await index.put(fileOf('water'), report('water'));
    await index.close();
    const role = `reader_${database}`;
    await server.run(database, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    const address = server.address(database, { name: role, password: 'secret' });
    expect(await problemOfAddress(address, { isReadOnly: true })).toBe('denied');
    await server.run(
      database,
      `GRANT USAGE ON SCHEMA findings TO ${role}; GRANT SELECT ON ALL TABLES IN SCHEMA findings TO ${role}`,
    );
    const reader = await openPostgresIndex(address, { isReadOnly: true });
    expect((await reader.search(['machanic'])).reports).toHaveLength(1);
    expect(await reader.get(['water'])).toEqual([report('water')]);
    expect((await reader.stats()).reports).toHaveLength(1);
    await reader.close();
    const writer = await openPostgresIndex(address);
    expect(await problemOf(() => writer.put(fileOf('roads'), report('roads')))).toBe('read-only');
    expect(await problemOf(() => writer.remove('water.md'))).toBe('read-only');
    await writer.close();
  });

  test('a role that may not create a schema is reported, and a writer needs no more than its tables', async () => {
    const role = `writer_${database}`;
    await server.run(database, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    const address = server.address(database, { name: role, password: 'secret' });
    expect(await problemOfAddress(address)).toBe('read-only');
    await (await openPostgresIndex(server.address(database))).close();
    await server.run(
      database,
      `GRANT USAGE ON SCHEMA findings TO ${role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA findings TO ${role}`,
    );
    const writer = await openPostgresIndex(address);
    await writer.put(fileOf('water'), report('water'));
    await writer.put(fileOf('water'), report('water'));
    await writer.close();
  });

  test('after many updates, the index is at most 1.5 times as large', async () => {
    const index = await openPostgresIndex(server.address(database));
    const large = largeRows(20);
    const keys = ['water', 'roads', 'schools', 'canals', 'bridges'];
    const putAll = async () => {
      for (const key of keys) await index.put(fileOf(key), large);
    };
    await putAll();
    const { size } = await index.stats();
    for (let round = 0; round < 8; round++) await putAll();
    expect((await index.stats()).size / size).toBeLessThanOrEqual(1.5);
    await index.close();
  });

  test('a slow statement ends, and changes nothing', async () => {
    const index = await openPostgresIndex(server.address(database, { options: '?statement_timeout=300' }));
    await index.put(fileOf('water'), report('water'));
    await whileLocked('LOCK findings.posting', async () => {
      expect(await problemOf(() => index.put(fileOf('roads'), report('roads')))).toBe('slow');
      expect(await problemOf(() => index.search(['pumps']))).toBe('slow');
    });
    expect((await index.stats()).reports.map(({ key }) => key)).toEqual(['water']);
    await index.put(fileOf('roads'), report('roads'));
    await index.close();
  });

  test('readers go on while a writer is in the middle, and it loses nothing when its connection ends', async () => {
    const index = await openPostgresIndex(server.address(database));
    await index.put(fileOf('water'), report('water'));
    await whileLocked('SELECT pg_advisory_xact_lock(1181639783, 1)', async () => {
      const put = problemOf(() => index.put(fileOf('roads'), report('roads')));
      const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = '${database}' AND wait_event = 'advisory'`;
      await expect.poll(() => server.run(database, waiting)).toHaveLength(1);
      const reader = await openPostgresIndex(server.address(database), { isReadOnly: true });
      expect((await reader.stats()).reports).toHaveLength(1);
      await reader.close();
      await server.run(database, `SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`);
      expect(await put).toBe('unreachable');
    });
    expect((await index.search(['pumps'])).frequencies.total).toBe(11);
    await index.put(fileOf('roads'), report('roads'));
    expect((await index.search(['pumps'])).frequencies.total).toBe(22);
    await index.close();
  });

  test('a server that ends in the middle loses nothing that was finished', async () => {
    const index = await openPostgresIndex(server.address(database));
    await index.put(fileOf('water'), report('water'));
    await server.stop();
    expect(await problemOf(() => index.search(['pumps']))).toBe('unreachable');
    expect(await problemOf(() => index.put(fileOf('roads'), report('roads')))).toBe('unreachable');
    await server.start();
    expect((await index.search(['pumps'])).frequencies.total).toBe(11);
    await index.close();
  });

  describe('TLS', () => {
    const address = (host: string, options: string) => server.address(database, { options }).replace('127.0.0.1', host);

    test('the certificate of the server is verified', async () => {
      const certificate = `&sslrootcert=${encodeURIComponent(server.certificate)}`;
      expect(await problemOfAddress(address('localhost', `?sslmode=verify-full${certificate}`))).toBe('none');
      expect(await problemOfAddress(address('127.0.0.1', `?sslmode=verify-full${certificate}`))).toBe('untrusted');
      expect(await problemOfAddress(address('127.0.0.1', `?sslmode=verify-ca${certificate}`))).toBe('none');
      expect(await problemOfAddress(address('localhost', '?sslmode=verify-full'))).toBe('untrusted');
      expect(await problemOfAddress(address('localhost', '?sslmode=verify-full&sslrootcert=/nowhere'))).toBe(
        'untrusted',
      );
      expect(await problemOfAddress(address('localhost', '?sslmode=require'))).toBe('none');
    });

    test('the connection is encrypted if the server can do that, or else only if that is not required', async () => {
      const isEncrypted = `SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'tls-test'`;
      for (const [mode, expected] of [
        ['prefer', true],
        ['require', true],
        ['disable', false],
      ] as const) {
        const index = await openPostgresIndex(address('localhost', `?sslmode=${mode}&application_name=tls-test`));
        expect(await server.run(database, isEncrypted)).toEqual([{ ssl: expected }]);
        await index.close();
      }
      await server.stop();
      await server.start({ ssl: 'off' });
      expect(await problemOfAddress(address('localhost', '?sslmode=require'))).toBe('untrusted');
      expect(await problemOfAddress(address('localhost', '?sslmode=prefer'))).toBe('none');
      await server.stop();
      await server.start();
    });
  });

  test.runIf(process.getuid?.() === 0)('a full disk leaves what was there', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'findings-full-'));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status !== 0) context.skip();
    try {
      const place = join(folder, 'space');
      mkdirSync(place);
      for (const path of [folder, place]) chownSync(path, 65_534, 65_534);
      await server.run('postgres', `CREATE TABLESPACE small LOCATION '${place}'`);
      await server.run('postgres', `CREATE DATABASE small TABLESPACE small`);
      const index = await openPostgresIndex(server.address('small'));
      const large = largeRows(100);
      let [number, problem] = [0, 'none'];
      for (; problem === 'none'; number++) problem = await problemOf(() => index.put(fileOf(`r${number}`), large));
      expect(problem).toBe('full');
      expect((await index.stats()).reports).toHaveLength(number - 1);
      expect((await index.search(['pumps'])).reports.length).toBeGreaterThan(0);
      await index.close();
      await server.run('postgres', 'DROP DATABASE small');
      await server.run('postgres', 'DROP TABLESPACE small');
    } finally {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

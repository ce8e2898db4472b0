import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresql } from '../../../scripts/test/postgresql.js';
import type { FindingsIndex } from '../src/findings-index.js';
import { openPostgresIndex } from '../src/postgres-index.js';
import { openSqliteIndex } from '../src/sqlite-index.js';
import { PostgresServer } from './postgres-server.js';

/** An engine of the index, as tests use it. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** The place of a new index. */
  create(): Promise<string>;
  open(place: string): Promise<FindingsIndex>;
}

/** The folder of PostgreSQL's programs. Undefined if it is not installed. */
export const programs = findPostgresql();

let folder: string | undefined;
let files = 0;

const sqlite: Engine = {
  name: 'SQLite',
  create: () => {
    folder ??= mkdtempSync(join(tmpdir(), 'findings-index-'));
    return Promise.resolve(join(folder, `${++files}.sqlite`));
  },
  open: (place) => Promise.resolve(openSqliteIndex(place)),
};

let server: Promise<PostgresServer> | undefined;

/** A server for all tests of a file. */
export function postgresServer(): Promise<PostgresServer> {
  return (server ??= PostgresServer.create(programs!));
}

const postgresql: Engine = {
  name: 'PostgreSQL',
  create: async () => {
    const server = await postgresServer();
    return server.address(await server.emptyDatabase());
  },
  open: (place) => openPostgresIndex(place),
};

export const engines: readonly Engine[] = programs === undefined ? [sqlite] : [sqlite, postgresql];

export async function removeEngines(): Promise<void> {
  // Other test files may run in the same process.
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  await (await server)?.remove();
  server = undefined;
}

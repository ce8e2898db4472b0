import type { Sql } from 'postgres';
import { IndexError } from './index-error.js';
import { EXTENSIONS, MIGRATIONS } from './postgres-schema.js';

/** The first number of our advisory locks. */
export const LOCK = 0x46_6e_64_67;
const SCHEMA_LOCK = 0;

/** Codes for an extension that the server does not have, or that the user may not create. */
const UNAVAILABLE: ReadonlySet<string> = new Set(['0A000', '42501', '58P01']);

export interface SchemaState {
  /** The number of migrations. */
  readonly version: number;
  /** The schema of the extension that finds similar words, as SQL, if there is an index for it. */
  readonly trigrams?: string;
}

/**
 * Reads the state of the schema for a program that only reads.
 *
 * @throws IndexError if there is none, or it is of another version
 */
export async function readSchema(sql: Sql): Promise<SchemaState> {
  const state = await stateOf(sql);
  if (!state) throw new IndexError('missing');
  if (state.version < MIGRATIONS.length) throw new IndexError('outdated');
  return state;
}

/**
 * Creates the schema, or brings it to this version. Of several writers, one does it while the others wait.
 *
 * @param onMissingExtension receives the names of extensions that cannot be created; the index works without them
 */
export async function updateSchema(sql: Sql, onMissingExtension: (name: string) => void): Promise<SchemaState> {
  const before = await stateOf(sql);
  if (before?.version === MIGRATIONS.length && (await missingIndexes(sql)).length === 0) return before;
  await sql`SELECT pg_advisory_xact_lock(${LOCK}, ${SCHEMA_LOCK})`;
  const state = await stateOf(sql);
  const version = state?.version ?? 0;
  if (!state) {
    const [schema] = await sql`SELECT FROM pg_namespace WHERE nspname = 'findings'`;
    const [encoding] = await sql<{ server_encoding: string }[]>`SHOW server_encoding`;
    if (encoding!.server_encoding !== 'UTF8') throw new IndexError('unsupported');
    if (!schema) await sql`CREATE SCHEMA findings`;
    await sql`CREATE TABLE findings.migration (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())`;
  }
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue;
    await sql.unsafe(migration);
    await sql`INSERT INTO findings.migration (number) VALUES (${index + 1})`;
  }
  for (const extension of await missingIndexes(sql)) await createIndex(sql, extension, onMissingExtension);
  return (await stateOf(sql))!;
}

type Extension = (typeof EXTENSIONS)[number];

async function createIndex(sql: Sql, extension: Extension, onMissingExtension: (name: string) => void): Promise<void> {
  const { name, sql: index } = extension;
  await sql`SAVEPOINT extension`;
  try {
    await sql.unsafe(`CREATE EXTENSION IF NOT EXISTS ${name} SCHEMA findings`);
  } catch (error) {
    if (!UNAVAILABLE.has((error as { code?: string }).code ?? '')) throw error;
    await sql`ROLLBACK TO extension`;
    onMissingExtension(name);
    if ('fallback' in extension) await sql.unsafe(extension.fallback);
    return;
  }
  await sql.unsafe(index((await schemaOf(sql, name))!));
}

async function missingIndexes(sql: Sql): Promise<readonly Extension[]> {
  const rows = await sql<{ name: string }[]>`
    SELECT relname AS name FROM pg_class JOIN pg_namespace AS schema ON schema.oid = relnamespace
    WHERE nspname = 'findings' AND relkind IN ('i', 'I')`;
  const names = new Set(rows.map(({ name }) => name));
  return EXTENSIONS.filter(({ index }) => !names.has(index));
}

async function schemaOf(sql: Sql, extension: string): Promise<string | undefined> {
  const [found] = await sql<{ schema: string }[]>`
    SELECT extnamespace::regnamespace::text AS schema FROM pg_extension WHERE extname = ${extension}`;
  return found?.schema;
}

/** @throws IndexError if the schema is of a later version, or belongs to another program */
async function stateOf(sql: Sql): Promise<SchemaState | undefined> {
  // The catalog may be read without any right.
  const tables = await sql<{ name: string }[]>`
    SELECT relname AS name FROM pg_class JOIN pg_namespace AS schema ON schema.oid = relnamespace
    WHERE nspname = 'findings' AND relkind IN ('r', 'p', 'v', 'm', 'f')`;
  if (tables.length === 0) return undefined;
  if (tables.every(({ name }) => name !== 'migration')) throw new IndexError('foreign');
  const [{ version } = { version: 0 }] = await sql<{ version: number }[]>`
    SELECT coalesce(max(number), 0) AS version FROM findings.migration`;
  if (version > MIGRATIONS.length) throw new IndexError('newer');
  const hasIndex = (await missingIndexes(sql)).every(({ name }) => name !== 'pg_trgm');
  const trigrams = hasIndex ? await schemaOf(sql, 'pg_trgm') : undefined;
  return { version, ...(trigrams !== undefined && { trigrams }) };
}

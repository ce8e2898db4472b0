import type { Sql } from 'postgres';
import { IndexError } from './index-error.js';
import { createExtensionIndex, EXTENSION, EXTENSION_INDEX, MIGRATIONS } from './postgres-schema.js';

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
 * @param onMissingExtension receives the name of the extension if it cannot be created; the index works without it
 */
export async function updateSchema(sql: Sql, onMissingExtension: (name: string) => void): Promise<SchemaState> {
  const before = await stateOf(sql);
  if (before?.version === MIGRATIONS.length && before.trigrams !== undefined) return before;
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
  if (!(await hasIndex(sql))) await createIndex(sql, onMissingExtension);
  return (await stateOf(sql))!;
}

async function createIndex(sql: Sql, onMissingExtension: (name: string) => void): Promise<void> {
  await sql`SAVEPOINT extension`;
  try {
    await sql.unsafe(`CREATE EXTENSION IF NOT EXISTS ${EXTENSION} SCHEMA findings`);
    await sql.unsafe(createExtensionIndex((await schemaOf(sql))!));
  } catch (error) {
    if (!UNAVAILABLE.has((error as { code?: string }).code ?? '')) throw error;
    await sql`ROLLBACK TO extension`;
    onMissingExtension(EXTENSION);
  }
}

async function hasIndex(sql: Sql): Promise<boolean> {
  const found = await sql`
    SELECT FROM pg_class JOIN pg_namespace AS schema ON schema.oid = relnamespace
    WHERE nspname = 'findings' AND relname = ${EXTENSION_INDEX}`;
  return found.length > 0;
}

async function schemaOf(sql: Sql): Promise<string | undefined> {
  const [found] = await sql<{ schema: string }[]>`
    SELECT extnamespace::regnamespace::text AS schema FROM pg_extension WHERE extname = ${EXTENSION}`;
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
  const trigrams = (await hasIndex(sql)) ? await schemaOf(sql) : undefined;
  return { version, ...(trigrams !== undefined && { trigrams }) };
}

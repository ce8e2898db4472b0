import type { Sql } from 'postgres';
import { IndexError } from './index-error.js';
import { MIGRATIONS } from './postgres-schema.js';

/** The first number of our advisory locks. */
export const LOCK = 0x46_6e_64_67;
const SCHEMA_LOCK = 0;

/**
 * Checks the schema for a program that only reads.
 *
 * @throws IndexError if there is none, or it is of another version
 */
export async function checkSchema(sql: Sql): Promise<void> {
  const version = await versionOf(sql);
  if (version === undefined) throw new IndexError('missing');
  if (version < MIGRATIONS.length) throw new IndexError('outdated');
}

/** Creates the schema, or brings it to this version. Of several writers, one does it while the others wait. */
export async function updateSchema(sql: Sql): Promise<void> {
  if ((await versionOf(sql)) === MIGRATIONS.length) return;
  await sql`SELECT pg_advisory_xact_lock(${LOCK}, ${SCHEMA_LOCK})`;
  const version = await versionOf(sql);
  if (version === undefined) {
    const [schema] = await sql`SELECT FROM pg_namespace WHERE nspname = 'findings'`;
    const [encoding] = await sql<{ server_encoding: string }[]>`SHOW server_encoding`;
    if (encoding!.server_encoding !== 'UTF8') throw new IndexError('unsupported');
    if (!schema) await sql`CREATE SCHEMA findings`;
    await sql`CREATE TABLE findings.migration (number integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())`;
  }
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < (version ?? 0)) continue;
    await sql.unsafe(migration);
    await sql`INSERT INTO findings.migration (number) VALUES (${index + 1})`;
  }
}

/**
 * The number of migrations of the schema. Undefined if there is none.
 *
 * @throws IndexError if the schema is of a later version, or belongs to another program
 */
async function versionOf(sql: Sql): Promise<number | undefined> {
  // The catalog may be read without any right.
  const tables = await sql<{ name: string }[]>`
    SELECT relname AS name FROM pg_class JOIN pg_namespace AS schema ON schema.oid = relnamespace
    WHERE nspname = 'findings' AND relkind IN ('r', 'p', 'v', 'm', 'f')`;
  if (tables.length === 0) return undefined;
  if (tables.every(({ name }) => name !== 'migration')) throw new IndexError('foreign');
  const [{ version } = { version: 0 }] = await sql<{ version: number }[]>`
    SELECT coalesce(max(number), 0) AS version FROM findings.migration`;
  if (version > MIGRATIONS.length) throw new IndexError('newer');
  return version;
}

import type { Report } from '@findings/core';
import type { Sql } from 'postgres';
import { selectForTexts } from './candidates.js';
import type {
  FindingsIndex,
  FoundFindings,
  GetRequest,
  IndexedFile,
  IndexedReport,
  IndexStats,
  SearchRequest,
} from './findings-index.js';
import { postingListsOf } from './posting-lists.js';
import { readAddress } from './postgres-address.js';
import { Connection } from './postgres-connection.js';
import { checkSchema, LOCK, updateSchema } from './postgres-migrate.js';
import { postingsOf } from './postgres-postings.js';
import { readFindings, readReport } from './postgres-reports.js';
import { arrayOf, storable } from './postgres-values.js';
import { rowsOf, type FindingRow, type ReportRows } from './report-rows.js';

const WORDS_LOCK = 1;
/** Rows that are sent at once: at most so many, with at most so many characters. */
const MAX_ROWS_SENT = 5000;
const MAX_TEXT_SENT = 16_000_000;
/** Space is freed once this share of the findings has been removed. */
const MAX_REMOVED = 0.1;
const TABLES = ['report', 'part', 'person', 'finding', 'posting', 'word', 'total']
  .map((name) => `findings.${name}`)
  .join();

export interface PostgresOptions {
  /** Whether the schema must exist, and is not changed. */
  readonly isReadOnly?: boolean;
}

/**
 * Opens the index in a PostgreSQL database. Many programs may read and write it at the same time. A writer creates the schema `findings`, or changes one of an earlier
 * version.
 *
 * @param address such as `postgres://USER@HOST/DATABASE`
 * @throws IndexError
 */
export async function openPostgresIndex(address: string, options: PostgresOptions = {}): Promise<FindingsIndex> {
  const connection = new Connection(readAddress(address));
  try {
    await (options.isReadOnly === true ? connection.read(checkSchema) : connection.write(updateSchema));
    return new PostgresIndex(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class PostgresIndex implements FindingsIndex {
  /** The number of removed findings whose space is not free yet. */
  #removed = 0;

  constructor(readonly connection: Connection) {}

  async put(file: IndexedFile, report?: Report | ReportRows): Promise<void> {
    const key = storable(file.key);
    const path = storable(file.path);
    const hash = storable(file.hash);
    const { size, modified } = file;
    if (report) {
      const rows = rowsOf(report);
      // A writer may try again, but decoded rows can be read only once.
      const findings = [...rows.findings];
      return this.#change((sql) => replace(sql, { key, path, hash, size, modified }, rows, findings));
    }
    await this.connection.write(async (sql) => {
      await sql`
        UPDATE findings.report SET hash = ${hash}, size = ${size}, modified = ${modified} WHERE md5(path) = md5(${path})`;
    });
  }

  async remove(path: string): Promise<void> {
    await this.#change(async (sql) => addCounts(sql, await removeReports(sql, storable(path))));
  }

  /** PostgreSQL frees space by itself, but only once a minute, and many reports are changed in that time. */
  async #change(change: (sql: Sql) => Promise<Changed>): Promise<void> {
    const { removed, total } = await this.connection.write(change);
    this.#removed += removed;
    if (this.#removed <= MAX_REMOVED * total) return;
    this.#removed = 0;
    // Only the owner may do this.
    await this.connection.maintain(`VACUUM (SKIP_LOCKED, TRUNCATE false) ${TABLES}`).catch(() => {});
  }

  search(texts: readonly string[], { limit = 150, report }: SearchRequest = {}): Promise<FoundFindings> {
    return this.connection.read(async (sql) => {
      const [only] =
        report === undefined
          ? []
          : await sql<{ number: number }[]>`
              SELECT number FROM findings.report WHERE md5(lower(key COLLATE "C")) = md5(lower(${storable(report)} COLLATE "C"))`;
      const isUnknown = report !== undefined && !only;
      const postings = await postingsOf(sql, only?.number);
      const { numbers, frequencies } = await selectForTexts(isUnknown ? [] : texts, postings, limit);
      return { reports: await readFindings(sql, numbers), frequencies };
    });
  }

  get(keys: readonly string[], request: GetRequest = {}): Promise<readonly Report[]> {
    return this.connection.read(async (sql) => {
      const reports = await Promise.all(keys.map((key) => readReport(sql, storable(key), request)));
      return reports.filter((report) => report !== undefined);
    });
  }

  stats(): Promise<IndexStats> {
    return this.connection.read(async (sql) => {
      const reports = await sql<IndexedReport[]>`
        SELECT key, path, hash, size, modified, findings FROM findings.report ORDER BY path COLLATE "C"`;
      const [total] = await sql<{ size: number }[]>`
        SELECT coalesce(sum(pg_total_relation_size(pg_class.oid)), 0)::bigint AS size
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'findings' AND relkind = 'r'`;
      return { reports: [...reports], size: total!.size };
    });
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

interface Changed {
  /** The number of findings and containers that were removed. */
  readonly removed: number;
  /** The number of those in the index. */
  readonly total: number;
}

/** What a change adds to the counts of the index; negative numbers for what it removes. */
interface Counts {
  reports: number;
  targets: number;
  /** The number of findings and containers that it removes. */
  readonly removed: number;
  readonly words: Map<string, number>;
}

function addCount({ words }: Counts, word: string, number: number): void {
  words.set(word, (words.get(word) ?? 0) + number);
}

async function replace(
  sql: Sql,
  file: IndexedFile,
  { head, rest, parts, people, counts: own }: ReportRows,
  findings: readonly FindingRow[],
): Promise<Changed> {
  const counts = await removeReports(sql, file.path, file.key);
  for (const [word, number] of JSON.parse(own) as [string, number][]) addCount(counts, word, number);
  counts.reports++;
  counts.targets += findings.length;
  const { key, path, hash, size, modified } = file;
  const count = findings.filter(({ list }) => list !== 'container').length;
  const [row] = await sql<{ number: number }[]>`
    INSERT INTO findings.report (key, path, hash, size, modified, findings, targets, head, rest, counts)
    VALUES (${key}, ${path}, ${hash}, ${size}, ${modified}, ${count}, ${findings.length}, ${head}, ${rest}, ${own})
    RETURNING number`;
  const { number } = row!;
  for (const [start, some] of batches(findings, ({ model }) => model.length))
    await addFindings(sql, number, start, some);
  const lists = [...postingListsOf(findings)];
  for (const [, some] of batches(lists, ([, { findings, places }]) => findings.length + places.length))
    await sql`
      INSERT INTO findings.posting SELECT word, ${number}::bigint, findings, places
      FROM unnest(
        ${arrayOf(some.map(([word]) => word))}::text[], ${arrayOf(some.map(([, { findings }]) => findings))}::bytea[],
        ${arrayOf(some.map(([, { places }]) => places))}::bytea[]
      ) AS row (word, findings, places)`;
  for (const [table, models] of [['part', parts] as const, ['person', people] as const]) {
    await sql`
      INSERT INTO findings.${sql(table)} SELECT ${number}::bigint, position - 1, model
      FROM unnest(${arrayOf(models)}::text[]) WITH ORDINALITY AS row (model, position)`;
  }
  return addCounts(sql, counts);
}

/** @param lengthOf about the number of characters of a row */
function* batches<Row>(
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
): Generator<[start: number, rows: readonly Row[]]> {
  let start = 0;
  let length = 0;
  for (const [index, row] of rows.entries()) {
    length += lengthOf(row);
    if (index + 1 - start < MAX_ROWS_SENT && length < MAX_TEXT_SENT && index + 1 < rows.length) continue;
    yield [start, rows.slice(start, index + 1)];
    start = index + 1;
    length = 0;
  }
}

async function addFindings(sql: Sql, report: number, start: number, findings: readonly FindingRow[]): Promise<void> {
  const column = (values: (finding: FindingRow) => string) => arrayOf(findings.map(values));
  await sql`
    INSERT INTO findings.finding (report, position, list, parts, people, model)
    SELECT ${report}::bigint, ${start}::integer + position - 1, list, parts, people, model
    FROM unnest(
      ${column(({ list }) => list)}::text[], ${column(({ parts }) => parts)}::text[],
      ${column(({ people }) => people)}::text[], ${column(({ model }) => model)}::text[]
    ) WITH ORDINALITY AS row (list, parts, people, model, position)`;
}

/** Removes the reports of a path or a key, but not the counts of their words, which it returns as negative numbers. */
async function removeReports(sql: Sql, path: string, key?: string): Promise<Counts> {
  const removed = await sql<{ number: number; targets: number; counts: string }[]>`
    DELETE FROM findings.report
    WHERE md5(path) = md5(${path}) OR md5(lower(key COLLATE "C")) = md5(lower(${key ?? null}::text COLLATE "C"))
    RETURNING number, targets, counts`;
  const all = removed.reduce((sum, { targets }) => sum + targets, 0);
  const counts: Counts = { reports: -removed.length, targets: -all, removed: all, words: new Map() };
  for (const { number, counts: own } of removed) {
    const words = JSON.parse(own) as [string, number][];
    for (const table of ['finding', 'part', 'person'])
      await sql`DELETE FROM findings.${sql(table)} WHERE report = ${number}`;
    await sql`
      DELETE FROM findings.posting WHERE report = ${number} AND word = ANY (${arrayOf(words.map(([word]) => word))}::text[])`;
    for (const [word, count] of words) addCount(counts, word, -count);
  }
  return counts;
}

/** Changes how many findings have each word. Writers do this one after the other, as the last step of a transaction. */
async function addCounts(sql: Sql, { reports, targets, removed, words: counts }: Counts): Promise<Changed> {
  const changed = [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  await sql`SELECT pg_advisory_xact_lock(${LOCK}, ${WORDS_LOCK})`;
  const [row] = await sql<{ total: number }[]>`
    UPDATE findings.total SET reports = reports + ${reports}, targets = targets + ${targets} RETURNING targets AS total`;
  const words = arrayOf(changed.map(([word]) => word));
  await sql`
    INSERT INTO findings.word AS known (word, count)
    SELECT * FROM unnest(${words}::text[], ${arrayOf(changed.map(([, count]) => count))}::bigint[])
    ON CONFLICT (word) DO UPDATE SET count = known.count + excluded.count`;
  if (changed.some(([, count]) => count < 0))
    await sql`DELETE FROM findings.word WHERE word = ANY (${words}::text[]) AND count <= 0`;
  return { removed, total: row!.total };
}

import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Report } from '@findings/core';
import { MAX_FORMS, type CountedWord, type WordRange } from '@findings/core/library';
import { selectForTexts, type Postings } from './candidates.js';
import type {
  FindingsIndex,
  IndexedFile,
  IndexedReport,
  IndexStats,
  SearchRequest,
  FoundFindings,
  GetRequest,
} from './findings-index.js';
import { IndexError, type IndexProblem } from './index-error.js';
import { reportOf, rowsOf, type FindingModel, type ReportRows } from './report-rows.js';

/** Changes with the tables. An index of another version is created again. */
const SCHEMA_VERSION = 2;
/** Marks the file as an index of Findings. */
const APPLICATION = 0x46_6e_64_67;

const SCHEMA = `
  CREATE TABLE report (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, size INTEGER NOT NULL,
    modified REAL NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, findings INTEGER NOT NULL, head TEXT NOT NULL, rest TEXT NOT NULL, counts TEXT NOT NULL
  );
  CREATE UNIQUE INDEX report_key ON report (lower(key));
  CREATE TABLE part (report INTEGER, position INTEGER, model TEXT NOT NULL, PRIMARY KEY (report, position)) WITHOUT ROWID;
  CREATE TABLE person (report INTEGER, position INTEGER, model TEXT NOT NULL, PRIMARY KEY (report, position)) WITHOUT ROWID;
  CREATE TABLE finding (
    number INTEGER PRIMARY KEY, report INTEGER NOT NULL, list TEXT NOT NULL, parts TEXT NOT NULL, people TEXT NOT NULL, model TEXT NOT NULL
  );
  CREATE TABLE word (word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE posting USING fts5(words, content='', contentless_delete=1, tokenize="ascii");
`;

interface ReportRow extends Omit<IndexedFile, 'key'> {
  readonly number: number;
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

export interface SqliteOptions {
  /** Whether the file must exist, and is not changed. */
  readonly isReadOnly?: boolean;
  /** How long it waits while another process writes, in milliseconds. 30,000 by default. */
  readonly busyTimeout?: number;
}

/**
 * Opens the index in a file, and creates it if there is none. Several processes may use it at the same time.
 *
 * @throws IndexError
 */
export function openSqliteIndex(path: string, options: SqliteOptions = {}): FindingsIndex {
  return new SqliteIndex(path, options);
}

class SqliteIndex implements FindingsIndex {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, { isReadOnly = false, busyTimeout = 30_000 }: SqliteOptions) {
    this.#path = path;
    this.#database = attempt(() => openDatabase(path, isReadOnly));
    try {
      attempt(() => this.#prepare(isReadOnly, busyTimeout));
    } catch (error) {
      this.#database.close();
      const isThere = sizeOf(path) > 0;
      throw isThere && error instanceof IndexError && error.problem === 'missing' ? new IndexError('read-only') : error;
    }
  }

  #prepare(isReadOnly: boolean, busyTimeout: number): void {
    this.#database.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    const { has } = this.#get<{ has: number }>("SELECT sqlite_compileoption_used('ENABLE_FTS5') AS has")!;
    if (has === 0) throw new IndexError('unsupported');
    const { application_id: application } = this.#get<{ application_id: number }>('PRAGMA application_id')!;
    const { user_version: version } = this.#get<{ user_version: number }>('PRAGMA user_version')!;
    const { count } = this.#get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')!;
    if (count > 0 && application !== APPLICATION) throw new IndexError('foreign');
    if (count > 0 && version !== SCHEMA_VERSION) throw new IndexError('outdated');
    if (isReadOnly) return;
    // Readers go on while a process writes, and a process that ends in the middle leaves what was there before.
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    if (count > 0) return;
    this.#transaction(() => {
      const created = this.#get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')!;
      if (created.count > 0) return;
      this.#database.exec(SCHEMA);
      this.#database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${SCHEMA_VERSION};`);
    });
  }

  put(file: IndexedFile, report?: Report | ReportRows): Promise<void> {
    return this.#write(() => {
      if (report) this.#replace(file, report);
      else {
        const sql = 'UPDATE report SET hash = ?, size = ?, modified = ? WHERE path = ?';
        this.#run(sql, file.hash, file.size, file.modified, file.path);
      }
    });
  }

  remove(path: string): Promise<void> {
    return this.#write(() => this.#remove(this.#all<ReportRow>('SELECT * FROM report WHERE path = ?', path)));
  }

  #replace({ key, path, hash, size, modified }: IndexedFile, report: Report | ReportRows): void {
    this.#remove(this.#all<ReportRow>('SELECT * FROM report WHERE path = ? OR lower(key) = lower(?)', path, key));
    const { head, rest, parts, people, counts, findings } = rowsOf(report);
    const { last: before } = this.#get<{ last: number }>('SELECT coalesce(max(last), 0) AS last FROM report')!;
    const { number } = this.#get<{ number: number }>('SELECT coalesce(max(number), 0) + 1 AS number FROM report')!;
    let last = before;
    let findingCount = 0;
    for (const { list, parts, people, model, words } of findings) {
      if (list !== 'container') findingCount++;
      this.#run('INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?)', ++last, number, list, parts, people, model);
      this.#run('INSERT INTO posting (rowid, words) VALUES (?, ?)', last, words);
    }
    for (const [position, model] of parts.entries())
      this.#run('INSERT INTO part VALUES (?, ?, ?)', number, position, model);
    for (const [position, model] of people.entries())
      this.#run('INSERT INTO person VALUES (?, ?, ?)', number, position, model);
    this.#run(ADD_COUNTS, counts);
    const insert = 'INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
    this.#run(insert, number, key, path, hash, size, modified, before + 1, last, findingCount, head, rest, counts);
  }

  #remove(reports: readonly ReportRow[]): void {
    for (const { number, first, last } of reports) {
      const { counts } = this.#get<{ counts: string }>('SELECT counts FROM report WHERE number = ?', number)!;
      this.#run(SUBTRACT_COUNTS, counts);
      this.#run('DELETE FROM word WHERE count <= 0 AND word IN (SELECT value ->> 0 FROM json_each(?))', counts);
      this.#run('DELETE FROM posting WHERE rowid BETWEEN ? AND ?', first, last);
      this.#run('DELETE FROM finding WHERE number BETWEEN ? AND ?', first, last);
      this.#run('DELETE FROM part WHERE report = ?', number);
      this.#run('DELETE FROM person WHERE report = ?', number);
      this.#run('DELETE FROM report WHERE number = ?', number);
    }
  }

  async search(texts: readonly string[], { limit = 150, report }: SearchRequest = {}): Promise<FoundFindings> {
    const range = report === undefined ? undefined : this.#get<ReportRow>(REPORT_BY_KEY, report);
    const isUnknown = report !== undefined && !range;
    const { numbers, frequencies } = await selectForTexts(isUnknown ? [] : texts, this.#postings(range), limit);
    return { reports: await this.#read(() => this.#readFindings(numbers)), frequencies };
  }

  #postings(range: { readonly first: number; readonly last: number } | undefined): Postings {
    const { size } = this.#get<{ size: number }>('SELECT coalesce(sum(last - first + 1), 0) AS size FROM report')!;
    const { first, last } = range ?? { first: 0, last: Number.MAX_SAFE_INTEGER };
    return {
      size,
      wordsIn: (ranges) => Promise.resolve(ranges.map((each) => this.#wordsIn(each))),
      findingsOf: (terms) =>
        Promise.resolve(
          terms.map((forms) => {
            const { numbers } = this.#get<{ numbers: string }>(FINDINGS_OF, queryOf([forms], false), first, last)!;
            return JSON.parse(numbers) as number[];
          }),
        ),
      matching: (terms, limit, isPhrase = false) => {
        const rows = this.#all<{ rowid: number }>(MATCHING, queryOf(terms, isPhrase), first, last, Math.ceil(limit));
        return Promise.resolve(rows.map(({ rowid }) => rowid));
      },
    };
  }

  #wordsIn({ prefix, isWhole = false, lengths: [min, max] = [0, 1000], isShortest = false }: WordRange) {
    // No word has a space, and no letter comes after the last code point.
    const end = prefix + (isWhole ? ' ' : '\u{10ffff}');
    return isShortest
      ? this.#all<CountedWord>(SHORTEST_WORDS, prefix, end, MAX_FORMS)
      : this.#all<CountedWord>(WORDS, prefix, end, min, max);
  }

  /** Reads findings with the parts and people that they need. */
  #readFindings(numbers: readonly number[]): readonly Report[] {
    const byReport = new Map<number, FindingModel[]>();
    for (const row of this.#all<FindingRecord>(FINDINGS, JSON.stringify(numbers))) {
      const rows = byReport.get(row.report);
      if (rows) rows.push(row);
      else byReport.set(row.report, [row]);
    }
    return [...byReport].map(([number, findings]) => {
      const { head } = this.#get<{ head: string }>('SELECT head FROM report WHERE number = ?', number)!;
      const read = (table: 'part' | 'person', field: 'parts' | 'people') => {
        const positions = [...new Set(findings.flatMap((finding) => JSON.parse(finding[field]) as number[]))].sort(
          (a, b) => a - b,
        );
        const sql = `SELECT model FROM ${table} WHERE report = ? AND position = ?`;
        return new Map(positions.map((at) => [at, this.#get<{ model: string }>(sql, number, at)!.model]));
      };
      return reportOf({ head, parts: read('part', 'parts'), people: [...read('person', 'people').values()], findings });
    });
  }

  get(keys: readonly string[], { isOutline = false }: GetRequest = {}): Promise<readonly Report[]> {
    return this.#read(() =>
      keys.flatMap((key) => {
        const row = this.#get<ReportRow & { head: string; rest: string }>(REPORT_BY_KEY, key);
        if (!row) return [];
        const { number, first, last, head, rest } = row;
        const models = (table: 'part' | 'person') =>
          this.#all<{ model: string }>(`SELECT model FROM ${table} WHERE report = ? ORDER BY position`, number).map(
            ({ model }) => model,
          );
        const sql = 'SELECT * FROM finding WHERE number BETWEEN ? AND ?';
        const findings = isOutline ? [] : this.#all<FindingRecord>(sql, first, last);
        return reportOf({
          head,
          rest,
          parts: new Map(models('part').entries()),
          people: models('person'),
          findings,
        });
      }),
    );
  }

  stats(): Promise<IndexStats> {
    return this.#read(() => {
      const sql = 'SELECT key, path, hash, size, modified, findings FROM report ORDER BY path';
      return { reports: this.#all<IndexedReport>(sql), size: sizeOf(this.#path) + sizeOf(`${this.#path}-wal`) };
    });
  }

  close(): Promise<void> {
    this.#statements.clear();
    this.#database.close();
    return Promise.resolve();
  }

  async #read<Value>(read: () => Value): Promise<Value> {
    return attempt(read);
  }

  async #write(write: () => void): Promise<void> {
    attempt(() => this.#transaction(write));
  }

  #transaction(write: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      write();
      this.#database.exec('COMMIT');
    } catch (error) {
      try {
        this.#database.exec('ROLLBACK');
      } catch {
        // A full disk has ended the transaction.
      }
      throw error;
    }
  }

  #all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  #get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #statement(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** SQLite writes files next to the database, also to read it. Where it cannot do that, no program can write the database either. */
function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly });
  try {
    database.exec('SELECT count(*) FROM sqlite_schema');
    return database;
  } catch (error) {
    const problem = problemOf(error);
    // What a program that was interrupted has left is part of the database.
    if (!readOnly || (problem !== 'read-only' && problem !== 'missing') || sizeOf(`${path}-wal`) > 0) return database;
    database.close();
    return new DatabaseSync(new URL('?immutable=1', pathToFileURL(path)), { readOnly });
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

interface FindingRecord extends FindingModel {
  readonly report: number;
}

const ADD_COUNTS = `
  INSERT INTO word SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
  ON CONFLICT DO UPDATE SET count = count + excluded.count`;
const SUBTRACT_COUNTS = `
  UPDATE word SET count = count - (each.value ->> 1) FROM json_each(?) AS each WHERE word.word = each.value ->> 0`;
const REPORT_BY_KEY = 'SELECT * FROM report WHERE lower(key) = lower(?)';
const WORDS = 'SELECT word, count FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?';
const SHORTEST_WORDS =
  'SELECT word, count FROM word WHERE word >= ? AND word < ? ORDER BY length(word), count DESC, word LIMIT ?';
// One row with all numbers is read much faster than one row for each finding.
const FINDINGS_OF =
  'SELECT json_group_array(rowid) AS numbers FROM posting WHERE posting MATCH ? AND rowid BETWEEN ? AND ?';
const MATCHING = 'SELECT rowid FROM posting WHERE posting MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?';
const FINDINGS =
  'SELECT finding.* FROM json_each(?) AS found JOIN finding ON finding.number = found.value ORDER BY finding.number';

/** A query of FTS5 for findings that have one of the words of each term. */
function queryOf(terms: readonly (readonly string[])[], isPhrase: boolean): string {
  const quoted = terms.map((forms) => forms.map((form) => `"${form}"`).join(' OR '));
  return isPhrase ? quoted.join(' + ') : quoted.map((term) => `(${term})`).join(' AND ');
}

/** Result codes of SQLite: https://www.sqlite.org/rescode.html */
const PROBLEMS: ReadonlyMap<number, IndexProblem> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [11, 'broken'],
  [13, 'full'],
  [14, 'missing'],
  [26, 'broken'],
]);

function problemOf(error: unknown): IndexProblem | undefined {
  // The lower byte of an extended code is the kind of problem.
  return PROBLEMS.get(((error as { errcode?: number }).errcode ?? 0) & 0xff);
}

/** @throws IndexError if SQLite reports a problem of the file */
function attempt<Value>(action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    const problem = problemOf(error);
    throw problem === undefined ? error : new IndexError(problem, { cause: error });
  }
}

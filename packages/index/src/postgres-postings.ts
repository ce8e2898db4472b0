import type { Sql } from 'postgres';
import type { CountedWord, Postings } from './candidates.js';
import type { SchemaState } from './postgres-migrate.js';
import { CONFIGURATIONS } from './postgres-schema.js';
import { arrayOf, queryOf } from './postgres-values.js';

/** More than the findings of any report, so that one number encodes the report and the position of a finding. */
const POSITIONS = 2 ** 22;

/** Words with two typing errors share about a quarter of their trigrams. */
const MIN_SIMILARITY = 0.12;
const MAX_SIMILAR = 20_000;

/** A query reads all that matches if it is likely to be less than this. Otherwise it reads one group of reports after the other, until enough matches. */
const MANY = 4000;
/** The number of findings of a group. */
const MIN_GROUP = 2000;
const MAX_GROUP = 64_000;

/** @param only the number of the only report to search */
export async function postingsOf(sql: Sql, { trigrams }: SchemaState, only: number | undefined): Promise<Postings> {
  const [totals] = await sql<{ findings: number; reports: number; configurations: string }[]>`
    SELECT findings, reports, (
      SELECT string_agg(name, ' ') FROM unnest(${arrayOf(CONFIGURATIONS)}::text[]) AS name
      WHERE EXISTS (SELECT FROM findings.report WHERE configuration = name)
    ) AS configurations FROM findings.total`;
  const { findings: size, reports } = totals!;
  const configurations = size === 0 ? [] : totals!.configurations.split(' ');
  const words = knownWords(sql, trigrams);
  return {
    size,
    ...words,
    matching: async (terms, limit, isPhrase = false) => {
      const counts = terms.map((forms) => forms.reduce((sum, form) => sum + (words.counts.get(form) ?? 0), 0));
      const rarest = counts.reduce((least, count) => Math.min(least, count), size);
      if (rarest === 0) return [];
      const query = { terms, isPhrase, configurations };
      const find = async (limit: number, group?: Group) => (await findMatching(sql, query, limit, group)).numbers;
      if (only !== undefined) return find(limit, [only]);
      if (rarest <= MANY) return find(limit);
      const expected = counts.reduce((product, count) => product * Math.min(1, count / size), size);
      if (expected < MANY / 4) {
        const { numbers, isAll } = await findMatching(sql, query, limit, undefined);
        if (isAll) return numbers;
      }
      const found: number[] = [];
      for await (const group of groupsOf(sql, size / reports, (4 * limit * size) / expected)) {
        for (const number of await find(limit - found.length, group)) found.push(number);
        if (found.length >= limit) break;
      }
      return found;
    },
  };
}

/** Reads the words of the index, and keeps their counts. */
function knownWords(sql: Sql, trigrams: string | undefined) {
  type Row = CountedWord & { readonly index: number };
  const counts = new Map<string, number>();
  const group = (rows: readonly Row[], length: number) => {
    const groups = Array.from({ length }, (): CountedWord[] => []);
    for (const { index, word, count } of rows) {
      groups[index - 1]!.push({ word, count });
      counts.set(word, count);
    }
    return groups;
  };
  const wordsFrom = async (prefixes: readonly string[], limit: number) =>
    group(
      await sql<Row[]>`
        SELECT index, word, count FROM unnest(${arrayOf(prefixes)}::text[]) WITH ORDINALITY AS typed (prefix, index),
        LATERAL (
          SELECT word, count FROM findings.word
          WHERE word >= prefix AND word < prefix || ${'\u{10ffff}'} ORDER BY word LIMIT ${limit}
        ) AS known ORDER BY index, word`,
      prefixes.length,
    );
  const similarTo = async (words: readonly string[]) => {
    // Where letters depend on the locale of the database, only those of ASCII are sure to have trigrams.
    if (trigrams === undefined || words.some((word) => /[^a-z0-9]/.test(word)))
      return wordsFrom(
        words.map((word) => word.slice(0, 1)),
        MAX_SIMILAR,
      );
    await sql.unsafe(`SET LOCAL pg_trgm.similarity_threshold = ${MIN_SIMILARITY}`);
    return group(
      await sql<Row[]>`
        SELECT index, known.word, count FROM unnest(${arrayOf(words)}::text[]) WITH ORDINALITY AS typed (word, index)
        JOIN findings.word AS known
          ON known.word OPERATOR(${sql.unsafe(trigrams)}.%) typed.word AND left(known.word, 1) = left(typed.word, 1)
        ORDER BY index, known.word`,
      words.length,
    );
  };
  return { counts, wordsFrom, similarTo };
}

/** Numbers of reports. */
type Group = readonly number[];

interface Query {
  readonly terms: readonly (readonly string[])[];
  readonly isPhrase: boolean;
  /** The configurations for text search of the reports. */
  readonly configurations: readonly string[];
}

/**
 * The first findings that match. The index finds those with the stems of the words, and `exact` selects from them. The list of these is made first
 * (`MATERIALIZED`): otherwise PostgreSQL may read all findings in order. It ends early if there are many in all reports (`isAll`).
 */
async function findMatching(
  sql: Sql,
  { terms, isPhrase, configurations }: Query,
  limit: number,
  group: Group | undefined,
): Promise<{ readonly numbers: readonly number[]; readonly isAll: boolean }> {
  const stems = terms
    .map((forms) =>
      configurations
        .map((name) => sql`to_tsquery(${`findings.${name}`}::regconfig, ${queryOf([forms], false)})`)
        .reduce((all, each) => sql`${all} || ${each}`),
    )
    .reduce((all, each) => sql`(${all}) && (${each})`);
  const only = group ? sql`AND report = ANY (${arrayOf(group)}::bigint[])` : sql``;
  const rows = await sql<{ report: number; position: number; total: number }[]>`
    WITH found AS MATERIALIZED (
      SELECT report, position FROM findings.posting
      WHERE words @@ (${stems}) AND exact @@ ${queryOf(terms, isPhrase)}::tsquery ${only} LIMIT ${group ? null : MANY + 1}
    )
    SELECT report, position, (SELECT count(*) FROM found) AS total FROM found ORDER BY report, position LIMIT ${Math.ceil(limit)}`;
  const numbers = rows.map(({ report, position }) => report * POSITIONS + position);
  return { numbers, isAll: (rows[0]?.total ?? 0) <= MANY };
}

/** Groups of reports, in their order. Each group is larger than the one before it. */
async function* groupsOf(sql: Sql, averageSize: number, firstSize: number): AsyncGenerator<Group> {
  let size = Math.min(Math.max(firstSize, MIN_GROUP), MAX_GROUP);
  for (let last = 0; ;) {
    const rows = await sql<{ number: number }[]>`
      SELECT number FROM findings.report WHERE number > ${last} ORDER BY number LIMIT ${Math.ceil(size / averageSize)}`;
    if (rows.length === 0) return;
    yield rows.map(({ number }) => number);
    last = rows.at(-1)!.number;
    size = Math.min(2 * size, MAX_GROUP);
  }
}

/** The report and the position of a finding. */
export function placeOf(number: number): { readonly report: number; readonly position: number } {
  const position = number % POSITIONS;
  return { report: (number - position) / POSITIONS, position };
}

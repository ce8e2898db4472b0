import { MAX_FORMS, type CountedWord, type WordRange } from '@findings/core/library';
import type { Sql } from 'postgres';
import type { Postings } from './candidates.js';
import { readFindings, readPlaces, type PostingList } from './posting-lists.js';
import { arrayOf } from './postgres-values.js';

/** More than the findings of any report, so that one number encodes the report and the position of a finding. */
const POSITIONS = 2 ** 22;

/** If the rarest term is in at most this many findings, only the reports with it are read. */
const MANY = 4000;
/** The number of findings in a group of reports. */
const MIN_GROUP = 2000;
const MAX_GROUP = 64_000;

type Terms = readonly (readonly string[])[];

/** @param only the number of the only report to search */
export async function postingsOf(sql: Sql, only: number | undefined): Promise<Postings> {
  const [totals] = await sql<{ targets: number; reports: number }[]>`SELECT targets, reports FROM findings.total`;
  const { targets: size, reports } = totals!;
  const counts = new Map<string, number>();
  const countOf = (forms: readonly string[]) => forms.reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
  return {
    size,
    wordsIn: async (ranges) => {
      const found = await wordsIn(sql, ranges);
      for (const { word, count } of found.flat()) counts.set(word, count);
      return found;
    },
    findingsOf: async (terms) => {
      const lists = await readLists(sql, terms.flat(), only === undefined ? undefined : [only]);
      const byWord = Map.groupBy(lists, ({ word }) => word);
      return terms.map((forms) => {
        const numbers = new Set<number>();
        for (const form of forms)
          for (const list of byWord.get(form) ?? [])
            for (const position of readFindings(list)) numbers.add(list.report * POSITIONS + position);
        return numbers;
      });
    },
    matching: async (terms, limit, isPhrase = false) => {
      const rarest = terms.reduce((rarest, forms) => (countOf(forms) < countOf(rarest) ? forms : rarest));
      const expected = terms.reduce((product, forms) => product * Math.min(1, countOf(forms) / size), size);
      const found: number[] = [];
      if (countOf(rarest) === 0) return found;
      const all = only !== undefined ? [only] : countOf(rarest) <= MANY ? await reportsWith(sql, rarest) : undefined;
      for await (const group of groupsOf(sql, all, size / reports, (4 * limit * size) / expected)) {
        for (const number of await matchingIn(sql, group, terms, isPhrase)) found.push(number);
        if (found.length >= limit) break;
      }
      return found.slice(0, Math.ceil(limit));
    },
  };
}

async function wordsIn(sql: Sql, ranges: readonly WordRange[]): Promise<readonly (readonly CountedWord[])[]> {
  const found = ranges.map((): CountedWord[] => []);
  for (const isShortestOnly of [false, true]) {
    const each = [...ranges.entries()].filter(([, { isShortest = false }]) => isShortest === isShortestOnly);
    if (each.length === 0) continue;
    const column = (value: (range: WordRange) => string | number) => arrayOf(each.map(([, range]) => value(range)));
    const rows = await sql<(CountedWord & { readonly at: number })[]>`
      SELECT at, word, count FROM unnest(
        ${column(({ prefix }) => prefix)}::text[],
        ${column(({ prefix, isWhole = false }) => prefix + (isWhole ? ' ' : '\u{10ffff}'))}::text[],
        ${column(({ lengths }) => lengths?.[0] ?? 0)}::integer[], ${column(({ lengths }) => lengths?.[1] ?? 1000)}::integer[]
      ) WITH ORDINALITY AS range (first, past, min, max, at),
      LATERAL (
        SELECT word, count FROM findings.word WHERE word >= first AND word < past AND length(word) BETWEEN min AND max
        ${isShortestOnly ? sql`ORDER BY length(word), count DESC, word LIMIT ${MAX_FORMS}` : sql``}
      ) AS known`;
    for (const { at, word, count } of rows) found[each[at - 1]![0]]!.push({ word, count });
  }
  return found;
}

interface ReportList extends PostingList {
  readonly word: string;
  readonly report: number;
}

/** @param reports the only reports to read */
async function readLists(
  sql: Sql,
  words: readonly string[],
  reports: readonly number[] | undefined,
  hasPlaces = false,
): Promise<readonly ReportList[]> {
  const only = reports ? sql`AND report = ANY (${arrayOf(reports)}::bigint[])` : sql``;
  return sql<ReportList[]>`
    SELECT word, report, findings ${hasPlaces ? sql`, places` : sql``} FROM findings.posting
    WHERE word = ANY (${arrayOf(words)}::text[]) ${only}`;
}

async function reportsWith(sql: Sql, words: readonly string[]): Promise<readonly number[]> {
  const rows = await sql<{ report: number }[]>`
    SELECT DISTINCT report FROM findings.posting WHERE word = ANY (${arrayOf(words)}::text[]) ORDER BY report`;
  return rows.map(({ report }) => report);
}

/** All findings of some reports that match, in ascending order. */
async function matchingIn(
  sql: Sql,
  reports: readonly number[],
  terms: Terms,
  isPhrase: boolean,
): Promise<readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const read = async (reports: readonly number[], find: (report: number, lists: TermLists) => readonly number[]) => {
    const lists = await readLists(sql, [...new Set(terms.flat())], reports, found.size > 0);
    for (const [report, each] of Map.groupBy(lists, ({ report }) => report)) {
      const byWord = new Map(each.map((list) => [list.word, list]));
      const findings = find(
        report,
        terms.map((forms) => forms.flatMap((form) => byWord.get(form) ?? [])),
      );
      if (findings.length > 0) found.set(report, findings);
      else found.delete(report);
    }
  };
  await read(reports, (_, lists) => findAll(lists));
  // The places are most of the bytes, and few reports have findings with all words.
  if (isPhrase && found.size > 0)
    await read([...found.keys()], (report, lists) => findPhrase(lists, found.get(report)!));
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([report, findings]) => findings.map((position) => report * POSITIONS + position));
}

/** For each term, the lists of its words. */
type TermLists = readonly (readonly ReportList[])[];

/** The findings that are in a list of each term, in ascending order. Of most reports, only the shortest lists are read. */
function findAll(terms: TermLists): readonly number[] {
  const lengthOf = (lists: readonly ReportList[]) => lists.reduce((sum, { findings }) => sum + findings.length, 0);
  let found: ReadonlySet<number> | undefined;
  for (const lists of [...terms].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const known = new Set<number>();
    for (const list of lists)
      for (const finding of readFindings(list)) if (!found || found.has(finding)) known.add(finding);
    if (known.size === 0) return [];
    found = known;
  }
  return [...found!].sort((a, b) => a - b);
}

/** Those of the findings in which the words of the terms follow each other. */
function findPhrase(terms: TermLists, findings: readonly number[]): readonly number[] {
  const placesOf = terms.map((lists) => lists.map(readPlaces));
  return findings.filter((finding) => {
    let ends: ReadonlySet<number> | undefined;
    for (const lists of placesOf) {
      const places = lists.flatMap((list) => list.get(finding) ?? []);
      ends = new Set(ends ? places.filter((place) => ends!.has(place - 1)) : places);
    }
    return ends!.size > 0;
  });
}

/** All reports, or some, in groups in their order. Each group has more findings than the one before it. */
async function* groupsOf(
  sql: Sql,
  some: readonly number[] | undefined,
  averageSize: number,
  firstSize: number,
): AsyncGenerator<readonly number[]> {
  let size = Math.min(Math.max(firstSize, MIN_GROUP), MAX_GROUP);
  for (let [start, last] = [0, 0]; ;) {
    const count = Math.ceil(size / averageSize);
    const group =
      some?.slice(start, (start += count)) ??
      (
        await sql<{ number: number }[]>`
          SELECT number FROM findings.report WHERE number > ${last} ORDER BY number LIMIT ${count}`
      ).map(({ number }) => number);
    if (group.length === 0) return;
    yield group;
    last = group.at(-1)!;
    size = Math.min(2 * size, MAX_GROUP);
  }
}

/** The report and the position of a finding. */
export function placeOf(number: number): { readonly report: number; readonly position: number } {
  const position = number % POSITIONS;
  return { report: (number - position) / POSITIONS, position };
}

import type { Report } from '@findings/core';
import type { Sql } from 'postgres';
import type { GetRequest } from './findings-index.js';
import { placeOf } from './postgres-postings.js';
import { arrayOf } from './postgres-values.js';
import { reportOf, type FindingModel } from './report-rows.js';

interface FindingRecord extends FindingModel {
  readonly report: number;
}

interface Row {
  readonly report: number;
  readonly position: number;
  readonly model: string;
}

/** Reads findings with the parts and people that they need. */
export async function readFindings(sql: Sql, numbers: readonly number[]): Promise<readonly Report[]> {
  if (numbers.length === 0) return [];
  const places = numbers.map(placeOf);
  const records = await sql<FindingRecord[]>`
    SELECT finding.report, list, parts, people, model FROM unnest(
      ${arrayOf(places.map(({ report }) => report))}::bigint[], ${arrayOf(places.map(({ position }) => position))}::integer[]
    ) AS place (report, position)
    JOIN findings.finding ON finding.report = place.report AND finding.position = place.position
    ORDER BY finding.report, finding.position`;
  const byReport = Map.groupBy(records, ({ report }) => report);
  const needed = (field: 'parts' | 'people') => {
    const each = [...byReport].flatMap(([report, findings]) =>
      [...new Set(findings.flatMap((finding) => JSON.parse(finding[field]) as number[]))].map((position) => ({
        report,
        position,
      })),
    );
    return [arrayOf(each.map(({ report }) => report)), arrayOf(each.map(({ position }) => position))] as const;
  };
  const read = (table: 'part' | 'person', field: 'parts' | 'people') => {
    const [reports, positions] = needed(field);
    return sql<Row[]>`
      SELECT report, position, model FROM unnest(${reports}::bigint[], ${positions}::integer[]) AS place (report, position)
      JOIN findings.${sql(table)} USING (report, position) ORDER BY report, position`;
  };
  const [heads, parts, people] = await Promise.all([
    sql<{ number: number; head: string }[]>`
      SELECT number, head FROM findings.report WHERE number = ANY (${arrayOf([...byReport.keys()])}::bigint[]) ORDER BY number`,
    read('part', 'parts'),
    read('person', 'people'),
  ]);
  const partsByReport = Map.groupBy(parts, ({ report }) => report);
  const peopleByReport = Map.groupBy(people, ({ report }) => report);
  return heads.map(({ number, head }) =>
    reportOf({
      head,
      parts: new Map((partsByReport.get(number) ?? []).map(({ position, model }) => [position, model])),
      people: (peopleByReport.get(number) ?? []).map(({ model }) => model),
      findings: byReport.get(number)!,
    }),
  );
}

/** Reads a report. Undefined if there is none with this key. */
export async function readReport(
  sql: Sql,
  key: string,
  { isOutline = false }: GetRequest,
): Promise<Report | undefined> {
  const [row] = await sql<{ number: number; head: string; rest: string }[]>`
    SELECT number, head, rest FROM findings.report WHERE md5(lower(key COLLATE "C")) = md5(lower(${key} COLLATE "C"))`;
  if (!row) return undefined;
  const { number, head, rest } = row;
  const models = (table: 'part' | 'person') =>
    sql<{ model: string }[]>`SELECT model FROM findings.${sql(table)} WHERE report = ${number} ORDER BY position`;
  const [parts, people, findings] = await Promise.all([
    models('part'),
    models('person'),
    isOutline
      ? []
      : sql<FindingRecord[]>`
          SELECT report, list, parts, people, model FROM findings.finding WHERE report = ${number} ORDER BY position`,
  ]);
  return reportOf({
    head,
    rest,
    parts: new Map(parts.map(({ model }, position) => [position, model])),
    people: people.map(({ model }) => model),
    findings,
  });
}

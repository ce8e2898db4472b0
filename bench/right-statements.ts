/*
 * `node right-statements.ts FOLDER` prints, for each report of a folder, which statements of its truth are read right. `ablation.ts` runs it with
 * changed sources.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parseReport, type Report } from '@findings/core';
import { createLibrary, findingOf, type Target } from '@findings/core/library';

interface Statement {
  readonly first8: string;
  /** Absent if nobody says it. */
  readonly speaker?: string | null;
}

/** The statements that are read right, by report, as indexes of its truth. */
export type Reading = Readonly<Record<string, readonly number[]>>;

const folder = process.argv[2]!;
console.log(JSON.stringify(readAll(folder)));

function readAll(path: string): Reading {
  const reports = readdirSync(path).filter((name) => existsSync(truthOf(path, name)) && /\.(?:md|txt)$/.test(name));
  return Object.fromEntries(
    reports.map((name) => {
      const { citeable = [] } = JSON.parse(readFileSync(truthOf(path, name), 'utf8')) as {
        citeable?: readonly Statement[];
      };
      return [name, rightStatements(parseReport(readFileSync(join(path, name), 'utf8')), citeable)];
    }),
  );
}

function truthOf(path: string, name: string): string {
  return join(path, 'truth', `${parse(name).name}.json`);
}

/** The statements that are in some finding, by their speaker. */
function rightStatements(report: Report, statements: readonly Statement[]): readonly number[] {
  const people = new Map(report.people.map(({ id, name }) => [id, name]));
  const units = createLibrary([report])
    .targets()
    .flatMap((target) => unitsOf(target))
    .map(({ text, speakers }) => ({ text: lettersOf(text), speakers: speakers.map((id) => people.get(id) ?? id) }));
  return statements.flatMap(({ first8, speaker }, index) => {
    const isRight = units.some(
      ({ text, speakers }) =>
        text.includes(lettersOf(first8)) &&
        (speaker ? speakers.some((name) => surnameOf(name) === surnameOf(speaker)) : speakers.length === 0),
    );
    return isRight ? [index] : [];
  });
}

interface Unit {
  readonly text: string;
  readonly speakers: readonly string[];
}

/** A finding, and what single people say in it. */
function unitsOf(target: Target): readonly Unit[] {
  const finding = findingOf(target);
  if (!finding) return [];
  const turns = finding.type === 'exchange' ? [finding.question, finding.comment, ...finding.answers] : [];
  const own = { text: finding.text, speakers: finding.type === 'highlight' ? finding.speakers : [] };
  return [own, ...finding.statements, ...turns.filter((turn) => turn !== undefined)];
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function surnameOf(name: string): string {
  return lettersOf(name.trim().split(/\s+/).at(-1)!);
}

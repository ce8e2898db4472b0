/*
 * `node bench/ablation.ts FOLDER [--without ID …]` reads all reports of a folder without each pattern of `language`, or without the given ones,
 * and prints which statements are then lost and gained. FOLDER has reports (`a.txt`, `b.md`) and what a careful reader finds in each:
 * `truth/a.json` with `{ "citeable": [{ "first8": "The first eight words …", "speaker": "Ana Diaz" }] }`. It uses the built packages.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLibrary, findingOf, type Target } from '@findings/core/library';
import { parseReport, type Report } from '@findings/core';
import { lexicons } from '@findings/language';

interface Statement {
  readonly first8: string;
  /** Absent if nobody says it. */
  readonly speaker?: string | null;
}

/** The statements that are read right, by report, as indexes of its truth. */
type Reading = Readonly<Record<string, readonly number[]>>;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', multiple: true, default: [] } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('Usage: node bench/ablation.ts FOLDER [--without ID …]');
if (process.send) process.send(readAll(resolve(folder), values.without));
else await compare(values.without.length > 0 ? values.without : patternIds());

function patternIds(): readonly string[] {
  const ids = lexicons.flatMap(({ patterns }) => [...(patterns?.phrases ?? []), ...(patterns?.credits ?? [])]);
  return ids.map(({ id }) => id);
}

/** Prints one line for each pattern. Each is left out in a process of its own, since readers keep their patterns. */
async function compare(ids: readonly string[]): Promise<void> {
  const before = await readWithout([]);
  console.log('| without | reports | lost | gained |\n| --- | --: | --: | --: |');
  const queue = [...ids];
  const work = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const after = await readWithout([id]);
      const changes = Object.keys(before).map((name) => {
        const [own = [], now = []] = [before[name], after[name]];
        const missing = (some: readonly number[], others: readonly number[]): number =>
          some.filter((index) => !others.includes(index)).length;
        return { lost: missing(own, now), gained: missing(now, own) };
      });
      const sum = (key: 'lost' | 'gained'): number => changes.reduce((total, each) => total + each[key], 0);
      console.log(`| ${id} | ${changes.filter(({ lost }) => lost > 0).length} | ${sum('lost')} | ${sum('gained')} |`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function readWithout(ids: readonly string[]): Promise<Reading> {
  const child = fork(import.meta.filename, [folder!, ...ids.flatMap((id) => ['--without', id])]);
  child.on('exit', (code) => {
    if (code !== 0) process.exit(1);
  });
  const [reading] = (await once(child, 'message')) as [Reading];
  return reading;
}

function readAll(path: string, without: readonly string[]): Reading {
  for (const { patterns } of lexicons) {
    for (const list of [patterns?.phrases ?? [], patterns?.credits ?? []] as unknown as { id: string }[][])
      for (let at = list.length - 1; at >= 0; at--) if (without.includes(list[at]!.id)) list.splice(at, 1);
  }
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

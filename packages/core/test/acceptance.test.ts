import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parseReport } from '../src/index.js';

/**
 * The scores that the reader has reached on both thirds of ../shared/corpus, in per cent and counts. Raise them when the reader
 * improves; they never fall. `aside` is the third that is not used in development.
 */
const REACHED = {
  open: { all: 89, speaker: 84, structure: 82, wrong: 4, silent: 0 },
  aside: { all: 72, speaker: 70, structure: 70, wrong: 8, silent: 1 },
} as const;

/** A report with less is read badly, and has to say so. */
const BADLY = 0.6;

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const isPresent = existsSync(join(corpus, 'truth'));
if (!isPresent) console.info('Left out: the scores of the reader, since ../shared/corpus is absent.');

/** What `scoring/citeable.mjs` counts. */
interface Citeable {
  readonly n: number;
  readonly all: number;
  readonly named: number;
  readonly namedRight: number;
  readonly wrong: number;
}

interface Score extends Citeable {
  readonly structure: number;
  readonly isSilent: boolean;
}

const work = isPresent ? mkdtempSync(join(tmpdir(), 'findings-scores-')) : '';
afterAll(() => {
  if (work !== '') rmSync(work, { recursive: true });
});

function scoring(script: string, ...rest: readonly string[]): string {
  return execFileSync(process.execPath, [join(corpus, 'scoring', script), ...rest], {
    encoding: 'utf8',
    env: { ...process.env, J: '1', V: '' },
  });
}

/** The number of a report decides its third. */
function isAside(name: string): boolean {
  return Number.parseInt(name) % 3 === 1;
}

function scoreOf(name: string): Score {
  const truth = join(corpus, 'truth', name);
  const { file, citeable } = JSON.parse(readFileSync(truth, 'utf8')) as { file?: string; citeable?: unknown };
  const base = name.replace(/\.json$/, '');
  const source = [file, ...readdirSync(corpus).filter((each) => each.startsWith(`${base}.`))].find(
    (each) => each !== undefined && existsSync(join(corpus, each)),
  );
  const report = parseReport(readFileSync(join(corpus, source!), 'utf8'));
  const model = join(work, name);
  writeFileSync(model, JSON.stringify(report));
  const structure = Number.parseFloat(scoring('structure.mjs', model, truth).trim().split('\n').at(-1)!.split(' ')[1]!);
  const none: Citeable = { n: 0, all: 0, named: 0, namedRight: 0, wrong: 0 };
  const counts =
    citeable === undefined
      ? none
      : (JSON.parse(scoring('citeable.mjs', model, truth, join(corpus, source!))) as Citeable);
  const warns = report.problems.some(({ severity }) => severity === 'warning' || severity === 'error');
  return { ...counts, structure, isSilent: counts.all < BADLY * counts.n && !warns };
}

describe.skipIf(!isPresent)('the reader', () => {
  test.each(Object.entries(REACHED))('holds its scores on the reports that are %s', (third, reached) => {
    const names = readdirSync(join(corpus, 'truth')).filter((name) => isAside(name) === (third === 'aside'));
    const scores = names.map(scoreOf);
    const sum = (count: (score: Score) => number): number => scores.reduce((total, score) => total + count(score), 0);
    const percent = (part: number, whole: number): number => (100 * part) / whole;
    expect(
      percent(
        sum(({ all }) => all),
        sum(({ n }) => n),
      ),
    ).toBeGreaterThanOrEqual(reached.all);
    expect(
      percent(
        sum(({ namedRight }) => namedRight),
        sum(({ named }) => named),
      ),
    ).toBeGreaterThanOrEqual(reached.speaker);
    expect(sum(({ structure }) => structure) / scores.length).toBeGreaterThanOrEqual(reached.structure);
    expect(sum(({ wrong }) => wrong)).toBeLessThanOrEqual(reached.wrong);
    expect(scores.filter(({ isSilent }) => isSilent).length).toBeLessThanOrEqual(reached.silent);
  });
});

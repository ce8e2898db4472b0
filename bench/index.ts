import { parseReport, type Report } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { openSqliteIndex, type FindingsIndex } from '@findings/index';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { median, quantile } from './measure.ts';
import { createRandom } from './random.ts';
import { limit, type Benchmark, type Row } from './row.ts';
import { createScratch } from './scratch.ts';
import { syntheticReport } from './synthetic-report.ts';

const FINDINGS_PER_REPORT = 1000;
/** An index has copies of these reports, with other keys. */
const DISTINCT_REPORTS = 10;
const VOCABULARY = 50_000;
const SEARCHES = 300;
const WARM_UP = 60;
const UPDATES = 1000;
/** The size after many updates is measured up to this number of findings, since each of them takes a while. */
const MOST_UPDATED = 10_000;

const BUDGETS = { median: 10, p99: 60, update: 200, growth: 1.5 };

/** Builds an index in one thread, from parsed reports. */
export const benchmark: Benchmark = async (report, isSmall, findings) => {
  const sizes = findings === undefined ? (isSmall ? [2000] : [10_000, 100_000]) : [findings];
  const start = cpuTime();
  const reports = Array.from({ length: DISTINCT_REPORTS }, (_, at) => {
    const { text } = syntheticReport({ findings: FINDINGS_PER_REPORT, seed: at + 1, vocabulary: VOCABULARY });
    return parseReport(text, { key: 'report' });
  });
  report(fact('reading 1,000 findings, CPU', `${((cpuTime() - start) / DISTINCT_REPORTS).toFixed(0)} ms`));
  for (const size of sizes) await measure(size, reports, report);
};

async function measure(findings: number, reports: readonly Report[], report: (row: Row) => void): Promise<void> {
  const path = join(createScratch(), `index-${findings}.sqlite`);
  const index = openSqliteIndex(path);
  const name = (what: string): string => `${findings.toLocaleString('en')}: ${what}`;
  const [wall, cpu] = [performance.now(), cpuTime()];
  const count = Math.ceil(findings / FINDINGS_PER_REPORT);
  for (let at = 0; at < count; at++) await put(index, at, reports[at % DISTINCT_REPORTS]!);
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  report(fact(name('writing'), `${seconds(performance.now() - wall)}, CPU ${seconds(cpuTime() - cpu)}`));
  const size = statSync(path).size;
  report(fact(name('size'), `${(size / 1e6).toFixed(0)} MB, ${(size / findings / 1000).toFixed(2)} KB for each`));

  const searches = searchesFor(reports);
  // The first searches are slower, because V8 compiles the code.
  for (const text of searches.slice(0, WARM_UP)) await timeSearch(index, text);
  const times: number[] = [];
  for (const text of searches) times.push(await timeSearch(index, text));
  report(limit(name('search, median'), median(times), BUDGETS.median, 'ms', 1));
  report(limit(name('search, 99 %'), quantile(times, 0.99), BUDGETS.p99, 'ms', 1));
  const common: number[] = [];
  for (let round = 0; round < 9; round++) common.push(await timeSearch(index, 'the'));
  report(limit(name('search for the commonest word'), median(common), BUDGETS.p99, 'ms', 1));
  const updates: number[] = [];
  for (let round = 0; round < 5; round++) {
    const before = cpuTime();
    await put(index, round, reports[(round + 1) % DISTINCT_REPORTS]!);
    updates.push(cpuTime() - before);
  }
  report(limit(name('update of a report'), median(updates), BUDGETS.update, 'ms'));
  if (findings <= MOST_UPDATED) {
    for (let round = 0; round < UPDATES; round++)
      await put(index, round % count, reports[(round + 3) % DISTINCT_REPORTS]!);
    report(limit(name('size after 1,000 updates'), statSync(path).size / size, BUDGETS.growth, '×', 2));
  }
  await index.close();
}

async function put(index: FindingsIndex, at: number, report: Report): Promise<void> {
  const key = `report${at}`;
  await index.put({ key, path: `${key}.md`, hash: '', size: 0, modified: 0 }, { ...report, key });
}

/** Milliseconds of CPU, with ranking. The machine may be busy, and no other process does any of the work. */
async function timeSearch(index: FindingsIndex, text: string): Promise<number> {
  const start = cpuTime();
  const { reports, frequencies } = await index.search([text]);
  createLibrary(reports, { frequencies }).search(text, { limit: 10 });
  return cpuTime() - start;
}

/** One or two words, and beginnings of sentences, from the reports. */
function searchesFor(reports: readonly Report[]): readonly string[] {
  const { int, pick } = createRandom(7);
  const texts = reports.flatMap(({ sessions }) =>
    sessions.flatMap(({ highlights }) => highlights.map(({ text }) => text)),
  );
  return Array.from({ length: SEARCHES }, (_, at) => {
    const words = pick(texts).split(/\s+/);
    const start = int(0, Math.max(0, words.length - 15));
    return words.slice(start, start + [1, 2, 15][at % 3]!).join(' ');
  });
}

function fact(what: string, ours: string): Row {
  return { what, ours, baseline: '' };
}

/** Milliseconds of this process, on all threads. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

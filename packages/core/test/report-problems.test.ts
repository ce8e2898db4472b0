import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../src/parse-report.js';
import { completeReport, reportProblemPage } from './report-problem-page.js';
import { reportProblems } from './report-problems.js';

const sources = join(import.meta.dirname, '../src');

function problemsOf(example: string, code: string) {
  return parseReport(completeReport(example)).problems.filter((problem) => problem.code === code);
}

describe.each(reportProblems.map((info) => [info.code, info] as const))('%s', (code, info) => {
  test('is reported for its example, and not once that is corrected', () => {
    const problems = problemsOf(info.report, code);
    expect(problems.map(({ severity, span, message }) => [severity, `line ${span?.start.line}: ${message}`])).toEqual([
      [info.severity, info.message],
    ]);
    expect(problemsOf(info.corrected, code)).toEqual([]);
  });

  test('its page is up to date (vitest -u writes it)', async () => {
    await expect(reportProblemPage(info)).toMatchFileSnapshot(`../../../docs/rules/${code}.md`);
  });
});

test('each problem that the reader reports has a page', () => {
  const codes = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => readFileSync(join(sources, file), 'utf8').match(/(?<=')report\.[a-z-]+(?=')/g) ?? []);
  expect([...new Set(codes)].sort()).toEqual(reportProblems.map(({ code }) => code).sort());
});

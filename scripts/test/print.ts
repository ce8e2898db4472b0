import { styleText } from 'node:util';
import { sumCounts, type Counts } from './counts.ts';
import type { Result, Step } from './step.ts';

/** The name of a step, its result, its duration and its output. */
export function heading(result: Result): string {
  const title = `\n── ${result.name} ── ${word(result)} in ${seconds(result)}\n`;
  return styleText('bold', title, { stream: process.stdout }) + result.output;
}

/** A table of all steps, the tests that failed, and a last line with the totals. */
export function summary(steps: readonly Pick<Step, 'name'>[], results: readonly Result[]): string {
  const width = steps.reduce((most, { name }) => Math.max(most, name.length), 0);
  const rows = steps.map(({ name }) => {
    const result = results.find((other) => other.name === name)!;
    const tests = result.counts && testsOf(result.counts);
    const notes = [result.skipReason ?? tests, result.unchanged && 'unchanged, not run again'].filter(Boolean);
    return `${name.padEnd(width)}  ${word(result).padEnd(8)}  ${seconds(result).padStart(7)}  ${notes.join('; ')}`.trimEnd();
  });
  const { passed, failed, skipped } = sumCounts(results.map(countOf));
  return `\n${rows.join('\n')}\n\n${failuresOf(results)}${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
}

/** The end of a long log is read first, so that it names what failed. */
function failuresOf(results: readonly Result[]): string {
  const failures = results.flatMap(({ name, counts }) => (counts?.failures ?? []).map((test) => `${name}: ${test}\n`));
  return failures.length === 0 ? '' : `Failed tests\n\n${failures.join('\n')}\n`;
}

/** A failure without a failed test (a crash, a step without tests) counts as one. */
function countOf({ passed, counts, skipReason }: Result): Counts {
  if (skipReason !== undefined) return { passed: 0, failed: 0, skipped: 1 };
  if (counts === undefined) return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  return { ...counts, failed: passed ? counts.failed : Math.max(1, counts.failed) };
}

function testsOf({ passed, failed, skipped }: Counts): string {
  return `${passed} of ${passed + failed} tests passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function word({ passed, skipReason }: Result): string {
  return skipReason !== undefined ? 'skipped' : passed ? 'passed' : 'FAILED';
}

function seconds(result: Result): string {
  return `${result.seconds.toFixed(1)} s`;
}

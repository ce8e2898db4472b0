import { expect, test } from 'vitest';
import { summary } from './print.ts';
import type { Result } from './step.ts';

type Ended = Omit<Result, 'seconds' | 'output' | 'name'>;

function lines(...results: Ended[]): string[] {
  const named = results.map((result, index) => ({ name: `step ${index}`, seconds: 1, output: '', ...result }));
  return summary(named, named).trim().split('\n');
}

/** The last line of the summary. */
const total = (...results: Ended[]): string | undefined => lines(...results).at(-1);

const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

test('tests are added up; a step without tests counts as one', () => {
  expect(total({ passed: true }, { passed: true, counts: counts(40, 0) })).toBe('41 passed, 0 failed');
});

test('a skipped step counts neither as passed nor as failed', () => {
  expect(total({ passed: true, skipReason: 'Chromium is missing.' }, { passed: true, counts: counts(2, 0, 3) })).toBe(
    '2 passed, 0 failed, 4 skipped',
  );
});

test('a failed step always counts at least one failure', () => {
  expect(total({ passed: false })).toBe('0 passed, 1 failed');
  expect(total({ passed: false, counts: counts(40, 0) })).toBe('40 passed, 1 failed');
  expect(total({ passed: false, counts: counts(40, 2) })).toBe('40 passed, 2 failed');
});

test('the table shows which steps did not run again', () => {
  const [lint, units] = lines(
    { passed: true, unchanged: true },
    { passed: true, unchanged: true, counts: counts(40, 0, 1) },
  );
  expect(lint).toMatch(/^step 0 {2}passed .* unchanged, not run again$/);
  expect(units).toMatch(/^step 1 {2}passed .* 40 of 40 tests passed, 1 skipped; unchanged, not run again$/);
});

test('the tests that failed are named after the table', () => {
  const shown = lines({ passed: false, counts: { ...counts(3, 1), failures: ['a report is read'] } });
  expect(shown).toEqual([
    expect.stringMatching(/^step 0 +FAILED/),
    '',
    'Failed tests',
    '',
    'step 0: a report is read',
    '',
    '3 passed, 1 failed',
  ]);
});

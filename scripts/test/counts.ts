import { readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of the tests that failed, where known with the start of the message. */
  readonly failures?: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** So much of a message shows the seed and the counterexample of a property, and where a writer's test stopped. */
const MAX_MESSAGE_LENGTH = 1500;

/** Reads the output of vitest's `--reporter=json`. A file that cannot be loaded has no tests, and counts as one failure. */
export function countVitest(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...unloaded.map(({ name }) => name),
      ...failed.map(({ fullName, failureMessages: [message = ''] }) =>
        `${fullName}\n${message.slice(0, MAX_MESSAGE_LENGTH)}`.trim(),
      ),
    ],
  };
}

/** Reads node:test's `tap` reporter: `not ok 3 - name`, and its last lines (`# pass 5`). */
export function countTap(text: string): Counts {
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
    failures: text
      .split(/^ *not ok \d+ (?:- )?/m)
      .slice(1)
      .map(failureOf),
  };
}

/** The name of a test, and the message from the description below it. */
function failureOf(result: string): string {
  const [name = ''] = result.split('\n', 1);
  const [description = ''] = result.split(/^ *\.\.\.$/m, 1);
  const start = description.indexOf(' error: ');
  return start < 0 ? name : `${name}\n${description.slice(start).slice(0, MAX_MESSAGE_LENGTH).trim()}`;
}

export function sumCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: all.flatMap(({ failures = [] }) => failures),
  };
}

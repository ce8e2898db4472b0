import { posix } from 'node:path';
import { counted } from '../render/count-noun.js';
import { problemLines } from '../render/problem.js';
import { styleOf } from '../terminal/style.js';
import type { CheckedFile, CheckedProblem, Format } from './format.js';
import { xmlAttribute, xmlText } from './xml-text.js';

/** Columns of the text that stands in a failure. */
const SHEET = { width: 100, style: styleOf(false) };

export interface JunitOptions {
  /** More warnings than that end the run with status 1. */
  readonly maxWarnings: number;
  /** When the run began, in UTC: `2026-11-24T17:56:25`. */
  readonly timestamp: string;
}

interface Case {
  readonly name: string;
  readonly failed?: {
    readonly as: 'failure' | 'error';
    readonly type: string;
    readonly message: string;
    readonly text: () => string;
  };
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** What else is to be read of it. */
  readonly told?: Iterable<string>;
}

/**
 * JUnit's XML, by the schema of Ant's reports and by that of Jenkins: every file is a test suite, and what fails the run is
 * a failure in it. So the suites are red exactly when the status is not 0; what does not fail the run is in their output.
 */
export function junitFormat({ maxWarnings, timestamp }: JunitOptions): Format {
  let suites = 0;
  const written = (suite: Suite): Iterable<string> => suiteXml(suite, suites++, timestamp);
  const fails = ({ severity }: CheckedProblem): boolean =>
    severity === 'error' || (severity === 'warning' && maxWarnings === 0);
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    *file(file) {
      const cases = failures(file, file.problems.filter(fails));
      yield* written({
        name: file.path,
        cases: cases.length > 0 ? cases : [{ name: 'no problems' }],
        told: texts(
          file,
          file.problems.filter((problem) => !fails(problem)),
        ),
      });
    },
    unchecked: ({ path, message }) => {
      const failed = { as: 'error', type: 'unreadable', message, text: () => message } as const;
      return [...written({ name: path, cases: [{ name: 'can be checked', failed }] })].join('');
    },
    end: ({ warnings }) => {
      if (maxWarnings === 0 || warnings <= maxWarnings) return '</testsuites>\n';
      // Which of many warnings is the one too many is nobody's to say: all of them are.
      const message = `${counted(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.`;
      const failed = { as: 'failure', type: 'max-warnings', message, text: () => message } as const;
      const suite = { name: '--max-warnings', cases: [{ name: 'not too many warnings', failed }] };
      return `${[...written(suite)].join('')}</testsuites>\n`;
    },
  };
}

/** Named by what is wrong, not by its line, so that services know a failure again. */
function failures(file: CheckedFile, problems: readonly CheckedProblem[]): Case[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { code, message, span } = problem;
    const words = span ? file.source.slice(span.start.offset, Math.min(span.end.offset, span.start.offset + 60)) : '';
    const name = words === '' ? code : `${code} ${words.replace(/\s+/g, ' ')}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      name: count > 1 ? `${name} (${count})` : name,
      failed: { as: 'failure', type: code, message, text: () => textOf(file, problem) },
    };
  });
}

function textOf({ path, source, titleOf }: CheckedFile, problem: CheckedProblem): string {
  return problemLines(path, source, problem, SHEET, titleOf).join('\n');
}

function* texts(file: CheckedFile, problems: readonly CheckedProblem[]): Iterable<string> {
  for (const problem of problems) yield textOf(file, problem);
}

function* suiteXml({ name, cases, told = [] }: Suite, id: number, timestamp: string): Iterable<string> {
  const counts = (as: 'failure' | 'error'): number => cases.filter(({ failed }) => failed?.as === as).length;
  const attributes = {
    // A name has more than white space.
    name: name.trim() === '' ? `“${name}”` : name,
    package: posix.dirname(name),
    id,
    timestamp,
    hostname: 'localhost',
    tests: cases.length,
    failures: counts('failure'),
    errors: counts('error'),
    time: 0,
  };
  yield `<testsuite${attributesXml(attributes)}>\n<properties><property name="tool" value="findings"/></properties>\n`;
  for (const one of cases) yield `${caseXml(name, one)}\n`;
  yield '<system-out>';
  for (const text of told) yield `${xmlText(text)}\n\n`;
  yield '</system-out>\n<system-err></system-err>\n</testsuite>\n';
}

function caseXml(classname: string, { name, failed }: Case): string {
  const head = `<testcase${attributesXml({ name, classname, time: 0 })}`;
  if (!failed) return `${head}/>`;
  const { as, type, message, text } = failed;
  return `${head}><${as}${attributesXml({ type, message })}>${xmlText(text())}</${as}></testcase>`;
}

function attributesXml(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
}

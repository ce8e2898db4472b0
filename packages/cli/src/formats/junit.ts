import { posix } from 'node:path';
import { countNoun } from '../render/count-noun.js';
import { problemLines } from '../render/problem.js';
import { styleOf } from '../terminal/style.js';
import type { CheckedFile, CheckedProblem, Format, UsedReport } from './format.js';
import { printableLines } from '../terminal/escape-controls.js';

/** The layout of the text in a failure. */
const LAYOUT = { width: 100, style: styleOf(false) };

export interface JunitOptions {
  /** The user's limit: with more warnings, the run ends with status 1. Undefined for the limits of the configurations. */
  readonly maxWarnings: number | undefined;
  /** The start of the run in UTC, such as `2026-11-24T17:56:25`. */
  readonly timestamp: string;
}

interface TestCase {
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
  readonly reports?: readonly UsedReport[];
  readonly cases: readonly TestCase[];
  /** Texts for its standard output. */
  readonly output?: readonly (() => string)[];
}

/**
 * JUnit XML that is valid for the schemas of Ant and Jenkins. Every file is a test suite. Problems that fail the run are
 * failures, and other problems are in the output of the suite.
 */
export function junitFormat({ maxWarnings, timestamp }: JunitOptions): Format {
  let suites = 0;
  const writeSuite = (suite: Suite): Iterable<string> => suiteXml(suite, suites++, timestamp);
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
    *file(file) {
      const limit = maxWarnings ?? file.maxWarnings;
      const fails = ({ severity }: CheckedProblem): boolean =>
        severity === 'error' || (severity === 'warning' && limit === 0);
      const cases = failures(file, file.problems.filter(fails));
      const name = file.problems.length === 0 ? 'no problems' : 'no problems that fail the check';
      yield* writeSuite({
        name: file.path,
        reports: file.reports,
        cases: cases.length > 0 ? cases : [{ name }],
        output: file.problems.filter((problem) => !fails(problem)).map((problem) => () => textOf(file, problem)),
      });
    },
    unchecked: ({ path, message }) => {
      const failed = { as: 'error', type: 'unreadable', message, text: () => message } as const;
      return [...writeSuite({ name: path, cases: [{ name: 'can be checked', failed }] })].join('');
    },
    end: ({ warnings, maxWarnings: configured }) => {
      const limit = maxWarnings ?? configured ?? Infinity;
      if (limit === 0 || warnings <= limit) return '</testsuites>\n';
      // One more failure says how many warnings there are.
      const message = `${countNoun(warnings, 'warning')}, but at most ${limit} ${limit === 1 ? 'is' : 'are'} allowed.`;
      const failed = { as: 'failure', type: 'max-warnings', message, text: () => message } as const;
      const suite = { name: 'max-warnings', cases: [{ name: 'not too many warnings', failed }] };
      return `${[...writeSuite(suite)].join('')}</testsuites>\n`;
    },
  };
}

/** Test cases are named after the words, not the line, so that services can track a failure. */
function failures(file: CheckedFile, problems: readonly CheckedProblem[]): TestCase[] {
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

function textOf(file: CheckedFile, problem: CheckedProblem): string {
  return problemLines(file, problem, LAYOUT).join('\n');
}

function* suiteXml({ name, reports = [], cases, output = [] }: Suite, id: number, timestamp: string): Iterable<string> {
  const counts = (as: 'failure' | 'error'): number => cases.filter(({ failed }) => failed?.as === as).length;
  const attributes = {
    // A name of only white space is not valid.
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
  const properties = [
    { name: 'tool', value: 'findings' },
    ...reports.map(({ key, path }) => ({ name: `report ${key}`, value: path })),
  ].map((property) => `<property${attributesXml(property)}/>`);
  yield `<testsuite${attributesXml(attributes)}>\n<properties>${properties.join('')}</properties>\n`;
  for (const each of cases) yield `${caseXml(name, each)}\n`;
  yield '<system-out>';
  for (const text of output) yield `${xmlText(text())}\n\n`;
  yield '</system-out>\n<system-err></system-err>\n</testsuite>\n';
}

function caseXml(classname: string, { name, failed }: TestCase): string {
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

/**
 * Text between tags. Control characters and what XML cannot contain become `�`. `::` at the start of a line and `##[` would
 * start a workflow command of GitHub, so they are escaped.
 */
function xmlText(text: string): string {
  return printableLines(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1&#58;')
    .replaceAll('##[', '#&#35;[');
}

/** The value of an attribute, in double quotes; line breaks and tabs stay what they are. */
function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

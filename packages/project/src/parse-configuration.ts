import type { Problem } from '@findings/core';
import type { Translate } from '@findings/core/text';
import * as v from 'valibot';
import { didYouMean } from './nearest-name.js';
import { RESERVED_KEYS } from './reports/report-key.js';
import { MAX_PROBLEMS, readJson } from './json-spans.js';
import type { JsonSpans } from './json-spans.js';
import { configurationSchema } from './configuration-schema.js';
import type { ConfigurationFile } from './configuration-schema.js';

export interface ParsedConfiguration {
  readonly settings: ConfigurationFile;
  readonly problems: readonly Problem[];
  readonly places: JsonSpans;
}

/** The settings of a `findings.config.json`; empty where there are problems. */
export function readSettings(say: Translate, text: string): ParsedConfiguration {
  const places = readJson(text, say);
  if (places.mistakes.length > 0) {
    const problems = places.mistakes.map(({ message, span }) => configProblem('config.syntax', message, span));
    return { settings: {}, problems, places };
  }
  if (Array.isArray(places.value)) {
    const message = say`the configuration has to be an object: {…}`;
    return { settings: {}, problems: [configProblem('config.wrong-type', message, places.spanOf([]))], places };
  }
  const result = v.safeParse(configurationSchema, places.value);
  const issues = (result.issues ?? []).map((issue) => problemOf(say, issue, places));
  const problems = [...reservedKeys(say, places), ...issues].slice(0, MAX_PROBLEMS);
  return result.success && problems.length === 0
    ? { settings: result.output, problems, places }
    : { settings: {}, problems, places };
}

function reservedKeys(say: Translate, { value, spanOfName }: JsonSpans): Problem[] {
  const reports = (value as { readonly reports?: unknown } | null)?.reports;
  if (typeof reports !== 'object' || reports === null) return [];
  return Object.keys(reports)
    .filter((key) => RESERVED_KEYS.has(key))
    .map((key) => {
      const message = say`“${key}” cannot be the key of a report, since JavaScript reserves this name: choose another one`;
      return configProblem('config.wrong-value', message, spanOfName(['reports', key]));
    });
}

export function configProblem(code: string, message: string, span: Problem['span'] & object): Problem {
  return { code, severity: 'error', message: `${message}.`.replace(/([.?!])\.$/u, '$1'), span };
}

type Issue = v.InferIssue<typeof configurationSchema>;

function problemOf(say: Translate, issue: Issue, places: JsonSpans): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const name = path.length === 0 ? say`the configuration` : say`“${path.join('.')}”`;
  const holder = issue.path?.at(-1)?.input;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownName(say, path, places);
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && typeof holder === 'object') {
    const missing = String(path.at(-1));
    return configProblem('config.missing-key', say`“${missing}” is missing here`, places.spanOf(path));
  }
  if (issue.kind === 'validation') {
    return issue.type === 'regex'
      ? configProblem('config.wrong-value', noKey(say, name), places.spanOfName(path))
      : configProblem('config.wrong-value', say`${name} is empty`, places.spanOf(path));
  }
  if (issue.type === 'picklist') {
    const words = issue.expected?.match(/[a-z]+/g) ?? [];
    const written = typeof issue.input === 'string' ? issue.input : '';
    return configProblem(
      'config.wrong-value',
      say`${name} is ${issue.received}, and can be ${words.join(', ')}.` + didYouMean(written, words, say),
      places.spanOf(path),
    );
  }
  return configProblem(
    'config.wrong-type',
    WANTED[issue.type]?.(say, name) ?? say`${name} has to be ${issue.type}`,
    places.spanOf(path),
  );
}

function unknownName(say: Translate, path: readonly (string | number)[], places: JsonSpans): Problem {
  const name = String(path.at(-1));
  const known = namesFor(path);
  const nothing = path.includes('rules') ? say`there is no rule “${name}”.` : say`there is no setting “${name}”.`;
  return configProblem(
    'config.unknown-key',
    nothing + (didYouMean(name, known, say) || say` There are ${known.join(', ')}.`),
    places.spanOfName(path),
  );
}

/** What may stand beside the last name of a path. */
function namesFor(path: readonly (string | number)[]): string[] {
  const { entries } = configurationSchema;
  const override = entries.overrides.wrapped.pipe[0].item.entries;
  if (path.at(-2) === 'rules') return Object.keys(override.rules.entries);
  return Object.keys(path[0] === 'overrides' && path.length > 1 ? override : entries);
}

const noKey = (say: Translate, name: string): string =>
  say`${name} is no key for a report: a key is letters and digits, such as “tip2012”`;

const WANTED: Readonly<Record<string, (say: Translate, name: string) => string>> = {
  string: (say, name) => say`${name} has to be a text between double quotes`,
  array: (say, name) => say`${name} has to be a list: […]`,
  record: (say, name) => say`${name} has to be a list of names with their files: {"tip2012": "reports/tip-2012.md"}`,
  strict_object: (say, name) => say`${name} has to be an object: {…}`,
  union: (say, name) => say`${name} has to be a path, or a list of paths`,
};

import type { Problem } from '@findings/core';
import { RESERVED_KEYS } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import * as v from 'valibot';
import { configurationSchema } from './configuration-schema.js';
import type { ConfigurationFile } from './configuration-schema.js';
import { MAX_PROBLEMS, readJson } from './json-spans.js';
import type { JsonSpans } from './json-spans.js';
import { didYouMean } from './nearest-name.js';

export interface ParsedConfiguration {
  /** Empty if there are problems. */
  readonly value: ConfigurationFile;
  readonly problems: readonly Problem[];
  readonly json: JsonSpans;
}

/** Parses the text of a `findings.config.json`, and validates it against the schema. */
export function parseConfiguration(say: Translate, text: string): ParsedConfiguration {
  const json = readJson(text, say);
  if (json.problems.length > 0) {
    const problems = json.problems.map(({ message, span }) => configProblem('config.syntax', message, span));
    return { value: {}, problems, json };
  }
  if (Array.isArray(json.value)) {
    const message = say`The configuration must be an object: {…}`;
    return { value: {}, problems: [configProblem('config.wrong-type', message, json.spanOf([]))], json };
  }
  const result = v.safeParse(configurationSchema, json.value);
  const issues = (result.issues ?? []).map((issue) => issueProblem(say, issue, json));
  const problems = [...reservedKeyProblems(say, json), ...issues].slice(0, MAX_PROBLEMS);
  return result.success && problems.length === 0
    ? { value: result.output, problems, json }
    : { value: {}, problems, json };
}

function reservedKeyProblems(say: Translate, { value, spanOfName }: JsonSpans): Problem[] {
  const reports = (value as { readonly reports?: unknown } | null)?.reports;
  if (typeof reports !== 'object' || reports === null) return [];
  return Object.keys(reports)
    .filter((key) => RESERVED_KEYS.has(key))
    .map((key) => {
      const message = say`“${key}” cannot be the key of a report, because JavaScript reserves this name. Choose another one`;
      return configProblem('config.wrong-value', message, spanOfName(['reports', key]));
    });
}

/** @param message may lack its full stop */
export function configProblem(code: string, message: string, span: Problem['span'] & object): Problem {
  return { code, severity: 'error', message: `${message}.`.replace(/([.?!])\.$/u, '$1'), span };
}

type Issue = v.InferIssue<typeof configurationSchema>;

/** Converts an issue of the schema library to a problem. */
function issueProblem(say: Translate, issue: Issue, json: JsonSpans): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const name = path.length === 0 ? say`The configuration` : say`“${path.join('.')}”`;
  const container = issue.path?.at(-1)?.input;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownNameProblem(say, path, json);
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && typeof container === 'object') {
    const missing = String(path.at(-1));
    return configProblem('config.missing-key', say`“${missing}” is missing here`, json.spanOf(path));
  }
  if (issue.kind === 'validation') {
    if (path[0] === 'database') {
      const message = say`${name} must be the address of a PostgreSQL database, such as “postgres://db.example.org/findings”`;
      return configProblem('config.wrong-value', message, json.spanOf(path));
    }
    if (issue.type === 'regex') {
      return configProblem('config.wrong-value', invalidKey(say, name), json.spanOfName(path));
    }
    const message = issue.type === 'non_empty' ? say`${name} is empty` : wholeNumber(say, name);
    return configProblem('config.wrong-value', message, json.spanOf(path));
  }
  if (issue.type === 'picklist') {
    const words = issue.expected?.match(/[a-z]+/g) ?? [];
    const value = typeof issue.input === 'string' ? issue.input : '';
    return configProblem(
      'config.wrong-value',
      say`${name} is ${issue.received}, but it must be one of ${words.join(', ')}.` + didYouMean(value, words, say),
      json.spanOf(path),
    );
  }
  return configProblem(
    'config.wrong-type',
    WRONG_TYPE[issue.type]?.(say, name) ?? say`${name} must be ${issue.type}`,
    json.spanOf(path),
  );
}

function unknownNameProblem(say: Translate, path: readonly (string | number)[], json: JsonSpans): Problem {
  const name = String(path.at(-1));
  const known = namesAt(path);
  const message = path.includes('rules') ? say`There is no rule “${name}”.` : say`There is no setting “${name}”.`;
  return configProblem(
    'config.unknown-key',
    message + (didYouMean(name, known, say) || say` Choose one of ${known.join(', ')}.`),
    json.spanOfName(path),
  );
}

/** The names that are allowed in the container of a path's last name. */
function namesAt(path: readonly (string | number)[]): string[] {
  const { entries } = configurationSchema;
  const override = entries.overrides.wrapped.pipe[0].item.entries;
  if (path.at(-2) === 'rules') return Object.keys(override.rules.entries);
  return Object.keys(path[0] === 'overrides' && path.length > 1 ? override : entries);
}

const invalidKey = (say: Translate, name: string): string =>
  say`${name} is not a valid key for a report: use letters and digits, as in “tip2012”`;

const wholeNumber = (say: Translate, name: string): string => say`${name} must be a whole number, 0 or more`;

/** Messages for values of a wrong type, by the type that the schema expects. */
const WRONG_TYPE: Readonly<Record<string, (say: Translate, name: string) => string>> = {
  string: (say, name) => say`${name} must be text in double quotes`,
  number: (say, name) => wholeNumber(say, name),
  array: (say, name) => say`${name} must be a list: […]`,
  record: (say, name) => say`${name} must be a list of names with their files: {"tip2012": "reports/tip-2012.md"}`,
  strict_object: (say, name) => say`${name} must be an object: {…}`,
  union: (say, name) => say`${name} must be a path or a list of paths`,
};

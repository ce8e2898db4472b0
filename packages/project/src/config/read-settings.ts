import type { Problem } from '@findings/core/check';
import * as v from 'valibot';
import { didYouMean } from '../nearest.js';
import { MOST_TOLD, readJson } from './json-places.js';
import type { JsonPlaces } from './json-places.js';
import { settingsSchema } from './settings.js';
import type { Settings } from './settings.js';

export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  readonly places: JsonPlaces;
}

/** The settings of a `findings.config.json`; empty where there are problems. */
export function readSettings(text: string): SettingsRead {
  const places = readJson(text);
  if (places.mistakes.length > 0) {
    const problems = places.mistakes.map(({ message, span }) => configProblem('config.syntax', message, span));
    return { settings: {}, problems, places };
  }
  if (Array.isArray(places.value)) {
    const message = `the configuration has to be ${WANTED['strict_object']}`;
    return { settings: {}, problems: [configProblem('config.wrong-type', message, places.spanOf([]))], places };
  }
  const result = v.safeParse(settingsSchema, places.value);
  if (result.success) return { settings: result.output, problems: [], places };
  return { settings: {}, problems: result.issues.slice(0, MOST_TOLD).map((issue) => problemOf(issue, places)), places };
}

export function configProblem(code: string, message: string, span: Problem['span'] & object): Problem {
  return { code, severity: 'error', message: `${message}.`.replace(/([.?!])\.$/u, '$1'), span };
}

type Issue = v.InferIssue<typeof settingsSchema>;

function problemOf(issue: Issue, places: JsonPlaces): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const name = path.length === 0 ? 'the configuration' : `“${path.join('.')}”`;
  const holder = issue.path?.at(-1)?.input;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownName(path, places);
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined' && typeof holder === 'object') {
    const missing = String(path.at(-1));
    return configProblem('config.missing-key', `“${missing}” is missing here`, places.spanOf(path));
  }
  if (issue.kind === 'validation') {
    const span = issue.type === 'regex' ? places.spanOfName(path) : places.spanOf(path);
    return configProblem('config.wrong-value', `${name} ${issue.message}`, span);
  }
  if (issue.type === 'picklist') {
    const words = issue.expected?.match(/[a-z]+/g) ?? [];
    const written = typeof issue.input === 'string' ? issue.input : '';
    return configProblem(
      'config.wrong-value',
      `${name} is ${issue.received}, and can be ${words.join(', ')}.${didYouMean(written, words)}`,
      places.spanOf(path),
    );
  }
  return configProblem(
    'config.wrong-type',
    `${name} has to be ${WANTED[issue.type] ?? issue.type}`,
    places.spanOf(path),
  );
}

function unknownName(path: readonly (string | number)[], places: JsonPlaces): Problem {
  const name = String(path.at(-1));
  const known = namesFor(path);
  const what = path.includes('rules') ? 'rule' : 'setting';
  return configProblem(
    'config.unknown-key',
    `there is no ${what} “${name}”.${didYouMean(name, known) || ` There are ${known.join(', ')}.`}`,
    places.spanOfName(path),
  );
}

/** What may stand beside the last name of a path. */
function namesFor(path: readonly (string | number)[]): string[] {
  const { entries } = settingsSchema;
  const override = entries.overrides.wrapped.pipe[0].item.entries;
  if (path.at(-2) === 'rules') return Object.keys(override.rules.entries);
  return Object.keys(path[0] === 'overrides' && path.length > 1 ? override : entries);
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text between double quotes',
  array: 'a list: […]',
  record: 'a list of names with their files: {"tip2012": "reports/tip-2012.md"}',
  strict_object: 'an object: {…}',
  union: 'a path, or a list of paths',
};

import { bibliographyFormat } from '@findings/check';
import type { Problem } from '@findings/core';
import type { Severities } from '@findings/check';
import picomatch from 'picomatch';
import { unknownBibliographyFormat } from './front-matter-files.js';
import { Failure } from './failure.js';
import type { Files } from './files.js';
import { missingFile, toSlashPath } from './files.js';
import { movedReport } from './missing-reports.js';
import { didYouMean } from './nearest-name.js';
import { SAMPLE } from './sample.js';
import { suggestedFile } from './suggested-file.js';
import { INCLUDE } from './configuration.js';
import type { Configuration, ConfiguredReport } from './configuration.js';
import { createGlobCheck } from './globs.js';
import { MAX_PROBLEMS } from './json-spans.js';
import { configProblem, parseConfiguration } from './parse-configuration.js';
import type { ParsedConfiguration } from './parse-configuration.js';
import type { ConfigurationFile } from './configuration-schema.js';

/**
 * Reads and validates a configuration.
 *
 * @param path absolute
 * @param allowsMissing whether the configuration may name reports that do not exist
 * @throws Failure with all problems of the file
 */
export function readConfiguration(
  files: Files,
  path: string,
  displayName: string,
  allowsMissing = false,
): Configuration {
  const { paths, say } = files;
  const source = files.read(path, displayName);
  const parsed = parseConfiguration(say, source);
  const directory = paths.dirname(path);
  const { value } = parsed;
  const reports = Object.entries(value.reports ?? {}).map(([key, file]) => ({
    key,
    path: file === SAMPLE ? SAMPLE : paths.resolve(directory, file),
  }));
  const database = files.databaseOf?.(value.database);
  const withoutFile = new Set(database === undefined ? [] : reports.filter(hasNoFile(files)).map(({ key }) => key));
  const found = parsed.problems.length > 0 ? [] : semanticProblems(files, parsed, directory, withoutFile);
  const fail = (problems: readonly Problem[]): Failure => {
    const message = say`The configuration has mistakes. Fix them, and try again.`;
    return new Failure(message, [{ path: displayName, source, problems }]);
  };
  const isAllowed = ({ report, bibliography }: SemanticProblem): boolean =>
    allowsMissing && (report ?? bibliography) !== undefined;
  const problems = [...parsed.problems, ...found.filter((each) => !isAllowed(each)).map(({ problem }) => problem)];
  if (problems.length > 0) throw fail([...problems, ...found.filter(isAllowed).map(({ problem }) => problem)]);
  const missing = {
    reports: new Map(
      found.flatMap(({ problem, report }) => (report === undefined ? [] : [[report, problem] as const])),
    ),
    bibliographies: new Set(found.flatMap(({ bibliography }) => bibliography ?? [])),
  };
  const overrides = (value.overrides ?? []).map(({ files, rules }) => ({ matches: picomatch([...files]), rules }));
  return {
    path,
    directory,
    reports,
    ...(value.default !== undefined && { default: value.default }),
    ...(found.length > 0 && { missing: { ...missing, failure: fail(found.map(({ problem }) => problem)) } }),
    bibliography: bibliographiesOf(value).map((file) => ({ file, path: paths.resolve(directory, file) })),
    ...(database !== undefined && { database }),
    ...(withoutFile.size > 0 && { withoutFile }),
    include: value.include ?? INCLUDE,
    exclude: value.exclude ?? [],
    ...(value.maxWarnings !== undefined && { maxWarnings: value.maxWarnings }),
    severitiesFor: (document) => {
      const name = toSlashPath(paths, paths.relative(directory, document));
      const severities: Record<string, unknown> = { ...value.rules };
      for (const { matches, rules } of overrides) if (matches(name)) Object.assign(severities, rules);
      return severities as Severities;
    },
  };
}

interface SemanticProblem {
  readonly problem: Problem;
  /** The key of the report whose file does not exist. */
  readonly report?: string;
  /** The bibliography that does not exist, as written. */
  readonly bibliography?: string;
}

function hasNoFile({ kindOf }: Files): (report: ConfiguredReport) => boolean {
  return ({ path }) => path !== SAMPLE && kindOf(path) === undefined;
}

/**
 * Problems that a schema cannot find: missing files, globs that would take too long, and unknown report keys.
 *
 * @param withoutFile keys of the reports that need no file
 */
function semanticProblems(
  files: Files,
  parsed: ParsedConfiguration,
  directory: string,
  withoutFile: ReadonlySet<string>,
): SemanticProblem[] {
  const problems: SemanticProblem[] = [];
  for (const found of [
    fileProblems(files, parsed, directory, withoutFile),
    globProblems(files, parsed),
    keyProblems(files, parsed),
  ]) {
    for (const each of found) {
      problems.push('problem' in each ? each : { problem: each });
      // Finding the span of each problem takes time linear in the text.
      if (problems.length === MAX_PROBLEMS) return problems;
    }
  }
  return problems;
}

function* fileProblems(
  files: Files,
  { value, json }: ParsedConfiguration,
  directory: string,
  withoutFile: ReadonlySet<string>,
): Generator<Problem | SemanticProblem> {
  const { say } = files;
  for (const { file, jsonPath } of filesOf(value)) {
    if (jsonPath[0] === 'reports' && (file === SAMPLE || withoutFile.has(String(jsonPath[1])))) continue;
    const absolute = files.paths.resolve(directory, file);
    const kind = files.kindOf(absolute);
    if (kind === 'file') {
      if (jsonPath[0] !== 'bibliography' || bibliographyFormat(file) !== undefined) continue;
      yield configProblem('config.wrong-value', unknownBibliographyFormat(say, file), json.spanOf(jsonPath));
      continue;
    }
    if (kind) {
      const message = say`“${file}” is a folder, but a file is needed here`;
      yield configProblem('config.missing-file', message, json.spanOf(jsonPath));
      continue;
    }
    const [field, key] = jsonPath;
    const suggestion =
      field === 'reports'
        ? movedReport(files, directory, { key: String(key), file })
        : suggestedFile(files, { path: absolute, written: file, from: directory, root: directory });
    const message = missingFile(files, absolute, file, suggestion);
    const problem = {
      ...configProblem('config.missing-file', message, json.spanOf(jsonPath)),
      ...(suggestion !== undefined && { suggestions: [suggestion] }),
    };
    yield { problem, ...(field === 'reports' ? { report: String(key) } : { bibliography: file }) };
  }
}

function* globProblems({ paths, say }: Files, { value, json }: ParsedConfiguration): Generator<Problem> {
  const checkGlob = createGlobCheck(say);
  for (const { glob, jsonPath } of globsOf(value)) {
    const isAbsolute = jsonPath[0] !== 'overrides' && paths.isAbsolute(glob);
    const message = isAbsolute ? say`“${glob}” must be relative to the folder of this file` : checkGlob(glob);
    if (message !== undefined) yield configProblem('config.wrong-value', message, json.spanOf(jsonPath));
  }
}

function* keyProblems({ say }: Files, { value, json }: ParsedConfiguration): Generator<Problem> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(value.reports ?? {})) {
    const same = keys.get(key.toLowerCase());
    if (same === undefined) keys.set(key.toLowerCase(), key);
    else {
      const message = say`“${key}” and “${same}” are the same key, because citations ignore upper and lower case`;
      yield configProblem('config.wrong-value', message, json.spanOfName(['reports', key]));
    }
  }
  const { default: defaultKey } = value;
  if (defaultKey === undefined || keys.has(defaultKey.toLowerCase())) return;
  const hint =
    keys.size === 0
      ? say` Add the report to “reports”.`
      : didYouMean(defaultKey, keys.values(), say) || say` Choose one of ${[...keys.values()].join(', ')}.`;
  const message = say`“default” is “${defaultKey}”, but no report has that key.` + hint;
  yield configProblem('config.unknown-report', message, json.spanOf(['default']));
}

/** A file that the configuration names, and the JSON path of that value. */
interface ConfiguredFile {
  readonly file: string;
  readonly jsonPath: readonly (string | number)[];
}

function filesOf(configuration: ConfigurationFile): ConfiguredFile[] {
  const isList = typeof configuration.bibliography !== 'string';
  return [
    ...Object.entries(configuration.reports ?? {}).map(([key, file]) => ({ file, jsonPath: ['reports', key] })),
    ...bibliographiesOf(configuration).map((file, index) => ({
      file,
      jsonPath: isList ? ['bibliography', index] : ['bibliography'],
    })),
  ];
}

/** A glob of the configuration, and the JSON path of that value. */
interface ConfiguredGlob {
  readonly glob: string;
  readonly jsonPath: readonly (string | number)[];
}

function globsOf({ include = [], exclude = [], overrides = [] }: ConfigurationFile): ConfiguredGlob[] {
  return [
    ...include.map((glob, index) => ({ glob, jsonPath: ['include', index] })),
    ...exclude.map((glob, index) => ({ glob, jsonPath: ['exclude', index] })),
    ...overrides.flatMap(({ files }, override) =>
      files.map((glob, index) => ({ glob, jsonPath: ['overrides', override, 'files', index] })),
    ),
  ];
}

function bibliographiesOf({ bibliography = [] }: ConfigurationFile): readonly string[] {
  return typeof bibliography === 'string' ? [bibliography] : bibliography;
}

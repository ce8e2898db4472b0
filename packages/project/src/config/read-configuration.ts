import { bibliographyFormat } from '@findings/check';
import type { Problem } from '@findings/core';
import type { Severities } from '@findings/check';
import picomatch from 'picomatch';
import { noBibliography } from '../front-matter-bibliographies.js';
import { Failure } from '../failure.js';
import type { Files } from '../files/files.js';
import { missingFile } from '../files/missing-file.js';
import { toSlashPath } from '../display-path.js';
import { didYouMean } from '../nearest-name.js';
import { SAMPLE_KEY } from '../reports/report-key.js';
import { INCLUDE } from './configuration.js';
import type { Configuration } from './configuration.js';
import { createGlobCheck } from '../glob-problem.js';
import { MAX_PROBLEMS } from '../json-spans.js';
import { configProblem, readSettings } from '../parse-configuration.js';
import type { ParsedConfiguration } from '../parse-configuration.js';
import type { ConfigurationFile } from '../configuration-schema.js';

/** @throws Failure that shows every mistake in its place */
export function readConfiguration(files: Files, path: string, shown: string): Configuration {
  const { paths, say } = files;
  const source = files.read(path, shown);
  const read = readSettings(say, source);
  const directory = paths.dirname(path);
  const problems = read.problems.length > 0 ? read.problems : mistakesOf(files, read, directory);
  if (problems.length > 0) {
    throw new Failure(say`the configuration is wrong, so that nothing was done.`, [{ path: shown, source, problems }]);
  }
  const { settings } = read;
  const overrides = (settings.overrides ?? []).map(({ files, rules }) => ({ matches: picomatch([...files]), rules }));
  return {
    path,
    directory,
    reports: Object.entries(settings.reports ?? {}).map(([key, file]) => ({
      key,
      path: paths.resolve(directory, file),
    })),
    ...(settings.default !== undefined && { default: settings.default }),
    bibliography: bibliographiesOf(settings).map((file) => ({ file, path: paths.resolve(directory, file) })),
    include: settings.include ?? INCLUDE,
    exclude: settings.exclude ?? [],
    severitiesFor: (document) => {
      const name = toSlashPath(paths, paths.relative(directory, document));
      const severities: Record<string, unknown> = { ...settings.rules };
      for (const { matches, rules } of overrides) if (matches(name)) Object.assign(severities, rules);
      return severities as Severities;
    },
  };
}

/** Mistakes that a schema cannot find: missing files, globs that take too long, and unknown names. */
function mistakesOf(files: Files, read: ParsedConfiguration, directory: string): Problem[] {
  const problems: Problem[] = [];
  for (const mistakes of [fileMistakes(files, read, directory), globMistakes(files, read), keyMistakes(files, read)]) {
    for (const problem of mistakes) {
      problems.push(problem);
      // Finding the position of each problem takes time linear in the text.
      if (problems.length === MAX_PROBLEMS) return problems;
    }
  }
  return problems;
}

function* fileMistakes(files: Files, { settings, places }: ParsedConfiguration, directory: string): Generator<Problem> {
  const { say } = files;
  for (const { file, path } of filesOf(settings)) {
    const full = files.paths.resolve(directory, file);
    const kind = files.kindOf(full);
    if (kind === 'file') {
      if (path[0] !== 'bibliography' || bibliographyFormat(file) !== undefined) continue;
      yield configProblem('config.wrong-value', noBibliography(say, file), places.spanOf(path));
      continue;
    }
    const message = kind ? say`“${file}” is a folder, and a file is needed here` : missingFile(files, full, file);
    yield configProblem('config.missing-file', message, places.spanOf(path));
  }
}

function* globMistakes({ paths, say }: Files, { settings, places }: ParsedConfiguration): Generator<Problem> {
  const globMistake = createGlobCheck(say);
  for (const { glob, path } of globsOf(settings)) {
    const isMisplaced = path[0] !== 'overrides' && paths.isAbsolute(glob);
    const message = isMisplaced ? say`“${glob}” has to be relative to the folder of this file` : globMistake(glob);
    if (message !== undefined) yield configProblem('config.wrong-value', message, places.spanOf(path));
  }
}

function* keyMistakes({ say }: Files, { settings, places }: ParsedConfiguration): Generator<Problem> {
  const keys = new Map<string, string>();
  for (const key of Object.keys(settings.reports ?? {})) {
    const same = keys.get(key.toLowerCase());
    if (same === undefined) keys.set(key.toLowerCase(), key);
    else {
      const message = say`“${key}” and “${same}” are one key: letter case does not matter in citations`;
      yield configProblem('config.wrong-value', message, places.spanOfName(['reports', key]));
    }
  }
  if (keys.size === 0) keys.set(SAMPLE_KEY, SAMPLE_KEY);
  const { default: chosen } = settings;
  if (chosen === undefined || keys.has(chosen.toLowerCase())) return;
  const hint = didYouMean(chosen, keys.values(), say) || say` There is ${[...keys.values()].join(', ')}.`;
  const message = say`“default” is “${chosen}”, and no report has that key.` + hint;
  yield configProblem('config.unknown-report', message, places.spanOf(['default']));
}

interface NamedFile {
  readonly file: string;
  /** Where it is named. */
  readonly path: readonly (string | number)[];
}

function filesOf(settings: ConfigurationFile): NamedFile[] {
  const isList = typeof settings.bibliography !== 'string';
  return [
    ...Object.entries(settings.reports ?? {}).map(([key, file]) => ({ file, path: ['reports', key] })),
    ...bibliographiesOf(settings).map((file, index) => ({
      file,
      path: isList ? ['bibliography', index] : ['bibliography'],
    })),
  ];
}

interface NamedGlob {
  readonly glob: string;
  readonly path: readonly (string | number)[];
}

function globsOf({ include = [], exclude = [], overrides = [] }: ConfigurationFile): NamedGlob[] {
  return [
    ...include.map((glob, index) => ({ glob, path: ['include', index] })),
    ...exclude.map((glob, index) => ({ glob, path: ['exclude', index] })),
    ...overrides.flatMap(({ files }, override) =>
      files.map((glob, index) => ({ glob, path: ['overrides', override, 'files', index] })),
    ),
  ];
}

function bibliographiesOf({ bibliography = [] }: ConfigurationFile): readonly string[] {
  return typeof bibliography === 'string' ? [bibliography] : bibliography;
}

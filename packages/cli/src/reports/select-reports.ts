import type { Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import {
  createConfigurationLoader,
  createLibraryLoader,
  didYouMean,
  Failure,
  formatNumber,
  noReport,
} from '@findings/project';
import type { Configuration, LibraryLoader, LoadedLibrary } from '@findings/project';
import { databaseOf, hasIndex } from '@findings/project/node';
import type { IndexOptions } from '@findings/project/indexed';
import { text } from '../arguments/option.js';
import { displayPath } from '../files/display-path.js';
import { nodeFiles } from '../files/node-files.js';
import { printFailure } from '../render/failure.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';

/** `--report` of the commands that read all reports of a configuration. */
export const reportOption = text(
  'KEY|FILE',
  'the report to use: its key in findings.config.json, its file, or “sample” for the sample report',
);

/**
 * The reports of a command: all that are configured, or the one that the user chose.
 *
 * @throws Failure if there is none
 */
export async function selectReports(
  configuration: Configuration,
  libraries: LibraryLoader,
): Promise<{ reports: readonly Report[]; loadedLibrary: LoadedLibrary }> {
  const loadedLibrary = await libraries.load(configuration);
  const { reports, defaultKey } = loadedLibrary.library;
  if (reports.length === 0) throw noReport(say);
  if (configuration.chosen === undefined) return { reports, loadedLibrary };
  return {
    reports: reports.filter(({ key }) => key === defaultKey),
    loadedLibrary,
  };
}

/** What a command needs of the reports. */
export type Needed = { readonly texts: readonly string[] } | { readonly ids: readonly string[] };

/**
 * The library of the working directory, and the path of each report for messages. If there is an index, the library has only what is
 * needed: the findings that may match texts, or the reports of ids.
 *
 * @param report the report that the user chose
 * @throws Failure if there is none
 */
export async function openLibrary(
  report: string | undefined,
  needed: Needed,
  terminal: Terminal,
): Promise<{ library: Library; fileOf: (report: Report) => string }> {
  const { directory } = terminal;
  const configuration = await loadConfiguration(report, directory);
  const isDatabase = databaseOf(configuration) !== undefined;
  if (!isDatabase && configuration.missing) throw configuration.missing.failure;
  const chosen = configuration.reports.find(({ path }) => path === configuration.chosen);
  const isConfigured = configuration.chosen === undefined || chosen !== undefined;
  if (isConfigured && hasIndex(configuration)) {
    const key = chosen?.key ?? (isDatabase && report !== undefined ? configuration.default : undefined);
    const library = await readIndex(configuration, key, needed, terminal);
    const paths = new Map(configuration.reports.map(({ key, path }) => [key, displayPath(path, directory)]));
    if (library) return { library, fileOf: ({ key }) => paths.get(key) ?? key };
  }
  const { loadedLibrary } = await selectReports(configuration, createLibraryLoader(nodeFiles, directory));
  const { library, paths } = loadedLibrary;
  return { library, fileOf: ({ key }) => displayPath(paths.get(key) ?? '', directory) };
}

/** The configuration for a command. A database also has reports that it does not name, and does not need the files. */
async function loadConfiguration(report: string | undefined, directory: string): Promise<Configuration> {
  const load = (chosen?: string) => createConfigurationLoader(nodeFiles, directory, chosen, true).load(directory);
  try {
    return await load(report);
  } catch (error) {
    if (report === undefined) throw error;
    const configuration = await load();
    if (databaseOf(configuration) === undefined) throw error;
    return { ...configuration, default: report };
  }
}

/** Reads what is needed from the index. Undefined if there is none. */
async function readIndex(
  configuration: Configuration,
  chosen: string | undefined,
  needed: Needed,
  terminal: Terminal,
): Promise<Library | undefined> {
  // Loaded lazily: most projects have no index.
  const { openIndexedReports } = await import('@findings/project/indexed');
  const key = chosen ?? configuration.default;
  const selected = key === undefined ? configuration : { ...configuration, default: key };
  const index = await openIndexedReports(nodeFiles, selected, {
    ...indexOptions(terminal),
    onProblem: (failure) => printFailure(failure, terminal),
  });
  if (!index) return undefined;
  try {
    const keys = [...index.counts.keys()];
    if (databaseOf(configuration) !== undefined && chosen !== undefined && !hasKey(keys, chosen))
      throw new Failure(say`There is no report “${chosen}”.` + didYouMean(chosen, keys, say));
    if ('ids' in needed) return await index.get(needed.ids);
    return await index.search(needed.texts, chosen === undefined ? {} : { report: chosen });
  } finally {
    await index.close();
  }
}

function hasKey(keys: readonly string[], wanted: string): boolean {
  return keys.some((key) => key.toLowerCase() === wanted.toLowerCase());
}

/** Limits a search to the report that the user chose, which is the default. */
export function onlyDefault({ defaultKey }: Library): { readonly report?: string } {
  return defaultKey === undefined ? {} : { report: defaultKey };
}

/** The options of an index, for a command. */
export function indexOptions(terminal: Terminal): IndexOptions {
  return {
    workingDirectory: terminal.directory,
    version: VERSION,
    onProgress: (name, number, total) =>
      terminal.progress(`Reading ${formatNumber(number)} of ${formatNumber(total)}: ${name}`),
    // Loaded lazily: most commands read no report.
    startReaders: async (reports) => (await import('./read-workers.js')).startReaders(reports),
  };
}

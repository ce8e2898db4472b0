import type { Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { chosenKey, createConfigurationLoader, createLibraryLoader, formatNumber, noReport } from '@findings/project';
import type { Configuration, LibraryLoader, LoadedLibrary } from '@findings/project';
import { hasIndex } from '@findings/project/node';
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
  const configuration = await createConfigurationLoader(nodeFiles, directory, report).load(directory);
  const isIndexed = configuration.chosen === undefined || chosenKey(configuration) !== undefined;
  const indexed = isIndexed && hasIndex(configuration) ? await readIndex(configuration, needed, terminal) : undefined;
  if (indexed) return indexed;
  const { loadedLibrary } = await selectReports(configuration, createLibraryLoader(nodeFiles, directory));
  const { library, paths } = loadedLibrary;
  return { library, fileOf: ({ key }) => displayPath(paths.get(key) ?? '', directory) };
}

/** Reads what is needed from the index. Undefined if there is none. */
async function readIndex(
  configuration: Configuration,
  needed: Needed,
  terminal: Terminal,
): Promise<{ library: Library; fileOf: (report: Report) => string } | undefined> {
  // Loaded lazily: most projects have no index.
  const { openIndexedReports } = await import('@findings/project/indexed');
  const index = await openIndexedReports(nodeFiles, configuration, {
    ...indexOptions(terminal),
    onProblem: (failure) => printFailure(failure, terminal),
  });
  if (!index) return undefined;
  try {
    const report = chosenKey(configuration);
    const library =
      'ids' in needed
        ? await index.get(needed.ids)
        : await index.search(needed.texts, report === undefined ? {} : { report });
    return { library, fileOf: ({ key }) => displayPath(index.pathOf(key), terminal.directory) };
  } finally {
    await index.close();
  }
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

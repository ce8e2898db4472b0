import type { Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { createConfigurationLoader, createLibraryLoader, noReport } from '@findings/project';
import type { Configuration, LibraryLoader, LoadedLibrary } from '@findings/project';
import { text } from '../arguments/option.js';
import { displayPath } from '../files/display-path.js';
import { nodeFiles } from '../files/node-files.js';
import { say } from '../terminal/say.js';

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

/**
 * The library of the working directory, and the path of each report for messages.
 *
 * @param report the report that the user chose
 * @throws Failure if there is none
 */
export async function openLibrary(
  directory: string,
  report: string | undefined,
): Promise<{ library: Library; fileOf: (report: Report) => string }> {
  const configuration = await createConfigurationLoader(nodeFiles, directory, report).load(directory);
  const { loadedLibrary } = await selectReports(configuration, createLibraryLoader(nodeFiles, directory));
  const { library, paths } = loadedLibrary;
  return { library, fileOf: ({ key }) => displayPath(paths.get(key) ?? '', directory) };
}

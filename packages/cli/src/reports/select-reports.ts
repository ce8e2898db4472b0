import { noReport } from '@findings/project';
import type { Configuration, LibraryLoader, LoadedLibrary } from '@findings/project';
import type { Report } from '@findings/core';
import { translateEnglish } from '@findings/core/text';
import { text } from '../arguments/option.js';

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
  if (reports.length === 0) throw noReport(translateEnglish);
  if (configuration.chosen === undefined) return { reports, loadedLibrary };
  return {
    reports: reports.filter(({ key }) => key === defaultKey),
    loadedLibrary,
  };
}

import type { Report } from '@findings/core';
import { resolve } from 'node:path';
import type { LibraryLoader, Configuration, LoadedLibrary } from '@findings/project';

/**
 * Selects the reports for a command: all that are configured, or the one with the given key or file.
 *
 * @param wanted a report key or a path
 * @throws Failure if it is neither
 */
export async function selectReports(
  wanted: string | undefined,
  configuration: Configuration,
  libraries: LibraryLoader,
  directory: string,
): Promise<{ reports: readonly Report[]; loadedLibrary: LoadedLibrary }> {
  const configured = await libraries.load(configuration);
  const { reports } = configured.library;
  if (wanted === undefined) return { reports, loadedLibrary: configured };
  const named = reports.filter(({ key }) => key === wanted);
  if (named.length > 0) return { reports: named, loadedLibrary: configured };
  const path = resolve(directory, wanted);
  const loadedLibrary = await libraries.load(configuration, [path]);
  return {
    reports: loadedLibrary.library.reports.filter(({ key }) => loadedLibrary.paths.get(key) === path),
    loadedLibrary,
  };
}

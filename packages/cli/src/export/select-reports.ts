import type { Report } from '@findings/core';
import { resolve } from 'node:path';
import type { LibraryLoader, Configuration, LoadedLibrary } from '@findings/project';

/**
 * The reports to export: all that are configured, or the one that was asked for by its key or its file.
 *
 * @throws Failure where it is neither
 */
export async function selectReports(
  wanted: string | undefined,
  configuration: Configuration,
  bookshelf: LibraryLoader,
  directory: string,
): Promise<{ reports: readonly Report[]; shelf: LoadedLibrary }> {
  const configured = await bookshelf.load(configuration);
  const { reports } = configured.library;
  if (wanted === undefined) return { reports, shelf: configured };
  const named = reports.filter(({ key }) => key === wanted);
  if (named.length > 0) return { reports: named, shelf: configured };
  const path = resolve(directory, wanted);
  const shelf = await bookshelf.load(configuration, [path]);
  return { reports: shelf.library.reports.filter(({ key }) => shelf.paths.get(key) === path), shelf };
}

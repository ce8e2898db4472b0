import type { Library } from '@findings/core/library';
import { chosenKey } from '@findings/project';
import type { Configuration, Failure, Files, LoadedLibrary } from '@findings/project';
import { hasIndex } from '@findings/project/node';
import type { Needed } from '../tools/tool.js';

/** What a tool needs of the reports. */
export interface IndexedLibrary {
  readonly library: Library;
  /** The number of findings of all reports, by key. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Reads what a tool needs from the index.
 *
 * @returns undefined if there is none, or it or a report cannot be read. Reading all reports then says why.
 */
export async function readIndexed(
  configuration: Configuration,
  needed: Needed,
  files: Files,
): Promise<IndexedLibrary | undefined> {
  const { version } = files;
  const { chosen, directory } = configuration;
  const isIndexed = chosen === undefined || chosenKey(configuration) !== undefined;
  if (version === undefined || !isIndexed || !hasIndex(configuration)) return undefined;
  // Loaded lazily: most projects have no index.
  const { openIndexedReports } = await import('@findings/project/indexed');
  const problems: Failure[] = [];
  const index = await openIndexedReports(files, configuration, {
    workingDirectory: directory,
    version,
    onProblem: (problem) => problems.push(problem),
  });
  if (!index) return undefined;
  try {
    if (problems.length > 0) return undefined;
    const { counts } = index;
    if (needed === 'outline') return { library: await index.outline(), counts };
    if ('ids' in needed) return { library: await index.get(needed.ids), counts };
    const { texts, report, ...request } = needed;
    const key = report?.toLowerCase();
    const searched = await index.search(texts, { ...request, ...(key !== undefined && { report: key }) });
    return { library: searched, counts };
  } finally {
    await index.close();
  }
}

/** A part of the reports instead of all of them. */
export function loadedOf(library: Library): LoadedLibrary {
  return { library, paths: new Map(), names: new Map(), unread: new Map(), sources: new Map() };
}

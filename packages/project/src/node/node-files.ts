import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as paths from 'node:path';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { Failure } from '../failure.js';
import type { Files, LoadedReport } from '../files.js';
import { databaseOf, indexPathOf } from './index-location.js';
import { isDescriptor, listFolder, readText } from './read-text.js';

/**
 * The files of this machine, with messages in the language of `say`.
 *
 * @param version of the program, if it may read reports from an index
 */
export function nodeFilesIn(say: Translate, version?: string): Files {
  const read = (path: string, displayName: string): string => {
    // Configurations and documents name these files. Reading standard input for one would wait, or consume an editor's messages.
    if (isDescriptor(path)) throw new Failure(say`“${displayName}” is a device, but a file is needed here.`);
    return readText(path, displayName, say);
  };
  const openIndexed: Files['openIndexed'] = async (configuration) => {
    const { database } = configuration;
    const path = indexPathOf(configuration);
    if (version === undefined || (database === undefined && !existsSync(path))) return undefined;
    // Editors may come with a Node without SQLite.
    if (!process.getBuiltinModule('node:sqlite')) return undefined;
    // Loaded lazily: most projects have no index.
    const { openStoredDatabase, openStoredFile } = await import('./stored-reports.js');
    return database === undefined ? openStoredFile(path, version, say) : openStoredDatabase(database, version, say);
  };
  return {
    say,
    paths,
    read,
    kindOf,
    listFolder,
    sampleReport,
    version,
    ...(version !== undefined && { databaseOf, openIndexed }),
  };
}

/** The files of this machine, with messages in English. */
export const nodeFiles = nodeFilesIn(translateEnglish);

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}

/** The sample report was parsed when its package was built. */
async function sampleReport(): Promise<LoadedReport> {
  const { report } = await import('@findings/tip-2012');
  return {
    report,
    // Resolving a package is slow, and few checks need the path.
    get path() {
      return createRequire(import.meta.url).resolve('@findings/tip-2012/report/tip-2012.md');
    },
  };
}

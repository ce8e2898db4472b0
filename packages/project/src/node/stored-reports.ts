import { hash } from 'node:crypto';
import { IndexError, openSqliteIndex } from '@findings/index';
import type { FindingsIndex } from '@findings/index';
import type { StoredReports } from '../files.js';

/** Identifies the text of a report and the version that reads it. */
export function contentHash(version: string, text: string): string {
  return `${version} ${hash('sha256', text, 'base64url')}`;
}

/**
 * Opens the reports that an index has.
 *
 * @param path of the index
 * @param language of messages, since the problems of indexed reports are in English
 * @returns undefined if it cannot be read: then reports are parsed
 */
export async function openStoredReports(
  path: string,
  version: string,
  language: string,
): Promise<StoredReports | undefined> {
  const index = orUndefined(() => openSqliteIndex(path, { isReadOnly: true }));
  if (!index) return undefined;
  const hashes = await hashesOf(index);
  return {
    get: async (key, text) => {
      if (hashes.get(key) !== contentHash(version, text)) return undefined;
      const [report] = await index.get([key]).catch(ignoreIndexError);
      return report && (report.problems.length === 0 || language.startsWith('en')) ? report : undefined;
    },
    close: () => index.close(),
  };
}

/** The hash of each report, by its key. */
async function hashesOf(index: FindingsIndex): Promise<ReadonlyMap<string, string>> {
  const { reports } = await index.stats().catch((error: unknown) => ({ reports: ignoreIndexError(error) }));
  return new Map(reports.map((file) => [file.key, file.hash]));
}

function orUndefined<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch (error) {
    ignoreIndexError(error);
    return undefined;
  }
}

/** @throws every other error */
function ignoreIndexError(error: unknown): [] {
  if (error instanceof IndexError) return [];
  throw error;
}

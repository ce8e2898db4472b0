import { hash } from 'node:crypto';
import { IndexError, openSqliteIndex } from '@findings/index';
import type { FindingsIndex } from '@findings/index';
import type { Translate } from '@findings/core/text';
import type { StoredReports } from '../files.js';
import { openDatabase } from './database.js';

/** Identifies the text of a report and the version that reads it. */
export function contentHash(version: string, text: string): string {
  return `${version} ${hash('sha256', text, 'base64url')}`;
}

/**
 * Opens the reports that an index in a file has.
 *
 * @param version of the program
 * @param say for messages, since the problems of indexed reports are in English
 * @returns undefined if it cannot be read: then reports are parsed
 */
export async function openStoredFile(
  path: string,
  version: string,
  say: Translate,
): Promise<StoredReports | undefined> {
  try {
    return await storedReports(openSqliteIndex(path, { isReadOnly: true }), path, version, say);
  } catch (error) {
    if (error instanceof IndexError) return undefined;
    throw error;
  }
}

/**
 * Opens the reports that a database has.
 *
 * @throws Failure if it cannot be read
 */
export async function openStoredDatabase(address: string, version: string, say: Translate): Promise<StoredReports> {
  const { index, displayName, attempt } = await openDatabase({ say }, address, { isReadOnly: true });
  const stored = await attempt(() => storedReports(index, displayName, version, say));
  return { ...stored, get: (key, text) => attempt(() => stored.get(key, text)) };
}

async function storedReports(
  index: FindingsIndex,
  name: string,
  version: string,
  say: Translate,
): Promise<StoredReports> {
  try {
    const { reports } = await index.stats();
    const hashes = new Map(reports.map((file) => [file.key, file.hash]));
    return {
      hashes,
      pathOf: (key) => `${name}#${key}`,
      get: async (key, text) => {
        if (text !== undefined && hashes.get(key) !== contentHash(version, text)) return undefined;
        const [report] = await index.get([key]);
        const isReadable = text === undefined || report?.problems.length === 0 || say.language.startsWith('en');
        return isReadable ? report : undefined;
      },
      close: () => index.close(),
    };
  } catch (error) {
    await index.close();
    throw error;
  }
}

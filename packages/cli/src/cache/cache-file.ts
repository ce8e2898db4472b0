import { Failure } from '@findings/project';
import { writeFile } from '@findings/project/node';
import type { DocumentResult } from '../documents/document-result.js';
import { nodeFiles } from '../files/node-files.js';

/** The saved result of one document. */
export interface CacheEntry extends Pick<DocumentResult, 'citations' | 'problems' | 'reports'> {
  /** Changes with everything that could change the result, except files that the document itself names. */
  readonly key: string;
  /** The titles of the ids that problems name. */
  readonly titles: Readonly<Record<string, string>>;
  /** The files that the document itself names, with the hashes of their content. */
  readonly named: readonly (readonly [path: string, hash: string])[];
}

const FORMAT = 2;
const HEAD = '{"findings-cache":';

/**
 * Reads the entries of a cache, by document name. A damaged cache is rebuilt, with a warning.
 *
 * @throws Failure if the file is not a cache, and must not be overwritten
 */
export function readCache(path: string, displayName: string, warn: (message: string) => void): Map<string, CacheEntry> {
  if (nodeFiles.kindOf(path) === undefined) return new Map();
  const text = nodeFiles.read(path, displayName);
  // A cache that was cut short may have only a part of the head.
  if (!HEAD.startsWith(text.slice(0, HEAD.length))) {
    throw new Failure(
      `“${displayName}” is not a cache of Findings, so it was not changed. Delete it, or choose another file with --cache-location.`,
    );
  }
  const entries = parseCache(text);
  if (!entries) warn(`The cache “${displayName}” is damaged or of another version of Findings, so it is rebuilt.`);
  return entries ?? new Map();
}

/** Undefined if the text is not that of a cache. */
export function parseCache(text: string): Map<string, CacheEntry> | undefined {
  try {
    const file = JSON.parse(text) as { 'findings-cache': number; entries: [string, CacheEntry][] };
    return file['findings-cache'] === FORMAT && file.entries.every(isEntry) ? new Map(file.entries) : undefined;
  } catch {
    // The text is cut short, or has no entries.
    return undefined;
  }
}

function isEntry([name, { key, problems, reports, named, titles }]: [string, CacheEntry]): boolean {
  return (
    typeof name === 'string' &&
    typeof key === 'string' &&
    typeof titles === 'object' &&
    [problems, reports, named].every(Array.isArray)
  );
}

/** Writes a cache, with one line for each document. If that fails, there is a warning. */
export function writeCache(
  path: string,
  displayName: string,
  entries: ReadonlyMap<string, CacheEntry>,
  warn: (message: string) => void,
): void {
  const lines = Array.from(entries, (entry) => JSON.stringify(entry));
  try {
    writeFile(path, displayName, `${HEAD}${FORMAT},"entries":[\n${lines.join(',\n')}\n]}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    warn(`The cache was not saved: ${error.message}`);
  }
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { Failure } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { writeFile } from '../files/write-file.js';
import type { Terminal } from '../terminal/terminal.js';
import { cacheText, InvalidCacheError, readCache } from './cache-file.js';
import type { CacheEntry } from './cache-file.js';
import type { CacheLocation } from './cache-location.js';

/** The entries of a cache's file. */
export interface EntryStore {
  get(name: string): CacheEntry | undefined;
  set(name: string, entry: CacheEntry): void;
  /** Writes the file if there is something new, without the entries of documents that are gone. */
  save(pathOf: (name: string) => string): void;
}

/** @throws Failure where the file that the user names is somebody's work */
export function openStore({ path, isNamed }: CacheLocation, terminal: Terminal): EntryStore {
  const shown = displayPath(path, terminal.directory);
  const warn = (message: string): void => terminal.warn(message);
  const entries = readEntries(path, shown, isNamed, warn);
  const seen = new Set<string>();
  let isChanged = false;
  return {
    get: (name) => {
      seen.add(name);
      return entries?.get(name);
    },
    set: (name, entry) => {
      isChanged = true;
      seen.add(name);
      entries?.set(name, entry);
    },
    save: (pathOf) => {
      if (!isChanged || !entries) return;
      for (const name of entries.keys()) if (!seen.has(name) && !existsSync(pathOf(name))) entries.delete(name);
      try {
        writeFile(path, shown, cacheText(entries));
        isChanged = false;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        warn(`the cache is not kept: ${error.message}`);
      }
    },
  };
}

/** Absent where nothing can be kept. */
function readEntries(
  path: string,
  shown: string,
  isNamed: boolean,
  warn: (message: string) => void,
): Map<string, CacheEntry> | undefined {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return readCache(readFileSync(path));
    const kind = stats.isDirectory() ? 'a folder' : 'not a file';
    if (isNamed) throw new Failure(`“${shown}” is ${kind}, and --cache-location names a file.`);
    warn(`“${shown}” is ${kind}: everything is checked, and no cache is kept.`);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof InvalidCacheError) {
      const isForeign = `“${shown}” ${error.message}, and is left as it is.`;
      if (!error.isOurs && isNamed) throw new Failure(`${isForeign} Name another file with --cache-location.`);
      if (!error.isOurs) {
        warn(`${isForeign} Everything is checked, and no cache is kept. Delete the file, or use --cache-location.`);
        return undefined;
      }
      warn(`the cache “${shown}” ${error.message}, and is rebuilt.`);
      return new Map();
    }
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Map();
    warn(`the cache “${shown}” cannot be read (${code}): everything is checked, and nothing is kept.`);
    return undefined;
  }
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { Failure } from '@findings/project';
import { writeFile } from '@findings/project/node';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { cacheText, InvalidCacheError, readCache } from './cache-file.js';
import type { CacheEntry } from './cache-file.js';
import type { CacheLocation } from './cache-location.js';

/** The entries of a cache file. */
export interface EntryStore {
  get(name: string): CacheEntry | undefined;
  set(name: string, entry: CacheEntry): void;
  /** Writes the file if an entry has changed. Leaves out documents that do not exist any more. */
  save(pathOf: (name: string) => string): void;
}

/** A store that is never saved. */
export function memoryStore(): EntryStore {
  const entries = new Map<string, CacheEntry>();
  return { get: (name) => entries.get(name), set: (name, entry) => void entries.set(name, entry), save: () => {} };
}

/** @throws Failure if the user named a file that is not a cache */
export function openStore({ path, isNamed }: CacheLocation, terminal: Terminal): EntryStore {
  const displayName = displayPath(path, terminal.directory);
  const warn = (message: string): void => terminal.warn(message);
  const entries = readEntries(path, displayName, isNamed, warn);
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
        writeFile(path, displayName, cacheText(entries));
        isChanged = false;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        warn(`the cache was not saved: ${error.message}`);
      }
    },
  };
}

/** Undefined if the cache cannot be used. */
function readEntries(
  path: string,
  displayName: string,
  isNamed: boolean,
  warn: (message: string) => void,
): Map<string, CacheEntry> | undefined {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return readCache(readFileSync(path, 'utf8'));
    const kind = stats.isDirectory() ? 'a folder' : 'not a file';
    if (isNamed) throw new Failure(`“${displayName}” is ${kind}, but --cache-location needs a file.`);
    warn(`“${displayName}” is ${kind}, so everything is checked and no cache is saved.`);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof InvalidCacheError) {
      const reason = `“${displayName}” ${error.message}, so it was not changed.`;
      if (!error.isOurs && isNamed) throw new Failure(`${reason} Name another file with --cache-location.`);
      if (!error.isOurs) {
        warn(`${reason} Everything is checked, and no cache is saved. Delete the file, or use --cache-location.`);
        return undefined;
      }
      warn(`the cache “${displayName}” ${error.message}, so it is rebuilt.`);
      return new Map();
    }
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Map();
    warn(`the cache “${displayName}” cannot be read (${code}), so everything is checked and no cache is saved.`);
    return undefined;
  }
}

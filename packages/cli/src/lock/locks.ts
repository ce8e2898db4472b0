import type { Lock } from '@findings/core/check';
import { existsSync } from 'node:fs';
import type { Configuration } from '../config/configuration.js';
import { shownPath } from '../files/slashed.js';
import { lockPathOf } from './lock-path.js';

/** The locks of a run, each read once. */
export interface Locks {
  /**
   * What was pinned for a configuration's documents; undefined where nothing was.
   *
   * @throws Failure where the file is broken
   */
  for(configuration: Configuration): Promise<Lock | undefined>;
}

/** @param working the working directory, to which messages are relative */
export function createLocks(working: string): Locks {
  const read = new Map<string, Promise<Lock | undefined>>();
  const readOnce = async (path: string): Promise<Lock | undefined> => {
    if (!existsSync(path)) return undefined;
    // Loaded only where something is pinned.
    const { readLockFile } = await import('./read-lock-file.js');
    return readLockFile(path, shownPath(path, working)).lock;
  };
  return {
    for: (configuration) => {
      const path = lockPathOf(configuration);
      const lock = read.get(path) ?? readOnce(path);
      read.set(path, lock);
      return lock;
    },
  };
}

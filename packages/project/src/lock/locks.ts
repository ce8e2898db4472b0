import type { Lock } from '@findings/core/check';
import type { Configuration } from '../config/configuration.js';
import type { Files } from '../files/files.js';
import { shownPathBy } from '../files/shown-path.js';
import { lockPathOf } from './lock-path.js';

/** The locks of a run, each read once. */
export interface Locks {
  /**
   * What was pinned for a configuration's documents; undefined where nothing was.
   *
   * @throws Failure where the file is broken
   */
  for(configuration: Configuration): Promise<Lock | undefined>;
  /** These files have changed: what hangs on them is read anew. */
  forget(paths: ReadonlySet<string>): void;
}

/** @param working the working directory, to which messages are relative */
export function createLocks(files: Files, working: string): Locks {
  const read = new Map<string, Promise<Lock | undefined>>();
  const readOnce = async (path: string): Promise<Lock | undefined> => {
    if (files.kindOf(path) === undefined) return undefined;
    // Loaded only where something is pinned.
    const { lockOf } = await import('./lock-of.js');
    const shown = shownPathBy(files.paths, path, working);
    return lockOf(files.read(path, shown), shown, files.say);
  };
  return {
    for: (configuration) => {
      const path = lockPathOf(files.paths, configuration);
      const lock = read.get(path) ?? readOnce(path);
      read.set(path, lock);
      return lock;
    },
    forget: (paths) => paths.forEach((path) => read.delete(path)),
  };
}

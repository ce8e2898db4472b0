import type { Lock } from '@findings/check';
import type { Configuration } from './config/configuration.js';
import { Failure } from './failure.js';
import type { Files } from './files/files.js';
import { displayPath } from './display-path.js';
import { lockPathOf } from './lock/lock-path.js';

/** What is known of a lock: nothing where there is none. */
export interface LoadedLock {
  readonly lock?: Lock;
  /** Why it cannot be read; the same object each time it is asked for. */
  readonly failure?: Failure;
}

/** The locks of a run, each read once. */
export interface LockLoader {
  /** What was pinned for a configuration's documents. */
  for(configuration: Configuration): Promise<LoadedLock>;
  /** These files have changed: what hangs on them is read anew. */
  forget(paths: ReadonlySet<string>): void;
}

/** @param working the working directory, to which messages are relative */
export function createLocks(files: Files, working: string): LockLoader {
  const read = new Map<string, Promise<LoadedLock>>();
  const readOnce = async (path: string): Promise<LoadedLock> => {
    if (files.kindOf(path) === undefined) return {};
    // Loaded only where something is pinned.
    const { parseLock } = await import('./parse-lock.js');
    const shown = displayPath(files.paths, path, working);
    try {
      return { lock: parseLock(files.read(path, shown), shown, files.say) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { failure: error };
    }
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

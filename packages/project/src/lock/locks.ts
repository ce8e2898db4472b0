import type { Lock } from '@findings/core/check';
import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Files } from '../files/files.js';
import { shownPathBy } from '../files/shown-path.js';
import { lockPathOf } from './lock-path.js';

/** What is known of a lock: nothing where there is none. */
export interface KnownLock {
  readonly lock?: Lock;
  /** Why it cannot be read; the same object each time it is asked for. */
  readonly failure?: Failure;
}

/** The locks of a run, each read once. */
export interface Locks {
  /** What was pinned for a configuration's documents. */
  for(configuration: Configuration): Promise<KnownLock>;
  /** These files have changed: what hangs on them is read anew. */
  forget(paths: ReadonlySet<string>): void;
}

/** @param working the working directory, to which messages are relative */
export function createLocks(files: Files, working: string): Locks {
  const read = new Map<string, Promise<KnownLock>>();
  const readOnce = async (path: string): Promise<KnownLock> => {
    if (files.kindOf(path) === undefined) return {};
    // Loaded only where something is pinned.
    const { lockOf } = await import('./lock-of.js');
    const shown = shownPathBy(files.paths, path, working);
    try {
      return { lock: lockOf(files.read(path, shown), shown, files.say) };
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

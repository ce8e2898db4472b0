import { readLock } from '@findings/check';
import type { Lock } from '@findings/check';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { lockPathOf } from './configuration.js';
import type { Configuration } from './configuration.js';
import { Failure } from './failure.js';
import { displayPath } from './files.js';
import type { Files } from './files.js';

/** The lock of a configuration. Empty if there is no `findings.lock.json`. */
export interface LoadedLock {
  readonly lock?: Lock;
  /** The reason why it cannot be read. It is the same object until the file changes. */
  readonly failure?: Failure;
}

/** Reads locks. Each is read once. */
export interface LockLoader {
  load(configuration: Configuration): Promise<LoadedLock>;
  /** Forgets what was read from files that have changed, appeared or disappeared. */
  invalidate(paths: ReadonlySet<string>): void;
}

/** @param workingDirectory messages show paths relative to this folder */
export function createLockLoader(files: Files, workingDirectory: string): LockLoader {
  const loaded = new Map<string, Promise<LoadedLock>>();
  const read = async (path: string): Promise<LoadedLock> => {
    if (files.kindOf(path) === undefined) return {};
    const name = displayPath(files.paths, path, workingDirectory);
    try {
      return { lock: parseLock(files.read(path, name), name, files.say) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { failure: error };
    }
  };
  return {
    load: (configuration) => {
      const path = lockPathOf(files.paths, configuration);
      const lock = loaded.get(path) ?? read(path);
      loaded.set(path, lock);
      return lock;
    },
    invalidate: (paths) => paths.forEach((path) => loaded.delete(path)),
  };
}

/**
 * Parses the text of a `findings.lock.json`.
 *
 * @param displayName the path as the user knows it
 * @throws Failure with the problems of the file. Such a file must not be overwritten.
 */
export function parseLock(text: string, displayName: string, say: Translate = translateEnglish): Lock {
  const { lock, problems } = readLock(text, say);
  if (lock) return lock;
  throw new Failure(
    say`“${displayName}” records the citations that you have checked, but it cannot be read. It was not changed.`,
    [{ path: displayName, source: text, problems }],
  );
}

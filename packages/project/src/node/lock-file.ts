import { emptyLock, writeLock } from '@findings/check';
import type { Lock } from '@findings/check';
import { existsSync } from 'node:fs';
import { parseLock } from '../lock-loader.js';
import { decode, readBytes } from './read-text.js';
import { createFile, replaceFile } from './write-file.js';
import { withFileMutex } from './file-mutex.js';

export interface LockFile {
  readonly lock: Lock;
  /** Undefined if the file does not exist. */
  readonly bytes?: Buffer;
}

/**
 * Reads a lock. A file that does not exist is an empty lock.
 *
 * @param displayName the path as the user knows it
 * @throws Failure if the file cannot be read. It must not be overwritten then.
 */
export function readLockFile(path: string, displayName: string): LockFile {
  if (!existsSync(path)) return { lock: emptyLock };
  const bytes = readBytes(path, displayName);
  const text = decode(bytes, `“${displayName}”`);
  return { lock: parseLock(text, displayName), bytes };
}

/**
 * Changes a lock: reads and writes the file while no other run does, so that two runs at the same time both take effect.
 *
 * @returns the result of `change`
 * @throws Failure if the file cannot be read or written. It is not changed then.
 */
export async function updateLockFile<Changed extends { readonly lock: Lock }>(
  path: string,
  displayName: string,
  change: (lock: Lock) => Changed,
): Promise<Changed> {
  // Before taking the mutex, which writes next to the file, report a file that cannot be used.
  readLockFile(path, displayName);
  return withFileMutex(path, displayName, () => {
    const { lock, bytes } = readLockFile(path, displayName);
    const changed = change(lock);
    const text = writeLock(changed.lock);
    if (!bytes) {
      if (changed.lock.pinned.size > 0) createFile(path, displayName, text);
    } else if (!hasText(bytes, text)) {
      replaceFile(path, displayName, bytes, Buffer.from(text));
    }
    return changed;
  });
}

/** Compares without regard to CRLF, which Git may have written. */
function hasText(bytes: Buffer, text: string): boolean {
  return bytes.toString('utf8').replaceAll('\r\n', '\n') === text;
}

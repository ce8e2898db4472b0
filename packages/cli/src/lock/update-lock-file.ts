import { writeLock } from '@findings/check';
import type { Lock } from '@findings/check';
import { createFile, replaceFile } from '../files/write-file.js';
import { withFileMutex } from './file-mutex.js';
import { readLockFile } from './read-lock-file.js';

/**
 * Changes what is pinned: reads the file, and writes it whole, while no other run does. Two runs at once both count.
 *
 * @param change from what is pinned to what is to be pinned
 * @returns what `change` returned
 * @throws Failure where the file is broken, which is then left as it is, or cannot be written
 */
export async function updateLockFile<Changed extends { readonly lock: Lock }>(
  path: string,
  shown: string,
  change: (lock: Lock) => Changed,
): Promise<Changed> {
  // Told without a guard, so that nothing is written beside a file that is not ours to write.
  readLockFile(path, shown);
  return withFileMutex(path, shown, () => {
    const { lock, bytes } = readLockFile(path, shown);
    const changed = change(lock);
    const written = writeLock(changed.lock);
    if (!bytes) {
      if (changed.lock.pinned.size > 0) createFile(path, shown, written);
    } else if (!isWritten(bytes, written)) {
      replaceFile(path, shown, bytes, Buffer.from(written));
    }
    return changed;
  });
}

/** Git may have given it the line ends of the system. */
function isWritten(bytes: Buffer, text: string): boolean {
  return bytes.toString('utf8').replaceAll('\r\n', '\n') === text;
}

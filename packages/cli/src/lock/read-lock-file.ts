import { emptyLock, readLock } from '@findings/core/check';
import type { Lock } from '@findings/core/check';
import { existsSync } from 'node:fs';
import { Failure } from '../failure.js';
import { decode, readBytes } from '../files/read-text.js';

export interface LockFile {
  readonly lock: Lock;
  /** Absent where there is no file yet. */
  readonly bytes?: Buffer;
}

/**
 * @param shown the path as the user knows it
 * @throws Failure that shows what is wrong in its place; nobody may write over such a file
 */
export function readLockFile(path: string, shown: string): LockFile {
  if (!existsSync(path)) return { lock: emptyLock };
  const bytes = readBytes(path, shown);
  const text = decode(bytes, `“${shown}”`);
  const { lock, problems } = readLock(text);
  if (lock) return { lock, bytes };
  throw new Failure('what was pinned cannot be read, and is left as it is.', [{ path: shown, source: text, problems }]);
}

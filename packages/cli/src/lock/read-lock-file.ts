import { emptyLock } from '@findings/check';
import type { Lock } from '@findings/check';
import { existsSync } from 'node:fs';
import { parseLock } from '@findings/project';
import { decode, readBytes } from '@findings/project/node';

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
  return { lock: parseLock(text, shown), bytes };
}

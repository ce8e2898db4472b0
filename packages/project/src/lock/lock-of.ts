import { readLock } from '@findings/core/check';
import type { Lock } from '@findings/core/check';
import { Failure } from '../failure.js';

/**
 * What the text of a `findings.lock.json` pins.
 *
 * @param shown the path as the user knows it
 * @throws Failure that shows what is wrong in its place; nobody may write over such a file
 */
export function lockOf(text: string, shown: string): Lock {
  const { lock, problems } = readLock(text);
  if (lock) return lock;
  throw new Failure('what was pinned cannot be read, and is left as it is.', [{ path: shown, source: text, problems }]);
}

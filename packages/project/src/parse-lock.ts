import { translateEnglish } from '@findings/core/text';
import { readLock } from '@findings/check';
import type { Lock } from '@findings/check';
import type { Translate } from '@findings/core/text';
import { Failure } from './failure.js';

/**
 * What the text of a `findings.lock.json` pins.
 *
 * @param shown the path as the user knows it
 * @throws Failure that shows what is wrong in its place; nobody may write over such a file
 */
export function parseLock(text: string, shown: string, say: Translate = translateEnglish): Lock {
  const { lock, problems } = readLock(text, say);
  if (lock) return lock;
  throw new Failure(say`what was pinned cannot be read, and is left as it is.`, [
    { path: shown, source: text, problems },
  ]);
}

import type { Library } from '../library/library.js';
import type { Lock } from './lock.js';
import type { Move } from './move-pins.js';
import { movedKey } from './moved-key.js';
import { standingOf } from './standing.js';

/** Every pin whose text stands in exactly one other place now, with what to pin it by there. */
export function plannedMoves(lock: Lock, library: Library): readonly Move[] {
  return [...lock.pinned.keys()].flatMap((key) => {
    const standing = standingOf(lock, library, key, library.resolve(key));
    const [target, other] = standing?.type === 'moved' ? standing.to : [];
    return target && !other ? [{ from: key, to: movedKey(key, target, library) }] : [];
  });
}

import type { Library } from '../library/library.js';
import type { Lock } from './lock.js';
import type { Move } from './move-pins.js';
import { movedKey } from './moved-key.js';
import { parted } from './natural-order.js';
import { standingOf } from './standing.js';

/**
 * Every pin of the library's reports whose text stands in exactly one other place now, with what to pin it by there.
 */
export function plannedMoves(lock: Lock, library: Library): readonly Move[] {
  const reports = new Set(library.reports.map(({ key }) => key.toLowerCase()));
  return [...lock.pinned.keys()].flatMap((key) => {
    if (!reports.has(parted(key)[0])) return [];
    const standing = standingOf(lock, library, key, library.resolve(key));
    const [target, other] = standing?.type === 'moved' ? standing.to : [];
    return target && !other ? [{ from: key, to: movedKey(key, target, library) }] : [];
  });
}

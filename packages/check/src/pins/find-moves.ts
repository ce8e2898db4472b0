import type { Library } from '@findings/core/library';
import type { Lock } from './lock.js';
import type { PinMove } from './move-pins.js';
import { keyAfterMove } from './key-after-move.js';
import { splitQualifiedId } from './natural-order.js';
import { pinStatus } from './pin-status.js';

/**
 * Every pin of the library's reports whose text stands in exactly one other place now, with what to pin it by there.
 */
export function findMoves(lock: Lock, library: Library): readonly PinMove[] {
  const reports = new Set(library.reports.map(({ key }) => key.toLowerCase()));
  return [...lock.pinned.keys()].flatMap((key) => {
    if (!reports.has(splitQualifiedId(key)[0])) return [];
    const standing = pinStatus(lock, library, key, library.resolve(key));
    const [target, other] = standing?.type === 'moved' ? standing.to : [];
    return target && !other ? [{ from: key, to: keyAfterMove(key, target, library) }] : [];
  });
}

import type { Library, Target } from '@findings/core/library';
import { emptyLock } from './lock.js';
import type { Lock, Pin } from './lock.js';
import { compareNaturally, splitQualifiedId } from './natural-order.js';
import { matchesPin, pinOf } from './pin-of-target.js';
import { findExactTargets, findNearTarget } from './pin-status.js';

/** A pin that says something else than before. */
export interface UpdatedPin {
  readonly key: string;
  readonly target: Target;
  readonly before: Pin;
}

/** A pin whose text stands elsewhere now. */
export interface MovedPin extends UpdatedPin {
  readonly to: readonly Target[];
}

/** All in the order of the lock. */
export interface PinResult {
  readonly lock: Lock;
  /** Keys that were not pinned before, with what they name. */
  readonly added: readonly { readonly key: string; readonly target: Target }[];
  readonly accepted: readonly UpdatedPin[];
  /** What was pinned stands elsewhere now: these keep their old pins, since their citations are to be rewritten. */
  readonly moved: readonly MovedPin[];
  readonly unchanged: readonly string[];
}

export interface PinOptions {
  /** Accept also what stands elsewhere now. */
  readonly acceptMoved?: boolean;
}

/**
 * Pins what is cited; what else was pinned stays.
 *
 * @param keys as `pinKey` makes them; those that name nothing in the library are passed over
 */
export function pin(
  library: Library,
  keys: Iterable<string>,
  previous: Lock = emptyLock,
  { acceptMoved = false }: PinOptions = {},
): PinResult {
  const pinned = new Map(previous.pinned);
  const added: { key: string; target: Target }[] = [];
  const accepted: UpdatedPin[] = [];
  const moved: MovedPin[] = [];
  const unchanged: string[] = [];
  for (const key of [...new Set(keys)].sort(compareNaturally)) {
    const target = library.get(key);
    const before = previous.pinned.get(key);
    if (!target) continue;
    const now = pinOf(target);
    if (!before) {
      pinned.set(key, now);
      added.push({ key, target });
    } else if (matchesPin(before, target)) {
      // A new algorithm's fingerprint takes the old one's place; the text stays, whatever its quotation marks.
      pinned.set(key, { ...now, text: before.text });
      unchanged.push(key);
    } else {
      const to = acceptMoved ? [] : placesOf(before, library, key, previous);
      if (to.length > 0) moved.push({ key, target, before, to });
      else {
        pinned.set(key, now);
        accepted.push({ key, target, before });
      }
    }
  }
  return { lock: { pinned }, added, accepted, moved, unchanged };
}

function placesOf(before: Pin, library: Library, key: string, previous: Lock): readonly Target[] {
  const to = findExactTargets(before, library, key);
  if (to.length > 0) return to;
  const near = findNearTarget(before, library, key, previous);
  return near ? [near] : [];
}

/**
 * Takes out what nobody cites any more. What was pinned of reports that are not there stays: they may come back.
 *
 * @param cited the keys of all that is cited
 * @param reports the keys of the reports that are there
 */
export function prunePins(
  lock: Lock,
  cited: ReadonlySet<string>,
  reports: Iterable<string>,
): { readonly lock: Lock; readonly removed: ReadonlyMap<string, Pin> } {
  const there = new Set(Array.from(reports, (key) => key.toLowerCase()));
  const kept = new Map<string, Pin>();
  const removed = new Map<string, Pin>();
  for (const [key, pinned] of lock.pinned) {
    const stale = !cited.has(key) && there.has(splitQualifiedId(key)[0]);
    (stale ? removed : kept).set(key, pinned);
  }
  return { lock: { pinned: kept }, removed };
}

import type { Library, Target } from '@findings/core/library';
import { emptyLock } from './lock.js';
import type { Lock, Pin } from './lock.js';
import { compareNaturally, splitQualifiedId } from './natural-order.js';
import { matchesPin, pinOf } from './pin-of-target.js';
import { findExactTargets, findSimilarTarget } from './pin-status.js';

/** A pin whose text was replaced. */
export interface UpdatedPin {
  readonly key: string;
  readonly target: Target;
  readonly before: Pin;
}

/** A pin whose text is now in other targets. */
export interface MovedPin extends UpdatedPin {
  readonly to: readonly Target[];
}

/** The new lock, and what changed. All lists are in the order of the lock. */
export interface PinResult {
  readonly lock: Lock;
  /** Keys that were not pinned before, with their targets. */
  readonly added: readonly { readonly key: string; readonly target: Target }[];
  /** Pins that were updated to the current text. */
  readonly accepted: readonly UpdatedPin[];
  /** Pins whose text has moved. They are not changed, because their citations must be rewritten first. */
  readonly moved: readonly MovedPin[];
  /** Keys whose text has not changed. */
  readonly unchanged: readonly string[];
}

export interface PinOptions {
  /** Whether to pin the current text even if the pinned text has moved. */
  readonly acceptMoved?: boolean;
}

/**
 * Pins the current text of cited targets. Other pins stay.
 *
 * @param keys keys from `pinKey`; keys that match no target are ignored
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
      // The fingerprint may be of an older algorithm, so it is replaced. The text stays.
      pinned.set(key, { ...now, text: before.text });
      unchanged.push(key);
    } else {
      const to = acceptMoved ? [] : newTargets(before, library, key, previous);
      if (to.length > 0) moved.push({ key, target, before, to });
      else {
        pinned.set(key, now);
        accepted.push({ key, target, before });
      }
    }
  }
  return { lock: { pinned }, added, accepted, moved, unchanged };
}

function newTargets(before: Pin, library: Library, key: string, previous: Lock): readonly Target[] {
  const to = findExactTargets(before, library, key);
  if (to.length > 0) return to;
  const similar = findSimilarTarget(before, library, key, previous);
  return similar ? [similar] : [];
}

/**
 * Removes pins that are no longer cited. Pins of missing reports stay, because the reports may come back.
 *
 * @param cited the keys of all citations, from `pinKey`
 * @param reports the keys of the existing reports
 */
export function prunePins(
  lock: Lock,
  cited: ReadonlySet<string>,
  reports: Iterable<string>,
): { readonly lock: Lock; readonly removed: ReadonlyMap<string, Pin> } {
  const existing = new Set(Array.from(reports, (key) => key.toLowerCase()));
  const kept = new Map<string, Pin>();
  const removed = new Map<string, Pin>();
  for (const [key, pinned] of lock.pinned) {
    const isStale = !cited.has(key) && existing.has(splitQualifiedId(key)[0]);
    (isStale ? removed : kept).set(key, pinned);
  }
  return { lock: { pinned: kept }, removed };
}

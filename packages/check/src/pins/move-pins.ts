import type { Lock, Pin } from './lock.js';

/** A citation that was rewritten, by what it was pinned by and what it is pinned by from then on. */
export interface PinMove {
  readonly from: string;
  readonly to: string;
}

/**
 * Takes pins along with citations that were rewritten because their text had moved. All moves happen at once: where a
 * highlight was put in front of two, the pin of `s4.h2` goes to `s4.h3` and that of `s4.h3` to `s4.h4`.
 *
 * It is right only when *all* citations of those ids were rewritten: a proposal that was left out would go on citing
 * `s4.h3`, and nobody would see that this is another finding now.
 *
 * A pin that would be overwritten and does not move itself stays: its citations still have to be read.
 */
export function movePins(lock: Lock, moves: Iterable<PinMove>): Lock {
  const leaving = new Map<string, Pin>();
  const coming = new Map<string, Pin>();
  for (const { from, to } of moves) {
    const pinned = lock.pinned.get(from);
    if (!pinned || from === to) continue;
    leaving.set(from, pinned);
    if (!coming.has(to)) coming.set(to, pinned);
  }
  const pinned = new Map(lock.pinned);
  for (const key of leaving.keys()) pinned.delete(key);
  for (const [key, entry] of coming) if (!pinned.has(key)) pinned.set(key, entry);
  return { pinned };
}

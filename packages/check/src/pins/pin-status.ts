import { fingerprint, isCurrentFingerprint, wordDiff } from '@findings/core/text';
import type { Library, Resolution } from '@findings/core/library';
import { findingOf, type Target } from '@findings/core/library';
import { quotationMatcherOf } from '../quotations/quotation-matcher.js';
import type { Change } from '@findings/core/text';
import type { Lock, Pin } from './lock.js';
import { findPinKey } from './pin-key.js';
import { changedParts, matchesPin, targetFingerprint } from './pin-of-target.js';

/** How what was pinned for a citation stands to what the report says now. `key` is the pin's name in the lock. */
export type PinStatus =
  | { readonly type: 'same'; readonly key: string }
  | MovedPinStatus
  | ChangedPinStatus
  /** The citation names nothing any more, and the pinned text stands nowhere. */
  | { readonly type: 'gone'; readonly key: string; readonly pinned: Pin };

/** The pinned text is what other ids say now, those of the same report first. */
export interface MovedPinStatus {
  readonly type: 'moved';
  readonly key: string;
  readonly pinned: Pin;
  readonly to: readonly Target[];
  /** It was edited besides, and its old id says something else. */
  readonly isChanged: boolean;
}

export interface ChangedPinStatus {
  readonly type: 'changed';
  readonly key: string;
  readonly pinned: Pin;
  readonly target: Target;
  /** From the pinned words to those of now. Of a session these are the words of its title. */
  readonly diff: readonly Change[];
  /** Of a session or the summary: the local ids of the findings that were pinned with it and are no longer in it. */
  readonly gone: readonly string[];
  /** Those that were not in it. One that changed is in both. */
  readonly come: readonly string[];
}

/**
 * @param written the citation's key
 * @returns undefined for what was never pinned
 */
export function pinStatus(
  lock: Lock,
  library: Library,
  written: string,
  resolution: Resolution,
): PinStatus | undefined {
  const key = findPinKey(lock, library, written, resolution);
  const pinned = key === undefined ? undefined : lock.pinned.get(key);
  if (key === undefined || !pinned) return undefined;
  const known = knownStandings(lock, library);
  const standing = known.get(key) ?? judge(key, pinned, lock, library, resolution);
  known.set(key, standing);
  return standing;
}

/** A text that is so many times as long is another one that repeats it. */
const MOST_GROWN = 2;

function judge(key: string, pinned: Pin, lock: Lock, library: Library, resolution: Resolution): PinStatus {
  const target = resolution.type === 'found' ? resolution.target : undefined;
  if (target && matchesPin(pinned, target)) return { type: 'same', key };
  const to = findExactTargets(pinned, library, key);
  if (to.length > 0) return { type: 'moved', key, pinned, to, isChanged: false };
  const near = findNearTarget(pinned, library, key, lock);
  if (near) return { type: 'moved', key, pinned, to: [near], isChanged: true };
  if (!target) return { type: 'gone', key, pinned };
  return {
    type: 'changed',
    key,
    pinned,
    target,
    diff: wordDiff(pinned.text, target.text),
    ...changedParts(pinned, target),
  };
}

/** A finding that is cited in ten thousand documents is compared once. */
const standings = new WeakMap<Lock, WeakMap<Library, Map<string, PinStatus>>>();

function knownStandings(lock: Lock, library: Library): Map<string, PinStatus> {
  const ofLock = standings.get(lock) ?? new WeakMap<Library, Map<string, PinStatus>>();
  standings.set(lock, ofLock);
  const known = ofLock.get(library) ?? new Map<string, PinStatus>();
  ofLock.set(library, known);
  return known;
}

/** Everything that says now what was pinned; in the report that it was pinned in, or else anywhere. */
export function findExactTargets(
  { fingerprint: print, text, parts }: Pin,
  library: Library,
  key: string,
): readonly Target[] {
  const current = isCurrentFingerprint(print) || parts ? print : fingerprint(text);
  const places = printsOf(library).get(current) ?? [];
  const report = key.split(':', 1)[0];
  const same = places.filter((target) => target.report.key.toLowerCase() === report);
  return same.length > 0 ? same : places;
}

/**
 * The finding of the same report that says nearly what was pinned, where the pin's own id says something else: it moved and
 * was edited. What is another pin's text is none.
 */
export function findNearTarget(pinned: Pin, library: Library, key: string, lock: Lock): Target | undefined {
  const { text, parts } = pinned;
  if (parts) return undefined;
  const quoting = quotationMatcherOf(library);
  const now = library.get(key);
  if (now && (!findingOf(now) || quoting.nearest(text, [now]))) return undefined;
  const near = quoting.nearestAnywhere(text)?.target;
  if (!near || near === now || near.report.key.toLowerCase() !== key.split(':', 1)[0]) return undefined;
  const isAlike = near.text.length <= MOST_GROWN * text.length;
  return isAlike && !pinnedPrintsOf(lock).has(targetFingerprint(near)) ? near : undefined;
}

const pinnedPrints = new WeakMap<Lock, ReadonlySet<string>>();

function pinnedPrintsOf(lock: Lock): ReadonlySet<string> {
  let known = pinnedPrints.get(lock);
  if (!known)
    pinnedPrints.set(lock, (known = new Set([...lock.pinned.values()].map(({ fingerprint: print }) => print))));
  return known;
}

const prints = new WeakMap<Library, ReadonlyMap<string, readonly Target[]>>();

/** Made when the first text is missed. */
function printsOf(library: Library): ReadonlyMap<string, readonly Target[]> {
  const known = prints.get(library);
  if (known) return known;
  const made = new Map<string, Target[]>();
  for (const target of library.targets()) {
    const print = targetFingerprint(target);
    const alike = made.get(print);
    if (alike) alike.push(target);
    else made.set(print, [target]);
  }
  prints.set(library, made);
  return made;
}

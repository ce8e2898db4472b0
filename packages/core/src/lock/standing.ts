import { fingerprint, isCurrentFingerprint } from '../fingerprint.js';
import type { Library } from '../library/library.js';
import type { Resolution } from '../library/resolution.js';
import { findingOf, type Target } from '../library/target.js';
import { quotingOf } from '../quoting/quoting.js';
import { wordDiff } from '../words/word-diff.js';
import type { Change } from '../words/word-diff.js';
import type { Lock, Pinned } from './lock.js';
import { pinnedKey } from './pin-key.js';
import { changedParts, isAsPinned, printOf } from './pinned-text.js';

/** How what was pinned for a citation stands to what the report says now. `key` is the pin's name in the lock. */
export type Standing =
  | { readonly type: 'same'; readonly key: string }
  | MovedStanding
  | ChangedStanding
  /** The citation names nothing any more, and the pinned text stands nowhere. */
  | { readonly type: 'gone'; readonly key: string; readonly pinned: Pinned };

/** The pinned text is what other ids say now, those of the same report first. */
export interface MovedStanding {
  readonly type: 'moved';
  readonly key: string;
  readonly pinned: Pinned;
  readonly to: readonly Target[];
  /** It was edited besides, and its old id says something else. */
  readonly isChanged: boolean;
}

export interface ChangedStanding {
  readonly type: 'changed';
  readonly key: string;
  readonly pinned: Pinned;
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
export function standingOf(
  lock: Lock,
  library: Library,
  written: string,
  resolution: Resolution,
): Standing | undefined {
  const key = pinnedKey(lock, library, written, resolution);
  const pinned = key === undefined ? undefined : lock.pinned.get(key);
  if (key === undefined || !pinned) return undefined;
  const known = knownStandings(lock, library);
  const standing = known.get(key) ?? judge(key, pinned, lock, library, resolution);
  known.set(key, standing);
  return standing;
}

/** A text that is so many times as long is another one that repeats it. */
const MOST_GROWN = 2;

function judge(key: string, pinned: Pinned, lock: Lock, library: Library, resolution: Resolution): Standing {
  const target = resolution.type === 'found' ? resolution.target : undefined;
  if (target && isAsPinned(pinned, target)) return { type: 'same', key };
  const to = whereIs(pinned, library, key);
  if (to.length > 0) return { type: 'moved', key, pinned, to, isChanged: false };
  const near = whereNearly(pinned, library, key, lock);
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
const standings = new WeakMap<Lock, WeakMap<Library, Map<string, Standing>>>();

function knownStandings(lock: Lock, library: Library): Map<string, Standing> {
  const ofLock = standings.get(lock) ?? new WeakMap<Library, Map<string, Standing>>();
  standings.set(lock, ofLock);
  const known = ofLock.get(library) ?? new Map<string, Standing>();
  ofLock.set(library, known);
  return known;
}

/** Everything that says now what was pinned; in the report that it was pinned in, or else anywhere. */
export function whereIs({ fingerprint: print, text, parts }: Pinned, library: Library, key: string): readonly Target[] {
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
export function whereNearly(pinned: Pinned, library: Library, key: string, lock: Lock): Target | undefined {
  const { text, parts } = pinned;
  if (parts) return undefined;
  const quoting = quotingOf(library);
  const now = library.get(key);
  if (now && (!findingOf(now) || quoting.nearest(text, [now]))) return undefined;
  const near = quoting.nearestAnywhere(text)?.target;
  if (!near || near === now || near.report.key.toLowerCase() !== key.split(':', 1)[0]) return undefined;
  const isAlike = near.text.length <= MOST_GROWN * text.length;
  return isAlike && !pinnedPrintsOf(lock).has(printOf(near)) ? near : undefined;
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
    const print = printOf(target);
    const alike = made.get(print);
    if (alike) alike.push(target);
    else made.set(print, [target]);
  }
  prints.set(library, made);
  return made;
}

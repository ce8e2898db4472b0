import { fingerprint, isCurrentFingerprint } from '@findings/core/text';
import { memoByObject, wordDiff, type Change } from '@findings/language';
import type { Library, Resolution } from '@findings/core/library';
import { findingOf, type Target } from '@findings/core/library';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import type { Lock, Pin } from './lock.js';
import { findPinKey } from './lock.js';
import { changedParts, matchesPin, targetFingerprint } from './pin-of-target.js';

/** The result of comparing a pin with the report. `key` is the key of the pin in the lock. */
export type PinStatus =
  | { readonly type: 'same'; readonly key: string }
  | MovedPinStatus
  | ChangedPinStatus
  /** The citation matches no target, and the pinned text is no longer in the report. */
  | { readonly type: 'gone'; readonly key: string; readonly pinned: Pin };

/** The pinned text is now under other ids. */
export interface MovedPinStatus {
  readonly type: 'moved';
  readonly key: string;
  readonly pinned: Pin;
  /** The targets with that text. */
  readonly to: readonly Target[];
  /** Whether the text was also edited. */
  readonly isChanged: boolean;
}

/** The text under the pinned id has changed. */
export interface ChangedPinStatus {
  readonly type: 'changed';
  readonly key: string;
  readonly pinned: Pin;
  readonly target: Target;
  /** The differences from the pinned text to the current text. For a container these are differences of the title. */
  readonly diff: readonly Change[];
  /** For a session or the summary: local ids of findings that are no longer in it. */
  readonly removed: readonly string[];
  /** Local ids of findings that were not in it. A changed finding is in both lists. */
  readonly added: readonly string[];
}

/**
 * Compares the pin of a citation with the report. Results are cached for each lock and library.
 *
 * @param written the key of the citation
 * @returns undefined if the citation is not pinned
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
  const cache = statusCache(lock)(library);
  const status = cache.get(key) ?? comparePin(key, pinned, lock, library, resolution);
  cache.set(key, status);
  return status;
}

/** A text that is more than this many times as long is another text that contains the pinned one. */
const MAX_GROWTH = 2;

function comparePin(key: string, pinned: Pin, lock: Lock, library: Library, resolution: Resolution): PinStatus {
  const target = resolution.type === 'found' ? resolution.target : undefined;
  if (target && matchesPin(pinned, target)) return { type: 'same', key };
  const to = findExactTargets(pinned, library, key);
  if (to.length > 0) return { type: 'moved', key, pinned, to, isChanged: false };
  const similar = findSimilarTarget(pinned, library, key, lock);
  if (similar) return { type: 'moved', key, pinned, to: [similar], isChanged: true };
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

/** A finding may be cited in many documents, but is compared once. */
const statusCache = memoByObject((_: Lock) => memoByObject((_: Library) => new Map<string, PinStatus>()));

/** The targets with the pinned words, in the report of the pin, or else in any report. */
export function findExactTargets(
  { fingerprint: pinnedHash, text, parts }: Pin,
  library: Library,
  key: string,
): readonly Target[] {
  const current = isCurrentFingerprint(pinnedHash) || parts ? pinnedHash : fingerprint(text);
  const targets = targetsByFingerprint(library).get(current) ?? [];
  const report = key.split(':', 1)[0];
  const sameReport = targets.filter((target) => target.report.key.toLowerCase() === report);
  return sameReport.length > 0 ? sameReport : targets;
}

/**
 * The finding of the same report that has almost the pinned words, if the pinned id now has another text: the finding has moved
 * and was edited. A finding with the text of another pin does not count.
 */
export function findSimilarTarget(pinned: Pin, library: Library, key: string, lock: Lock): Target | undefined {
  const { text, parts } = pinned;
  if (parts) return undefined;
  const matcher = quotationMatcherOf(library);
  const now = library.get(key);
  if (now && (!findingOf(now) || matcher.findSimilar(text, [now]))) return undefined;
  const similar = matcher.findSimilarAnywhere(text)?.target;
  if (!similar || similar === now || similar.report.key.toLowerCase() !== key.split(':', 1)[0]) return undefined;
  const isSimilar = similar.text.length <= MAX_GROWTH * text.length;
  return isSimilar && !pinnedFingerprints(lock).has(targetFingerprint(similar)) ? similar : undefined;
}

const pinnedFingerprints = memoByObject(
  ({ pinned }: Lock): ReadonlySet<string> => new Set(Array.from(pinned.values(), (pin) => pin.fingerprint)),
);

const targetsByFingerprint = memoByObject((library: Library) => Map.groupBy(library.targets(), targetFingerprint));

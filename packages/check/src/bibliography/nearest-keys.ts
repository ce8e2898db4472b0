import { editDistance, forgivenErrors, memoByObject } from '@findings/language';

/** At most this many keys are compared for one document, so that suggestions take bounded time. */
const MAX_COMPARED = 200_000;
const MAX_SUGGESTED = 3;

/** A key of a bibliography that is similar to a cited key. */
export interface NearKey {
  readonly key: string;
  /** Whether it is the only key that differs by letter case alone. */
  readonly certain: boolean;
}

/** Returns a function that finds similar keys of a bibliography, for the keys that one document cites. */
export function nearestKeys(keys: ReadonlySet<string>): (key: string) => readonly NearKey[] {
  const cache = new Map<string, readonly NearKey[]>();
  let remaining = MAX_COMPARED;
  return (key) => {
    const before = cache.get(key);
    if (before) return before;
    const wanted = key.toLowerCase();
    const limit = Math.max(1, forgivenErrors(wanted.length));
    const near: { key: string; distance: number }[] = [];
    for (let length = wanted.length - limit; length <= wanted.length + limit && remaining > 0; length++) {
      const candidates = byLength(keys).get(length) ?? [];
      remaining -= candidates.length;
      for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase(), limit);
        if (distance <= limit) near.push({ key: candidate, distance });
      }
    }
    near.sort((a, b) => a.distance - b.distance);
    const same = near.filter(({ distance }) => distance === 0).length;
    const found = near
      .slice(0, MAX_SUGGESTED)
      .map((each) => ({ key: each.key, certain: same === 1 && each.distance === 0 }));
    cache.set(key, found);
    return found;
  };
}

/** Many documents share one bibliography, so the result is cached. */
const byLength = memoByObject((keys: ReadonlySet<string>) => Map.groupBy(keys, ({ length }) => length));

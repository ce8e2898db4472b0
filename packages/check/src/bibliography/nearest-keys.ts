import { editDistance, forgivenErrors } from '@findings/core/text';

/** So many keys are compared letter by letter for one document, so that suggestions take bounded time. */
const MOST_COMPARED = 200_000;
const MOST_SUGGESTED = 3;

export interface NearKey {
  readonly key: string;
  /** It differs by letter case alone, and no other does. */
  readonly certain: boolean;
}

/** Answers, for the keys that one document cites, which keys of a bibliography are a typing error or two away. */
export function nearestKeys(keys: ReadonlySet<string>): (key: string) => readonly NearKey[] {
  const known = new Map<string, readonly NearKey[]>();
  let left = MOST_COMPARED;
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const wanted = key.toLowerCase();
    const limit = Math.max(1, forgivenErrors(wanted.length));
    const near: { key: string; distance: number }[] = [];
    for (let length = wanted.length - limit; length <= wanted.length + limit && left > 0; length++) {
      const candidates = byLength(keys).get(length) ?? [];
      left -= candidates.length;
      for (const [lower, candidate] of candidates) {
        const distance = editDistance(wanted, lower, limit);
        if (distance <= limit) near.push({ key: candidate, distance });
      }
    }
    near.sort((a, b) => a.distance - b.distance);
    const same = near.filter(({ distance }) => distance === 0).length;
    const found = near
      .slice(0, MOST_SUGGESTED)
      .map((each) => ({ key: each.key, certain: same === 1 && each.distance === 0 }));
    known.set(key, found);
    return found;
  };
}

type ByLength = ReadonlyMap<number, readonly (readonly [lower: string, key: string])[]>;

/** One bibliography serves many documents. */
const indexes = new WeakMap<ReadonlySet<string>, ByLength>();

function byLength(keys: ReadonlySet<string>): ByLength {
  const known = indexes.get(keys);
  if (known) return known;
  const index = new Map<number, (readonly [string, string])[]>();
  for (const key of keys) {
    const lower = key.toLowerCase();
    const entries = index.get(lower.length);
    if (entries) entries.push([lower, key]);
    else index.set(lower.length, [[lower, key]]);
  }
  indexes.set(keys, index);
  return index;
}

const MAX_KEYS = 4096;
const MAX_KEY_LENGTH = 64;

/** Returns the cached result of a string, or else calls `compute`. */
export type StringCache<Result> = (key: string, compute: (key: string) => Result) => Result;

/**
 * Creates a cache of at most 4096 results, which is cleared when it is full.
 *
 * @param maxLength results of longer strings are not cached; in UTF-16 code units
 */
export function createStringCache<Result>(maxLength = MAX_KEY_LENGTH): StringCache<Result> {
  const cache = new Map<string, Result>();
  return (key, compute) => {
    const cached = cache.get(key);
    if (cached !== undefined || cache.has(key)) return cached as Result;
    if (key.length > maxLength) return compute(key);
    const result = compute(key);
    if (cache.size >= MAX_KEYS) cache.clear();
    cache.set(key, result);
    return result;
  };
}

/** Caches a function of a string, with the limits of `createStringCache`. */
export function memoByString<Result>(compute: (key: string) => Result, maxLength?: number): (key: string) => Result {
  const cache = createStringCache<Result>(maxLength);
  return (key) => cache(key, compute);
}

/** Caches a function of an object for as long as the object exists. */
export function memoByObject<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const cache = new WeakMap<Key, Result>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const result = compute(key);
    cache.set(key, result);
    return result;
  };
}

/**
 * Creates a cache for the most recent objects. It is cleared when it is full.
 *
 * @param max maximum number of results
 * @returns a function that returns the cached result of an object, or else calls `compute`
 */
export function createRecentCache<Key extends object, Result>(max = 1024): (key: Key, compute: () => Result) => Result {
  let cache = new WeakMap<Key, Result>();
  let count = 0;
  return (key, compute) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const result = compute();
    if (++count > max) {
      cache = new WeakMap();
      count = 1;
    }
    cache.set(key, result);
    return result;
  };
}

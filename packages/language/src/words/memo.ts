import { detachString } from './detach-string.js';

const MAX_KEYS = 4096;
const MAX_KEY_LENGTH = 64;

/**
 * Caches a function of a string. The cache holds at most 4096 results and is cleared when it is full. Keys of more than 64 UTF-16
 * code units are not cached.
 */
export function memoByString<Result>(compute: (key: string) => Result): (key: string) => Result {
  const cache = new Map<string, Result>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    if (key.length > MAX_KEY_LENGTH) return compute(key);
    const ownKey = detachString(key);
    const result = compute(ownKey);
    if (cache.size >= MAX_KEYS) cache.clear();
    cache.set(ownKey, result);
    return result;
  };
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

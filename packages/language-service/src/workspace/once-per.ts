/** Computes a value once for each object, or once for each of its keys. */
export function oncePer<Owner extends object, Value>(make: (owner: Owner, key: string) => Value) {
  const cache = new WeakMap<Owner, Map<string, Value>>();
  return (owner: Owner, key = ''): Value => {
    const values = cache.get(owner) ?? new Map<string, Value>();
    const cached = values.get(key);
    if (cached !== undefined) return cached;
    const value = make(owner, key);
    cache.set(owner, values.set(key, value));
    return value;
  };
}

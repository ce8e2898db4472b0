type Fields = Readonly<Record<string, unknown>>;

/** Whether two values would be the same in JSON; ends at the first that differs, and writes nothing down. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && areSame(one, other);
  return !Array.isArray(other) && haveSame(one as Fields, other as Fields);
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, at) => isSame(each, others[at]));
}

/** Names are not listed for this: it is asked of each problem of a document at each key. */
function haveSame(one: Fields, other: Fields): boolean {
  for (const name in one) if (!isSame(one[name], other[name])) return false;
  for (const name in other) if (one[name] === undefined && other[name] !== undefined) return false;
  return true;
}

/** A fixed language, so that the order is the same on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

/** Compares ids in the order of the lock: the report first, then `s2` before `s10`. */
export function compareNaturally(one: string, other: string): number {
  const [report, local] = splitQualifiedId(one);
  const [otherReport, otherLocal] = splitQualifiedId(other);
  const order = collator.compare(report, otherReport) || collator.compare(local, otherLocal);
  return order || (one < other ? -1 : Number(one > other));
}

/** `tip2012:s4.h2` is the report `tip2012` and `s4.h2`. */
export function splitQualifiedId(id: string): readonly [report: string, local: string] {
  const colon = id.indexOf(':');
  return colon < 0 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)];
}

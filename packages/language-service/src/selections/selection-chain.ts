/** Offsets in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the innermost outward: those that hold the place and all that come before them, each once. */
export function selectionChain(stretches: readonly (Stretch | undefined)[], offset: number): readonly Stretch[] {
  const kept: Stretch[] = [];
  let inner: Stretch = { start: offset, end: offset };
  for (const each of stretches) {
    if (!each || each.start > inner.start || each.end < inner.end) continue;
    const isNew = kept.length === 0 || each.start < inner.start || each.end > inner.end;
    if (!isNew || each.start === each.end) continue;
    kept.push(each);
    inner = each;
  }
  return kept;
}

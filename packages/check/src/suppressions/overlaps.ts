/** A stretch of a document; `end` exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Which of many stretches have something in common with another one, in logarithmic time.
 *
 * @param stretches in the order of their starts
 * @returns one that overlaps, if any does
 */
export function createOverlaps<Each extends OffsetRange>(
  stretches: readonly Each[],
): (other: OffsetRange) => Each | undefined {
  /** Of all up to each place the one that ends last. */
  const furthest: Each[] = [];
  for (const each of stretches) {
    const before = furthest.at(-1);
    furthest.push(before && before.end >= each.end ? before : each);
  }
  return ({ start, end }) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stretches[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    const last = furthest[low - 1];
    return last && last.end > start ? last : undefined;
  };
}

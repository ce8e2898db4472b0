import { partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';

/**
 * Returns a function that finds a range that overlaps another one, in logarithmic time.
 *
 * @param ranges sorted by start
 */
export function createOverlapSearch<Each extends OffsetRange>(
  ranges: readonly Each[],
): (other: OffsetRange) => Each | undefined {
  /** For each index, the range up to there that ends last. */
  const furthest: Each[] = [];
  for (const each of ranges) {
    const before = furthest.at(-1);
    furthest.push(before && before.end >= each.end ? before : each);
  }
  return ({ start, end }) => {
    const last = furthest[partitionPoint(ranges.length, (index) => ranges[index]!.start < end) - 1];
    return last && last.end > start ? last : undefined;
  };
}

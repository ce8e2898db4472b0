import { partitionPoint } from '@findings/core/text';

/** A finding rarely has more than 70 numbers, and a whole report rarely more than 250. */
export const MANY = 256;
/** Of many items, so many are compared on each side. */
const NEAREST = 32;

/**
 * The items to compare with a value: all of them, or those nearest to the value if there are many. Otherwise a long list of figures would
 * be compared with all of another one.
 *
 * @param sorted the items in ascending order
 * @param isBefore whether an item is less than the value
 */
export function nearest<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): readonly Item[] {
  if (sorted.length <= MANY) return sorted;
  const at = partitionPoint(sorted.length, (index) => isBefore(sorted[index]!));
  return sorted.slice(Math.max(0, at - NEAREST), at + NEAREST);
}

/**
 * Binary search: the first index of a sorted list for which `isBefore` is false.
 *
 * @param isBefore true for the first indexes and false for the others
 * @returns `length` if `isBefore` is true for all indexes
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

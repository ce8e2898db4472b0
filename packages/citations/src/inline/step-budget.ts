/**
 * Counts the characters that are looked at. Reading brackets, emphasis and quotation marks the way Pandoc does means
 * to try and to take back; on hostile text that is exponential. The count keeps the whole linear: whoever has used up
 * what a text of that length may cost goes on without trying (`InlineReader`, "flat").
 */
export interface StepCounter {
  steps: number;
}

/** No `Map` holds more than 2 ** 24 entries. Brackets beyond so many pairs in one text are read as text. */
export const MOST_PAIRS = 2 ** 22;

/** The first of ascending places that is `from` or behind it. */
export function firstFrom(places: readonly number[], from: number): number | undefined {
  return places[countBefore(places, from)];
}

/** How many places are before `from`. The places must be in ascending order. */
export function countBefore(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

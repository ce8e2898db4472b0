import type { CitationGroup } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';

/** The innermost group of citations at an offset: one may stand in another's prefix or suffix. */
export function groupAt({ groups }: CheckedDocument, offset: number): CitationGroup | undefined {
  let low = -1;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (groups[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  // Groups in a group follow it: whoever holds the place is not far in front of the last one that starts before it.
  for (let index = low; index >= Math.max(0, low - NESTED); index--) {
    if (offset <= groups[index]!.end) return groups[index];
  }
  return undefined;
}

const NESTED = 64;

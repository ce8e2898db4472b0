import type { TextBlock } from '@findings/citations';
import type { OffsetRange } from '@findings/core/text';

/**
 * Clean words without what is cited between them; undefined where code or a formula stands there, which is no words.
 * Asterisks that are left are emphasis that Pandoc does not see (`*“so *it* is”*`), and no words either.
 */
export function quotedText(block: TextBlock, { start, end }: OffsetRange): string | undefined {
  const text = block.text.slice(start, end);
  if (!/[\ufffc*]/.test(text)) return text.trim();
  const { objects } = block;
  for (let index = firstObject(block, start); index < objects.length && objects[index]!.at < end; index++) {
    if (objects[index]!.type === 'opaque') return undefined;
  }
  return text
    .replace(/ ?\ufffc|\*/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The index of the first object at or after a place. A binary search, since a block may have thousands of objects. */
function firstObject({ objects }: TextBlock, place: number): number {
  let low = 0;
  let high = objects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (objects[middle]!.at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

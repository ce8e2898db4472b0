import type { TextBlock } from '@findings/citations';
import type { OffsetRange } from '@findings/core/text';
import { isObject, isSpace, partitionPoint } from '@findings/core/text';

/**
 * The words of a range of clean text, without the citations between them. Undefined if the range contains code or a formula.
 * Remaining asterisks are removed: Pandoc does not read them as emphasis (`*“so *it* is”*`), but they are not words.
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

/** The index of the first object at or after an offset. */
function firstObject({ objects }: TextBlock, offset: number): number {
  return partitionPoint(objects.length, (index) => objects[index]!.at < offset);
}

/** A range of clean text without white space and objects at its ends. */
export function trimRange(text: string, { start, end }: OffsetRange): OffsetRange {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return isSpace(code) || isObject(code);
}

import type { OffsetRange } from '@findings/core/text';
import { isObject, isSpace } from '@findings/core/text';

/** A stretch of clean text without the space and the objects at its ends. */
export function trimRange(text: string, { start, end }: OffsetRange): OffsetRange {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return isSpace(code) || isObject(code);
}

import type { TextRange } from '../facts/text-range.js';
import { isObject, isSpace } from '../outline/characters.js';

/** A stretch of clean text without the space and the objects at its ends. */
export function trimmed(text: string, { start, end }: TextRange): TextRange {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return isSpace(code) || isObject(code);
}

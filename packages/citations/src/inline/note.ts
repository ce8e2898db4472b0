import { isSpace } from '../characters.js';

/** The position after `[^label]` at `start`, or undefined. Footnote definitions start with the same syntax. */
export function noteMarkerEnd(text: string, start: number, end: number): number | undefined {
  if (!text.startsWith('[^', start)) return undefined;
  let index = start + 2;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code === 93) return index > start + 2 ? index + 1 : undefined;
    if (code === 91 || code === 94 || isSpace(code)) return undefined;
    index++;
  }
  return undefined;
}

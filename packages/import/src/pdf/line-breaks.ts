import type { Line } from './line.js';

/** Whether a line ends although the next line's first word would have fitted. */
export function isForcedBreak(previous: Line, next: Line): boolean {
  // No line breaks after an abbreviation: "Dr. Berg" stays together.
  const word = /^(?:\S{1,4}\.\s+)?\S+/.exec(next.text.trimStart())?.[0] ?? '';
  const width = (next.right - next.x) * (word.length / Math.max(1, next.text.trim().length));
  return previous.right + width + previous.size * 1.2 < previous.columnRight;
}

export function isShort(line: Line): boolean {
  return line.right < line.columnRight - line.size * 2;
}

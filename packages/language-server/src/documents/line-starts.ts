import { firstFrom, lineStarts } from '@findings/core/check';
import type { TextLike } from '@findings/core/check';

/** The offset of each line of a text, the first included. */
export function startsOfLines(text: TextLike): Uint32Array {
  return Uint32Array.from(lineStarts(text.toString()));
}

/**
 * The lines of a text after an edit: only those around it are looked for, the others move.
 *
 * @param before of the text before
 * @param after the text after
 * @param start where something was replaced
 * @param end of what was replaced, in the text before
 * @param length of what is there now
 */
export function startsAfterEdit(
  before: Uint32Array,
  after: TextLike,
  { start, end, length }: { readonly start: number; readonly end: number; readonly length: number },
): Uint32Array {
  const by = start + length - end;
  // A CR in front of the edit, or at its end, is a line's end by itself or a half of one.
  const first = Math.max(0, firstFrom(before, start) - 1);
  const next = firstFrom(before, end + 1);
  const from = before[first]!;
  const isLast = next === before.length;
  const to = isLast ? after.length : before[next]! + by;
  // The line behind is the last of these.
  const between = lineStarts(after.slice(from, to)).slice(1);
  const kept = isLast ? next : next + 1;
  const starts = new Uint32Array(first + 1 + between.length + before.length - kept);
  starts.set(before.subarray(0, first + 1));
  between.forEach((line, index) => (starts[first + 1 + index] = from + line));
  for (let index = kept, at = first + 1 + between.length; index < before.length; index++, at++)
    starts[at] = before[index]! + by;
  return starts;
}

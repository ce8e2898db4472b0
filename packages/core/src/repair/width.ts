import type { Line } from './lines.js';

/** Lines longer than this are not hard wraps. */
const WIDEST = 160;

/**
 * The columns at which the document is wrapped, or `undefined` where it is not: nine tenths of the lines that others
 * follow at once are no longer.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const histogram = new Array<number>(WIDEST + 1).fill(0);
  let all = 0;
  let wrapped = 0;
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]!;
    if (lines[index]!.blanks > 0 || before.verbatim) continue;
    all++;
    const width = before.end - before.begin;
    if (width > WIDEST) continue;
    wrapped++;
    histogram[width]!++;
  }
  if (wrapped < 5 || wrapped * 2 < all) return undefined;
  let seen = 0;
  for (let width = 0; width <= WIDEST; width++) {
    seen += histogram[width]!;
    if (seen * 10 >= wrapped * 9) return width;
  }
  return WIDEST;
}

/** Whether the line ends although the first word of the next would have had room on it. */
export function endsEarly(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.start;
  while (end < next.end && end - next.start < WIDEST && !/\s/.test(text.charAt(end))) end++;
  return line.end - line.begin + 1 + (end - next.start) < width;
}

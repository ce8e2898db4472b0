import type { Line } from './lines.js';
import { isAtxHeading, isText, startsLower } from './prose-shape.js';

const SHORTEST_PROSE = 30;

/** Whether the second line goes on in small letters where the first has stopped in the middle. */
export function goesOn(text: string, before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after || before.verbatim || isAtxHeading(text, before)) return false;
  if (!/[\p{Ll},]/u.test(text.charAt(before.end - 1))) return false;
  return isText(text, after) && startsLower(text, after);
}

/** Whether a sentence is cut between two lines beyond doubt: the first is prose, and not a heading or a short item. */
export function cuts(text: string, before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !goesOn(text, before, after)) return false;
  const wrapped = before.blanks === 0 && before.begin > 0 && isText(text, before);
  return wrapped || before.end - before.start >= SHORTEST_PROSE;
}

/** Lines of a footer, and of a header, that may be between the halves of a sentence. */
const MOST_LINES = 2;
const LONGEST_LINE = 120;

/**
 * The lines between the halves of a sentence that is cut at a page's edge: up to two above `index`, and from `least` to
 * two from there on. Empty where the halves meet, `undefined` where no sentence is cut.
 */
export function linesInSentence(
  text: string,
  lines: readonly Line[],
  index: number,
  least = 0,
): readonly Line[] | undefined {
  for (let below = least; below <= MOST_LINES; below++) {
    const after = lines[index + below];
    if (!after) return undefined;
    for (let above = 0; above <= MOST_LINES; above++) {
      if (cuts(text, lines[index - above - 1], after)) return lines.slice(index - above, index + below);
      if (!isShort(lines[index - above - 1])) break;
    }
    if (!isShort(after)) return undefined;
  }
  return undefined;
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && !line.verbatim && line.end - line.start <= LONGEST_LINE;
}

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

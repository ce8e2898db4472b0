import type { Headings } from './heading.js';
import { type Line, textOf } from './lines.js';
import { endsEarly } from './width.js';

/** A title of the document has a few words at least; the organisation's name above it may be centred too. */
const FEWEST_WORDS = 4;

/** Adds the first centred title above all other headings. */
export function centredTitle(text: string, lines: readonly Line[], width: number, found: Headings): void {
  let first = lines.length;
  for (const index of found.keys()) first = Math.min(first, index);
  for (let index = 0; index < first; index++) {
    const line = lines[index]!;
    if ((index > 0 && line.blanks === 0) || !isCentred(text, line, width)) continue;
    if (textOf(text, line).split(/\s+/).length < FEWEST_WORDS) continue;
    let end = index + 1;
    while (end < first && goesOn(text, lines, end, width)) end++;
    // The first line of a paragraph may be centred by chance.
    const next = lines[end];
    if (next && next.blanks === 0 && !isCentred(text, next, width)) continue;
    found.set(index, { level: 1, end });
    return;
  }
}

/** A title that fills its line goes on in the next. */
function goesOn(text: string, lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index]!;
  if (line.blanks > 0 || endsEarly(text, lines[index - 1]!, line, width) || !isCentred(text, line, width)) return false;
  return /^\p{Lu}.*\s/u.test(textOf(text, line));
}

function isCentred(text: string, line: Line, width: number): boolean {
  const length = line.end - line.start;
  if (line.verbatim || line.indent === 0 || length > width || /\s{3}/.test(textOf(text, line))) return false;
  return Math.abs(line.indent * 2 + length - width) <= 6;
}

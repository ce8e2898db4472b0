import type { Edit } from './edits.js';
import { apartFrom } from './line-edits.js';
import type { Line } from './lines.js';
import { endsSentence, isText } from './prose-shape.js';

/** A paragraph of this length is on one line because no one wrapped it. */
const LONG = 160;
const FEWEST_LONG = 4;

/**
 * Some programs write a paragraph a line, and no blank lines: each line of text becomes a paragraph of its own. This is
 * so where there are hardly any blank lines and the long lines end their sentences.
 */
export function partParagraphs(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  if (!hasParagraphLines(text, lines)) return lines;
  return lines.map((line, index) => {
    if (index === 0 || line.blanks > 0 || line.joined || !isText(text, line)) return line;
    return apartFrom(line, edits);
  });
}

function hasParagraphLines(text: string, lines: readonly Line[]): boolean {
  let blanks = 0;
  let long = 0;
  let open = 0;
  for (const line of lines) {
    if (line.verbatim) return false;
    if (line.blanks > 0) blanks++;
    if (line.end - line.start < LONG) continue;
    long++;
    if (!endsSentence(text, line)) open++;
  }
  return long >= FEWEST_LONG && blanks * 10 <= lines.length && open * 10 <= long;
}

import type { Edit } from './edits.js';
import { apartFrom } from './line-edits.js';
import type { Line } from './lines.js';
import { endsSentence, isText } from './prose-shape.js';

/** A paragraph of this length is on one line because no one wrapped it. */
const LONG = 160;
const FEWEST_LONG = 4;

/** Makes each line of text a paragraph of its own. */
export function partParagraphs(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  return lines.map((line, index) => {
    if (index === 0 || line.blanks > 0 || line.joined || !isText(text, line)) return line;
    return apartFrom(line, edits);
  });
}

/**
 * Whether each line is a paragraph: there are hardly any blank lines, and the long lines end their sentences.
 */
export function hasParagraphLines(text: string, lines: readonly Line[]): boolean {
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

import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { markerOf } from './markers.js';

const DEEPEST = 40;

/**
 * The columns by which the whole text is indented, as in plain-text documents whose headings alone begin at the margin;
 * 0 where it is not.
 */
export function commonIndent(text: string, lines: readonly Line[]): number {
  const histogram = new Array<number>(DEEPEST + 1).fill(0);
  let all = 0;
  let item = 0;
  for (const line of lines) {
    if (line.verbatim || line.joined || line.blanks === 0) continue;
    // What a list item holds is indented by the item.
    const marker = markerOf(text, line);
    if (marker) item = line.indent + marker.text - line.start;
    else if (line.indent < item) item = 0;
    // Headings are short.
    if (item > 0 || line.end - line.start < 40) continue;
    all++;
    histogram[Math.min(line.indent, DEEPEST)]!++;
  }
  const most = histogram.reduce((best, count, indent) => (count > histogram[best]! ? indent : best), 0);
  return most >= 2 && all >= 5 && histogram[most]! * 5 >= all * 3 ? most : 0;
}

/** Moves the text to the margin. */
export function dedent(text: string, lines: readonly Line[], common: number, edits: Edit[]): void {
  if (common === 0) return;
  for (const { begin, start, indent, joined, verbatim } of lines) {
    if (indent === 0 || joined || verbatim) continue;
    const columns = Math.min(common, indent);
    if (text.slice(begin, begin + columns) === ' '.repeat(columns))
      edits.push({ start: begin, end: begin + columns, text: '' });
    else edits.push({ start: begin, end: start, text: ' '.repeat(indent - columns) });
  }
}

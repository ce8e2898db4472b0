import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { isUnderline } from './verbatim.js';

/** Writes `---` for the `~~~~` under a title, which CommonMark would take for the beginning of code. */
export function writeUnderlines(text: string, lines: readonly Line[], edits: Edit[]): void {
  lines.forEach((line, index) => {
    if (text.charCodeAt(line.start) !== 0x7e || line.verbatim) return;
    if (!isUnderline(text, lines, index)) return;
    edits.push({ start: line.start, end: line.end, text: '---' });
  });
}

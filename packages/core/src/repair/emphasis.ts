import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { markerOf } from './markers.js';

/** Bold words, perhaps with spaces inside their marks. They are a name or a title, not a paragraph. */
const BOLD = /\*\*([^*\r\n]{1,300})\*\*(?!\*)/y;

/**
 * Repairs bold words at the start of a line that CommonMark would not read: `** Name**`, `**Name **text`, `**Name (A):**text`. Spaces
 * go outside the marks; words never change.
 */
export function repairBold(text: string, lines: readonly Line[], edits: Edit[]): void {
  for (const line of lines) {
    if (line.verbatim) continue;
    BOLD.lastIndex = markerOf(text, line)?.text ?? line.start;
    const match = BOLD.exec(text);
    if (!match || BOLD.lastIndex > line.end) continue;
    const words = match[1]!.trim();
    if (words === '') continue;
    const start = match.index + 2;
    const from = start + match[1]!.indexOf(words);
    const close = from + words.length;
    const end = BOLD.lastIndex;
    if (from > start) edits.push({ start, end: from, text: '' });
    const isSpaced = close < end - 2;
    // Between punctuation and a letter, marks do not close bold words.
    const isGlued = end < line.end && /[\p{L}\p{N}]/u.test(text[end]!) && (isSpaced || /\P{L}$/u.test(words));
    if (isSpaced || isGlued) edits.push({ start: close, end, text: isGlued ? '** ' : '**' });
  }
}

import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { isCertainBullet, markerOf } from './markers.js';
import { isText } from './prose-shape.js';

/**
 * Writes `- ` for every bullet that CommonMark does not read: `•`, `▪`, `✓`, symbols of private fonts, and `–` or `o` if another
 * bullet is next to it. Indentation stays, and with it the nesting.
 */
export function writeBullets(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const foreign = lines.flatMap((line, index) => (isForeignBullet(text, line) ? [index] : []));
  const gone = new Set<number>();
  for (const [at, index] of foreign.entries()) {
    const line = lines[index]!;
    const isItem =
      isCertainBullet(text, line) || isBeside(lines, foreign[at - 1], index) || isBeside(lines, index, foreign[at + 1]);
    if (!isItem) continue;
    const start = markerOf(text, line)!.text;
    const next = lines[index + 1];
    if (start < line.end) {
      edits.push({ start: line.start, end: start, text: '- ' });
    } else if (next && isText(text, next)) {
      // The glyph has a line to itself: its text is the next line's.
      edits.push({ start: line.start, end: next.start, text: '- ' });
      gone.add(index);
    } else {
      edits.push({ start: line.start, end: line.end, text: '-' });
    }
  }
  return lines.flatMap((line, index) => {
    if (gone.has(index)) return [];
    return gone.has(index - 1) ? [{ ...line, blanks: lines[index - 1]!.blanks }] : [line];
  });
}

function isForeignBullet(text: string, line: Line): boolean {
  const code = text.charCodeAt(line.start);
  if ((code < 0x7f && code !== 0x6f) || line.verbatim || line.joined) return false;
  return markerOf(text, line)?.kind === 'bullet';
}

/** Whether nothing but the first item's own text is between two bullets. */
function isBeside(lines: readonly Line[], first: number | undefined, second: number | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const { indent } = lines[first]!;
  return lines.slice(first + 1, second).every((line) => line.blanks === 0 || line.indent > indent);
}

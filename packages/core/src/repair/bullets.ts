import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { isCertainBullet, type Marker, markerOf } from './markers.js';
import { endsSentence, isText } from './prose-shape.js';

/** A bullet that CommonMark does not know. */
interface Foreign {
  readonly index: number;
  readonly marker: Marker;
  readonly glyph: string;
  /** A symbol that can be nothing else, as against a dash, which prose has too, or the letter o. */
  readonly certain: boolean;
}

/**
 * Writes `- ` for every bullet that CommonMark does not read: `•`, `▪`, `✓`, symbols of private fonts, `–`, and the `o`
 * of plain-text documents. Indentation stays, and with it the nesting.
 */
export function writeBullets(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const foreign = lines.flatMap((line, index) => foreignBullet(text, line, index) ?? []);
  if (foreign.length === 0) return lines;
  const gone = new Set<number>();
  for (const [at, bullet] of foreign.entries()) {
    const { index, marker } = bullet;
    const line = lines[index]!;
    if (!bullet.certain && !isList(text, lines, foreign, at)) continue;
    const next = lines[index + 1];
    if (marker.text < line.end) {
      edits.push({ start: line.start, end: marker.text, text: '- ' });
    } else if (next && next.blanks < 2 && !next.page && isText(text, next)) {
      // The glyph has a line to itself: its text is the next line's.
      edits.push({ start: line.start, end: next.start, text: '- ' });
      gone.add(index);
    } else {
      edits.push({ start: line.start, end: line.end, text: '-' });
    }
  }
  if (gone.size === 0) return lines;
  return lines.flatMap((line, index) => {
    if (gone.has(index)) return [];
    return gone.has(index - 1) ? [{ ...line, blanks: lines[index - 1]!.blanks }] : [line];
  });
}

function foreignBullet(text: string, line: Line, index: number): Foreign | undefined {
  const code = text.charCodeAt(line.start);
  // Every other character is a letter, or a bullet of CommonMark's followed as CommonMark wants it.
  if (code < 0x7f && code !== 0x6f && code !== 0x2d && code !== 0x2a && code !== 0x2b) return undefined;
  if (line.verbatim || line.joined) return undefined;
  const marker = markerOf(text, line);
  if (marker?.kind !== 'bullet' || marker.plain) return undefined;
  const certain = code < 0x6f || isCertainBullet(text, line);
  return { index, marker, glyph: text.charAt(line.start), certain };
}

/** Whether an uncertain bullet has another beside it, or an announcement above. */
function isList(text: string, lines: readonly Line[], foreign: readonly Foreign[], at: number): boolean {
  const { index } = foreign[at]!;
  const above = lines[index - 1];
  const follows = isBeside(lines, foreign[at - 1], foreign[at]);
  if (follows || !above) return follows || isBeside(lines, foreign[at], foreign[at + 1]);
  if (lines[index]!.blanks === 0 && !endsSentence(text, above)) return false;
  return text.charAt(above.end - 1) === ':' || isBeside(lines, foreign[at], foreign[at + 1]);
}

/** Whether nothing but the first item's own text is between two bullets of one kind. */
function isBeside(lines: readonly Line[], first: Foreign | undefined, second: Foreign | undefined): boolean {
  if (!first || !second || first.glyph !== second.glyph) return false;
  const item = lines[first.index]!;
  for (let index = first.index + 1; index < second.index; index++) {
    const line = lines[index]!;
    if (line.blanks > 0 && line.indent <= item.indent) return false;
  }
  return true;
}

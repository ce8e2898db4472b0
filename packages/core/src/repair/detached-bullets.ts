import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { markerOf } from './markers.js';
import { endsSentence, isText } from './prose-shape.js';

/** The texts of a list have at most so many lines. */
const MAX_LINES = 80;

/**
 * Puts bullets next to their texts, if the extraction of a PDF put them above the list. Nothing is changed if the numbers of bullets
 * and texts differ.
 */
export function placeDetachedBullets(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const gone = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const end = bulletsEnd(text, lines, index);
    if (end - index < 2) continue;
    const starts = startsOfTexts(text, lines, end, end - index);
    if (starts) {
      for (let at = index; at < end; at++) {
        edits.push({ start: lines[at]!.start, end: lines[at]!.end, text: '' });
        gone.add(at);
      }
      for (const at of starts) edits.push({ start: lines[at]!.begin, end: lines[at]!.start, text: '- ' });
    }
    index = end - 1;
  }
  return gone.size === 0 ? lines : lines.filter((_, index) => !gone.has(index));
}

/** The line after bullets without text, one under the other. */
function bulletsEnd(text: string, lines: readonly Line[], index: number): number {
  let end = index;
  while (end < lines.length && isLoneBullet(text, lines[end]!) && (end === index || lines[end]!.blanks < 2)) end++;
  return end;
}

function isLoneBullet(text: string, line: Line): boolean {
  if (line.verbatim || line.end - line.start > 1) return false;
  const marker = markerOf(text, line);
  return marker?.kind === 'bullet' && marker.text >= line.end;
}

function startsOfTexts(
  text: string,
  lines: readonly Line[],
  first: number,
  count: number,
): readonly number[] | undefined {
  const starts: number[] = [];
  for (let at = first; at < Math.min(lines.length, first + MAX_LINES); at++) {
    const line = lines[at]!;
    if (!isText(text, line)) break;
    const isStart = at === first || line.blanks > 0 || endsSentence(text, lines[at - 1]!);
    if (isStart && /^["“‘«¿(]?[\p{Lu}\d]/u.test(text.slice(line.start, line.start + 2))) starts.push(at);
  }
  // What follows the list begins like its texts.
  return starts.length === count || starts.length === count + 1 ? starts.slice(0, count) : undefined;
}

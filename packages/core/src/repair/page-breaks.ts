import type { Edit } from './edits.js';
import { type Line, textOf } from './lines.js';
import { markerOf } from './markers.js';
import { endsSentence, isAtxHeading, isCapitals, isDangling, isLabel, isText, startsLower } from './prose-shape.js';

/** Joins what a page break cut in two, and makes every other page break an ordinary gap. */
export function rejoinPages(
  text: string,
  lines: readonly Line[],
  edits: Edit[],
): { lines: readonly Line[]; pageBreaks: number; rejoined: number } {
  let pageBreaks = 0;
  let rejoined = 0;
  const joined = lines.map((line, index) => {
    if (!line.page) return line;
    pageBreaks++;
    const before = lines[index - 1]!;
    if (continues(text, lines, index)) {
      rejoined++;
      edits.push({ start: before.end, end: line.start, text: ' ' });
      return { ...line, blanks: 0, joined: true };
    }
    if (hasFormFeed(text, before.end, line.begin)) edits.push({ start: before.end, end: line.begin, text: '\n\n' });
    return { ...line, blanks: Math.max(1, line.blanks) };
  });
  return { lines: pageBreaks > 0 ? joined : lines, pageBreaks, rejoined };
}

/** Whether the line goes on with what the line before left unsaid. */
function continues(text: string, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]!;
  const line = lines[index]!;
  if (before.verbatim || !isText(text, line) || isAtxHeading(text, before)) return false;
  const alone = beginsBlock(text, lines, index - 1);
  const item = markerOf(text, before) !== undefined;
  if (startsLower(text, line)) return item || !alone || !isCapitals(textOf(text, before));
  if (endsSentence(text, before)) return false;
  if (alone && !item && isLabel(text, before)) return false;
  if (beginsBlock(text, lines, index + 1) && isLabel(text, line)) return false;
  return isDangling(text, before) || !isFinishedItem(text, lines, index);
}

/** Whether the line at `index` is not the continuation of the one before; also true after the last. */
function beginsBlock(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return !line || index === 0 || line.blanks > 0 || !isText(text, line);
}

/** Items often go without a full stop: what begins with a capital after such an item is a paragraph of its own. */
function isFinishedItem(text: string, lines: readonly Line[], index: number): boolean {
  const first = blockStart(text, lines, index - 1);
  const sibling = lines[first - 1];
  if (!sibling || !markerOf(text, lines[first]!) || endsSentence(text, sibling)) return false;
  return markerOf(text, lines[blockStart(text, lines, first - 1)]!) !== undefined;
}

function blockStart(text: string, lines: readonly Line[], index: number): number {
  while (!beginsBlock(text, lines, index)) index--;
  return index;
}

function hasFormFeed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 12) return true;
  return false;
}

import type { Edit } from './edits.js';
import { apartFrom } from './line-edits.js';
import { type Line, textOf } from './lines.js';
import { endsSentence, isBoldLine, isCapitals, isNumberedLabel, isText } from './prose-shape.js';
import { endsEarly, wrapWidth } from './width.js';

/** What a label looks like; one of the same shape may follow. */
type Shape = 'bold' | 'capitals' | 'numbered';

const LONGEST_LABEL = 160;

/**
 * Sets labels apart: `Session 1: Title`, `DAY 1`, a line in capitals or all in bold, directly followed by text, is a
 * paragraph of its own. A wrapped line of prose that only looks like a label is recognized by the line before, which fills the
 * width of the text or leaves its sentence open.
 */
export function setLabelsApart(text: string, lines: readonly Line[], edits: Edit[]): readonly Line[] {
  const width = wrapWidth(lines);
  const apart = new Map<number, Line>();
  for (let index = 0; index + 1 < lines.length; index++) {
    if (lines[index + 1]!.blanks > 0) continue;
    const shape = shapeOf(text, lines, index);
    if (!shape) continue;
    const follows = index > 0 && lines[index]!.blanks === 0 && !apart.has(index);
    if (follows && !isOver(text, lines[index - 1]!, lines[index]!, width)) continue;
    const end = labelEnd(text, lines, index, shape);
    if (end === undefined) continue;
    if (follows) apart.set(index, apartFrom(lines[index]!, edits));
    apart.set(end, apartFrom(lines[end]!, edits));
    index = end - 1;
  }
  return lines.map((line, index) => apart.get(index) ?? line);
}

function shapeOf(text: string, lines: readonly Line[], index: number): Shape | undefined {
  const line = lines[index]!;
  const length = line.end - line.start;
  if (length > LONGEST_LABEL || length < 4 || line.verbatim || line.joined) return undefined;
  const first = text.charCodeAt(line.start);
  if (first === 0x2a || first === 0x5f) return boldLines(text, lines, index) > 0 ? 'bold' : undefined;
  if (!/\p{Lu}/u.test(text.charAt(line.start)) || !isText(text, line)) return undefined;
  const content = textOf(text, line);
  if (isNumberedLabel(content)) return 'numbered';
  return isCapitals(content) ? 'capitals' : undefined;
}

/** How many lines bold words fill from end to end: one, two where they are wrapped, or none. */
function boldLines(text: string, lines: readonly Line[], index: number): number {
  const content = textOf(text, lines[index]!);
  if (isBoldLine(content)) return 1;
  const next = lines[index + 1];
  if (!next || next.blanks > 0 || content.includes('**', 2)) return 0;
  return isBoldLine(`${content} ${textOf(text, next)}`) ? 2 : 0;
}

/** Whether the paragraph above is over, so that a label can follow it without a blank line. */
function isOver(text: string, above: Line, line: Line, width: number | undefined): boolean {
  return endsSentence(text, above) && (width === undefined || endsEarly(text, above, line, width));
}

/** The line that is set apart from the label; `undefined` where the label is none, or only text of its shape follows. */
function labelEnd(text: string, lines: readonly Line[], index: number, shape: Shape): number | undefined {
  let end = index + (shape === 'bold' ? boldLines(text, lines, index) : 1);
  if (shape !== 'numbered') while (lines[end]?.blanks === 0 && shapeOf(text, lines, end) === shape) end++;
  const next = lines[end];
  if (!next || next.blanks > 0 || !isText(text, next)) return undefined;
  // The title may continue on a second line.
  if (shape === 'numbered' && (lines[end + 1]?.blanks ?? 1) > 0 && !endsSentence(text, next)) return undefined;
  return /^["'“‘(*_[]*[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(next.start, next.start + 8)) ? end : undefined;
}

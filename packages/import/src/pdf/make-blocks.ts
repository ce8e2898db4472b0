import type { Block } from './block.js';
import { blockText, lastLine } from './block.js';
import { markerOf, type Marker } from './bullets.js';
import { continuesSentence, isHeadingLine, MOST_HEADING_LINES } from './heading-lines.js';
import { isForcedBreak, isShort } from './line-breaks.js';
import { withoutStart, type Line } from './line.js';
import { lookOf, type Look, type Styles } from './styles.js';
import { splitRunIn } from './run-in.js';

/** A gap of this many leadings begins a new block. */
const GAP = 1.22;
/** Lines that are this many times larger than the text are one heading, even if their weights differ. */
const MUCH_LARGER = 1.5;
/** Headings are short: more lines or letters than these are text. */
const LONGEST_HEADING = 220;

/** Cuts the lines of a page, in reading order, into headings, items and paragraphs. */
export function makeBlocks(lines: readonly Line[], styles: Styles): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  const add = (block: Block): void => {
    blocks.push((current = block));
  };
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const look = lookOf(line);
    if (current?.kind === 'heading' && continuesOnNextLine(line, look, previous!, current, styles))
      return void current.lines.push(line);
    const isNew = current === undefined || previous === undefined || startsBlock(line, previous, current, styles);
    const marker = markerOf(line, styles.bodyFont);
    const isHeading =
      marker?.isOrdered !== false &&
      (isNew || Math.abs(line.size - previous!.size) > 0.6) &&
      !(current?.kind === 'paragraph' && continuesSentence(line, look, previous, styles)) &&
      isHeadingLine(line, look, lines, index, styles);
    if (isHeading) {
      if (current?.kind === 'heading' && continuesHeading(line, previous!, current, look, styles))
        current.lines.push(line);
      else add({ kind: 'heading', level: 0, lines: [line] });
      return;
    }
    if (marker !== undefined && startsItem(line, marker, current, isNew)) return add(makeItem(line, marker));
    if (!isNew && current !== undefined) return void current.lines.push(line);
    const runIn = splitRunIn(line, styles);
    if (runIn !== undefined) {
      add({ kind: 'heading', level: 0, lines: [runIn.heading] });
      return add({ kind: 'paragraph', level: 0, lines: [runIn.rest] });
    }
    return add({ kind: 'paragraph', level: 0, lines: [line] });
  });
  return attachMarks(blocks).flatMap(demoteLongHeading);
}

function makeItem(line: Line, marker: Marker): Block {
  const rest = withoutStart(line, marker.length);
  if (rest.runs.length > 0) return { kind: 'item', level: 0, lines: [rest], marker: marker.text, indent: rest.x };
  return { kind: 'item', level: 0, lines: [line], marker: marker.text, indent: line.x + line.size, isBare: true };
}

/** A mark on a line of its own belongs to the text that begins right of it, at about its height; others are left out. */
function attachMarks(blocks: readonly Block[]): Block[] {
  const attached: Block[] = [];
  blocks.forEach((block, index) => {
    const bare = blocks[index - 1];
    if (block.isBare === true) return;
    const first = block.lines[0]!;
    const mark = bare?.isBare === true ? bare.lines[0]! : undefined;
    const isNear = mark !== undefined && mark.page === first.page && Math.abs(mark.y - first.y) < first.size * 1.8;
    const isRight = mark !== undefined && first.x > mark.x && first.x < mark.x + first.size * 4;
    if (block.kind === 'paragraph' && isNear && isRight)
      attached.push({ ...block, kind: 'item', marker: bare!.marker!, indent: first.x });
    else attached.push(block);
  });
  return attached;
}

/** A number begins an item only where a block can begin, or in a list of numbers. */
function startsItem(line: Line, marker: Marker, current: Block | undefined, isNew: boolean): boolean {
  if (!marker.isOrdered) return true;
  if (isNew) return true;
  if (current?.kind !== 'item') return false;
  return line.x <= current.indent! - line.size * 0.5;
}

/** Dots that lead to a page number. */
const LEADERS = /(?:\. ?){4,}\s*\d{1,4}\s*$/;

function startsBlock(line: Line, previous: Line, current: Block, styles: Styles): boolean {
  if (current.kind === 'heading') return true;
  if (previous.column !== line.column || previous.page !== line.page) return true;
  const gap = previous.y - line.y;
  const leading = Math.max(styles.leading, line.size * 1.05);
  if (gap > leading * GAP || gap < 0) return true;
  if (Math.abs(previous.size - line.size) > Math.max(1, line.size * 0.12)) return true;
  const em = line.size;
  if (isLabelled(line) && isLabelled(current.lines[0]!)) return true;
  if (current.kind === 'item') {
    // Back at the margin of the text around the list.
    if (line.x < current.indent! - em * 0.6) return true;
    return current.lines.length > 1 && endsParagraph(previous, line);
  }
  const left = current.lines.length > 1 ? current.lines.at(-1)!.x : current.lines[0]!.x;
  // A hanging indent: the first line of an entry begins left of the others.
  const isHanging =
    current.lines.length > 1 && line.x < left - em * 0.8 && Math.abs(line.x - current.lines[0]!.x) < em * 0.5;
  if (isHanging || LEADERS.test(previous.text)) return true;
  const isIndented = line.x > left + em * 0.8 && line.x < left + em * 4;
  if (isIndented && (current.lines.length > 1 || isShort(previous))) return true;
  return endsParagraph(previous, line);
}

/** Whether a line begins with a bold label: "**Chair:** Anna Berg". */
function isLabelled({ runs }: Line): boolean {
  const plain = runs.findIndex(({ isBold, text }) => !isBold && text.trim() !== '');
  return plain > 0 && /:\s*$/.test(runs[plain - 1]!.text);
}

/** Whether a line that ends early also ends what it says. */
function endsParagraph(previous: Line, next: Line): boolean {
  if (!isForcedBreak(previous, next) || !startsSentence(next)) return false;
  const isVeryShort = previous.right < previous.columnLeft + (previous.columnRight - previous.columnLeft) * 0.6;
  return isVeryShort || /[.!?:;)]["”’»]?\s*$/.test(previous.text) || next.runs[0]!.isBold;
}

function startsSentence({ text }: Line): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text) || !/\p{Ll}/u.test(text);
}

/** Whether a heading continues on this line, although its size differs a little. */
function continuesOnNextLine(line: Line, look: Look, previous: Line, heading: Block, styles: Styles): boolean {
  if (lastLine(heading) !== previous || previous.column !== line.column || !/^\s*\p{Ll}/u.test(line.text)) return false;
  const before = lookOf(previous);
  if (!before.isBold || !look.isBold || Math.abs(before.size - look.size) > look.size * 0.12) return false;
  return continuesHeading(line, previous, heading, before, styles) && !isForcedBreak(previous, line);
}

function continuesHeading(line: Line, previous: Line, heading: Block, look: Look, styles: Styles): boolean {
  const last = lastLine(heading);
  if (last !== previous || last.column !== line.column) return false;
  const before = lookOf(last);
  if (Math.abs(before.size - look.size) > 0.6) return false;
  // Titles in large letters may change their weight from line to line.
  if (before.isBold !== look.isBold && look.size < styles.bodySize * MUCH_LARGER) return false;
  const gap = last.y - line.y;
  return gap > 0 && gap < line.size * 1.7 && heading.lines.length < MOST_HEADING_LINES + 1;
}

/** Large text that runs over many lines, has no words, or reads like sentences, is a paragraph. */
function demoteLongHeading(block: Block): Block[] {
  if (block.kind !== 'heading') return [block];
  const text = blockText(block);
  const isProse =
    text.length > LONGEST_HEADING ||
    // Numbers in figures, such as those of an axis.
    !/\p{L}/u.test(text) ||
    block.lines.length > MOST_HEADING_LINES ||
    (text.length > 90 && /[.!]\s*$/.test(text));
  return isProse ? [{ ...block, kind: 'paragraph' }] : [block];
}

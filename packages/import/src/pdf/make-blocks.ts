import type { Block } from './block.js';
import { lastLine } from './block.js';
import { markerOf, type Marker } from './bullets.js';
import { isForcedBreak, isShort, startsSentence, withoutStart, type Line } from './line.js';
import { lookOf, styleOf, type Styles } from './styles.js';

/** A gap of this many leadings begins a new block. */
const GAP = 1.22;

/** Cuts the lines of a page, in reading order, into items and paragraphs. Lines of another style are blocks of their own. */
export function makeBlocks(lines: readonly Line[], styles: Styles): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  let style = '';
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const isNew = current === undefined || previous === undefined || startsBlock(line, previous, current, styles);
    const marker = markerOf(line, styles.bodyFont);
    const own = styleOf(lookOf(line), styles);
    if (marker !== undefined && startsItem(line, marker, current, isNew, previous)) current = makeItem(line, marker);
    else if (isNew) current = { kind: 'paragraph', level: 0, lines: [line] };
    else if (own !== style) current = { kind: 'paragraph', level: 0, lines: [line], isRunOn: true };
    else return void current!.lines.push(line);
    style = own;
    blocks.push(current);
  });
  return attachMarks(blocks);
}

/** Joins paragraphs that only their style sets apart from the text above them. */
export function joinRunOns(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isJoined = block.isRunOn === true && block.kind === 'paragraph' && last !== undefined;
    if (isJoined && (last.kind === 'paragraph' || last.kind === 'item'))
      for (const line of block.lines) last.lines.push(line);
    else joined.push({ ...block, lines: [...block.lines] });
  }
  return joined;
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

/** A number begins an item only where a block can begin, or in a list of numbers. A dash may be within a sentence. */
function startsItem(
  line: Line,
  marker: Marker,
  current: Block | undefined,
  isNew: boolean,
  previous: Line | undefined,
): boolean {
  if (isNew) return true;
  if (!marker.isOrdered) {
    const isInSentence = /[\p{L},]\s*$/u.test(previous!.text) && /^\s*[-–—]\s+\p{Ll}/u.test(line.text);
    return current!.kind === 'item' || !isInSentence || isForcedBreak(previous!, line);
  }
  return current?.kind === 'item' && line.x <= current.indent! - line.size * 0.5;
}

/** Dots that lead to a page number. */
export const LEADERS = /(?:\. ?){4,}\s*\d{1,4}\s*$/;

function startsBlock(line: Line, previous: Line, current: Block, styles: Styles): boolean {
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
  const left = lastLine(current).x;
  // A hanging indent: the first line of an entry begins left of the others.
  const isHanging =
    current.lines.length > 1 && line.x < left - em * 0.8 && Math.abs(line.x - current.lines[0]!.x) < em * 0.5;
  if (isHanging || LEADERS.test(previous.text)) return true;
  const isIndented = line.x > left + em * 0.8 && line.x < left + em * 4;
  if (isIndented && (current.lines.length > 1 || isShort(previous))) return true;
  return endsParagraph(previous, line);
}

/** Whether a line begins with a label, in bold or of one word: "**Chair:** Anna Berg". */
function isLabelled({ runs, text }: Line): boolean {
  const plain = runs.findIndex(({ isBold, text: own }) => !isBold && own.trim() !== '');
  return (plain > 0 && /:\s*$/.test(runs[plain - 1]!.text)) || /^\s*\p{Lu}[\p{L}-]+:\s+\S/u.test(text);
}

/** Whether a line that ends early also ends what it says. */
function endsParagraph(previous: Line, next: Line): boolean {
  if (!isForcedBreak(previous, next) || !startsSentence(next)) return false;
  const isVeryShort = previous.right < previous.columnLeft + (previous.columnRight - previous.columnLeft) * 0.6;
  return isVeryShort || /[.!?:;)]["”’»]?\s*$/.test(previous.text) || next.runs[0]!.isBold;
}

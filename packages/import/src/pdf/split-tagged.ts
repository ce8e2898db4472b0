import { blockText, type Block } from './block.js';
import { markerOf } from './bullets.js';
import { isForcedBreak, withoutStart, wordCount, type Line } from './line.js';
import { makeBlocks } from './make-blocks.js';
import { measureStyles, type Styles } from './styles.js';

/** Longer headings are paragraphs that their author set in the style of a heading. */
const LONGEST_HEADING = 220;
const MOST_HEADING_WORDS = 14;
/** A distance of this many leadings is between paragraphs. */
const GAP = 1.4;

/**
 * Corrects what authors did by hand where the tags know nothing of it: paragraphs in the style of a heading, items with typed
 * marks, and several lines or items in one paragraph.
 */
export function splitTagged(blocks: readonly Block[], styles: Styles): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return isProse(block) ? paragraphsOf(block) : [block];
    if (block.kind === 'item') return [withoutMark(block, styles)];
    if (block.kind === 'paragraph' && block.isContinuation !== true) return linesOf(block, styles);
    return [block];
  });
}

function isProse(block: Block): boolean {
  const text = blockText(block).trim();
  return text.length > LONGEST_HEADING || (/\p{Ll}[.!]$/u.test(text) && wordCount(text) > MOST_HEADING_WORDS);
}

function paragraphsOf(block: Block): Block[] {
  const paragraphs: Line[][] = [];
  let last: Line | undefined;
  for (const line of block.lines) {
    const isNew = last === undefined || last.y - line.y > line.size * 1.2 * GAP;
    if (isNew) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
    last = line;
  }
  return paragraphs.map((lines) => ({ kind: 'paragraph', level: 0, lines }));
}

/** An item whose mark is a part of its text. */
function withoutMark(block: Block, { bodyFont }: Styles): Block {
  const mark = block.marker === '•' ? markerOf(block.lines[0]!, bodyFont) : undefined;
  const first = mark && withoutStart(block.lines[0]!, mark.length);
  if (mark === undefined || first!.runs.length === 0) return block;
  return { ...block, lines: [first!, ...block.lines.slice(1)], marker: mark.text };
}

/** The lines of a paragraph as their layout divides them, if a line breaks before it is full or begins with a mark. */
function linesOf(block: Block, styles: Styles): Block[] {
  if (block.lines.length < 2) return [block];
  const columnLeft = block.lines.reduce((least, { x }) => Math.min(least, x), Infinity);
  const columnRight = block.lines.reduce((most, { right }) => Math.max(most, right), 0);
  const lines = block.lines.map((line) => ({ ...line, columnLeft, columnRight }));
  const isDivided = lines.some(
    (line, index) =>
      index > 0 && (markerOf(line, styles.bodyFont) !== undefined || isForcedBreak(lines[index - 1]!, line)),
  );
  if (!isDivided) return [block];
  // A paragraph in large letters is not a heading for its size.
  const own = measureStyles([lines]);
  const dashes = lines.filter(({ text }) => DASH.test(text)).length;
  return dashes > 1 ? cutAtDashes(lines).flatMap((some) => typedItem(makeBlocks(some, own))) : makeBlocks(lines, own);
}

const DASH = /^\s*([-–—])\s+/;

function cutAtDashes(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [[]];
  for (const line of lines) {
    if (DASH.test(line.text)) pieces.push([]);
    pieces.at(-1)!.push(line);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** A paragraph that begins with a typed dash is an item. */
function typedItem([block, ...others]: readonly Block[]): Block[] {
  const [first, ...rest] = block!.lines;
  const dash = block!.kind === 'paragraph' ? DASH.exec(first!.text) : null;
  if (dash === null) return [block!, ...others];
  const lines = [withoutStart(first!, dash[0].length), ...rest];
  return [{ kind: 'item', level: 0, lines, marker: dash[1]!, indent: first!.columnLeft + first!.size }, ...others];
}

import { firstLine, lastLine, type Block } from './block.js';
import { markerOf } from './bullets.js';
import { isForcedBreak, wordCount } from './line.js';
import type { Styles } from './styles.js';

const SENTENCE_END = /[.!?:;…]["”’»)\]]*\s*(?:\d{1,3})?$/u;

/** Joins paragraphs and items that go on in the next column or on the next page. */
export function joinAcross(blocks: readonly Block[], styles: Styles): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = lastOpen(joined);
    if (last !== undefined && (block.isContinuation === true || continues(last, block, styles)))
      for (const line of block.lines) last.lines.push(line);
    else joined.push(block);
  }
  return joined;
}

/** The block that text on a new page may continue. Notes and tables do not interrupt it. */
function lastOpen(blocks: readonly Block[]): Block | undefined {
  for (let index = blocks.length - 1; index >= 0 && index >= blocks.length - 6; index--) {
    const { kind } = blocks[index]!;
    if (kind === 'note') continue;
    return kind === 'paragraph' || kind === 'item' ? blocks[index] : undefined;
  }
  return undefined;
}

function continues(last: Block, next: Block, styles: Styles): boolean {
  if (next.kind !== 'paragraph') return false;
  const end = lastLine(last);
  const start = firstLine(next);
  if (end.column === start.column && end.page === start.page) return false;
  if (Math.abs(end.size - start.size) > 0.8 || markerOf(start, styles.bodyFont) !== undefined) return false;
  const text = end.text.trimEnd();
  const begins = start.text.trimStart();
  if (/^\p{Ll}/u.test(begins)) return true;
  // A bold lead is a label, which begins a paragraph.
  if (start.runs[0]!.isBold && !end.runs.at(-1)!.isBold) return false;
  if (!SENTENCE_END.test(text)) return hasText(last) && !isForcedBreak(end, start);
  if (last.kind === 'item') {
    const [indent, own] = [last.indent! - end.columnLeft, start.x - start.columnLeft];
    if (own < indent - end.size) return false;
    // Paragraphs begin at the margin: text that begins where that of the item does belongs to it.
    if (indent > end.size * 0.8 && Math.abs(own - indent) < end.size * 0.25) return true;
  }
  if (isFirstLineIndented(next)) return false;
  return end.right > end.columnRight - end.size * 0.8;
}

function isFirstLineIndented({ lines }: Block): boolean {
  const [first, second] = lines;
  return second !== undefined && first!.x > second.x + first!.size * 0.8;
}

/** More than a label or a short line. */
function hasText({ lines }: Block): boolean {
  return lines.length > 1 || wordCount(lines[0]!.text) > 5;
}

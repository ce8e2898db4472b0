import { blockText, firstLine, type Block } from './block.js';
import { lookOf, type Styles } from './styles.js';

/** Fewer such items are not headings. */
const FEWEST_ALIKE = 3;
const MOST_LINES = 3;

/**
 * Finds items that are headings of the paragraphs below them, like topics in minutes. The whole item is bold, and no other item is next
 * to it.
 */
export function findItemHeadings(blocks: readonly Block[], styles: Styles): readonly Block[] {
  if (styles.isBodyBold) return blocks;
  const found = new Set(blocks.filter((block, index) => isTopic(block, blocks[index - 1], blocks[index + 1])));
  if (found.size < FEWEST_ALIKE) return blocks;
  return blocks.map((block) => (found.has(block) ? { kind: 'heading', level: 0, lines: block.lines } : block));
}

function isTopic(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.kind !== 'item' || block.lines.length > MOST_LINES || block.lines.length === 0) return false;
  if (before?.kind === 'item') return false;
  if (after?.kind !== 'paragraph' || isBold(after)) return false;
  return (
    isBold(block) && /^[\p{Lu}\p{N}“"].*[^.,;:]$/u.test(blockText(block).trim()) && !firstLine(block).runs[0]!.isItalic
  );
}

function isBold({ lines }: Block): boolean {
  return lines.every((line) => lookOf(line).isBold);
}

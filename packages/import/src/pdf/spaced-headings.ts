import { blockText, firstLine, gapBetween, type Block } from './block.js';
import { isFigureLabel } from './heading-lines.js';
import { wordCount } from './line.js';
import type { Styles } from './styles.js';

/** Fewest such lines in one style that count as headings. */
const FEWEST_ALIKE = 3;
const MOST_WORDS = 10;
/** How much wider the space above a heading is than that below it, and than that between paragraphs. */
const WIDER = 1.25;
/** Share of the column that a heading fills at most. */
const MOST_FILLED = 0.75;

/** Finds headings that look like text and that only the space above them sets apart. */
export function findSpacedHeadings(blocks: readonly Block[], styles: Styles): readonly Block[] {
  const usual = usualGap(blocks);
  const found = blocks.filter((block, index) => isHeading(block, blocks[index - 1], blocks[index + 1], usual, styles));
  const alike = Map.groupBy(
    found,
    (block) => `${Math.round(firstLine(block).x)} ${Math.round(firstLine(block).size * 2)}`,
  );
  const headings = new Set([...alike.values()].filter((group) => group.length >= FEWEST_ALIKE).flat());
  const others = blocks.filter(({ kind }) => kind === 'heading').length;
  if (headings.size === 0 || headings.size < others) return blocks;
  return blocks.map((block) => (headings.has(block) ? { ...block, kind: 'heading' } : block));
}

/** The space that most paragraphs have above them. */
function usualGap(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  blocks.forEach((block, index) => {
    const gap = block.kind === 'paragraph' ? gapBetween(blocks[index - 1], block) : undefined;
    if (gap !== undefined && block.lines.length > 1)
      counts.set(Math.round(gap), (counts.get(Math.round(gap)) ?? 0) + 1);
  });
  let usual = 0;
  for (const [gap, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = gap;
  return usual;
}

function isHeading(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  usual: number,
  { bodySize, leading }: Styles,
): boolean {
  if (block.kind !== 'paragraph' || block.lines.length !== 1 || after?.kind !== 'paragraph') return false;
  const line = firstLine(block);
  const text = blockText(block).trim();
  const width = line.columnRight - line.columnLeft;
  if (Math.abs(line.size - bodySize) > 0.6 || line.right > line.columnLeft + width * MOST_FILLED) return false;
  if (!/^[\p{Lu}\p{N}][^:@]*[\p{L}\p{N})?]$/u.test(text) || wordCount(text) > MOST_WORDS || isFigureLabel(line))
    return false;
  const [above, below] = [gapBetween(before, block), gapBetween(block, after)];
  if (above === undefined || below === undefined) return false;
  const isFollowed = after.lines.length > 1 || firstLine(after).right > line.columnLeft + width * MOST_FILLED;
  return isFollowed && below < leading * 1.8 && above > Math.max(below, usual, leading) * WIDER;
}

import { blockText, firstLine, gapBetween, type Block } from './block.js';
import { isFigureLabel } from './heading-lines.js';
import { wordCount } from './line.js';
import type { Styles } from './styles.js';
import { titleKey } from './title-key.js';

/** Most words of a label with a colon: “Action items:”. Longer ones introduce a list: “The following steps were agreed upon:”. */
const MOST_LABEL_WORDS = 4;
/** Most words of a label without a colon, directly above a list. */
const MOST_WORDS = 7;
/** Most words of a label at the top of a page, where the space above it is unknown. */
const MOST_TOP_WORDS = 2;
/** The least space above a label, and the most space below it, in leadings. */
const LEAST_ABOVE = 1.4;
const MOST_BELOW = 1.25;
/** The least ratio of the space above a label to the space below it. */
const LEAST_RATIO = 1.3;
/** A single label is a heading only if the report has at most one other heading, its title. */
const FEWEST_ALIKE = 2;
const FEW_HEADINGS = 1;

/**
 * Finds headings that look like text, in notes without a style for headings. They are short lines with space above them. They are
 * directly above a list, or have a colon.
 */
export function findLabelHeadings(blocks: readonly Block[], styles: Styles): readonly Block[] {
  const speakers = leadingNames(blocks);
  const found = blocks.filter(
    (block, index) =>
      isLabel(block, blocks[index - 1], blocks[index + 1], styles) && !speakers.has(titleKey(blockText(block))),
  );
  const others = blocks.filter(({ kind }) => kind === 'heading').length;
  const isStyle = found.length >= FEWEST_ALIKE ? found.length >= others : others <= FEW_HEADINGS;
  if (!isStyle) return blocks;
  const labels = new Set(found);
  return blocks.map((block) => (labels.has(block) ? { ...block, kind: 'heading' } : block));
}

/** The words before a colon or a dash at the start of texts. A label with the same words is the name of a speaker. */
function leadingNames(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => {
      const lead = block.kind === 'heading' ? null : /^([^:–—]{2,40}?)(?::|\s[-–—])\s+\S/u.exec(blockText(block));
      return lead === null ? [] : [titleKey(lead[1]!)];
    }),
  );
}

function isLabel(block: Block, before: Block | undefined, after: Block | undefined, styles: Styles): boolean {
  if (block.kind !== 'paragraph' || block.lines.length !== 1 || after === undefined) return false;
  const line = firstLine(block);
  if (Math.abs(line.size - styles.bodySize) > 0.6 || isFigureLabel(line)) return false;
  const text = blockText(block).trim();
  if (!/^\p{Lu}[^:@]*[\p{L}\p{N})]:?$/u.test(text)) return false;
  const words = wordCount(text);
  const hasColon = text.endsWith(':');
  const isFollowed = after.kind === 'item' || (hasColon && after.kind === 'paragraph');
  if (!isFollowed || words > (hasColon ? MOST_LABEL_WORDS : MOST_WORDS)) return false;
  const above = gapBetween(before, block);
  if (above === undefined) return hasColon && words <= MOST_TOP_WORDS;
  const below = gapBetween(block, after);
  if (below === undefined || below > styles.leading * MOST_BELOW) return false;
  return above > Math.max(styles.leading * LEAST_ABOVE, below * LEAST_RATIO);
}

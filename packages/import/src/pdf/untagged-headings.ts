import { blockText, type Block } from './block.js';
import { isOfFigure } from './heading-lines.js';
import { isDistinct, isLarge, lookOf, type Styles } from './styles.js';
import { titleKey } from './title-key.js';

const MOST_LINES = 3;
/** Of titles that are so many times as large as the text. */
const MOST_LARGE_LINES = 6;
const MUCH_LARGER = 1.5;
const LONGEST = 140;
/** “12 people” */
const FIGURE = /^\d+ \p{L}+$/u;

/**
 * Tags with no or few headings, as some programs and authors write them: short paragraphs in a style of their own are headings.
 * Where there are more of them than headings, the levels of the tags count no more.
 */
export function withHeadings(blocks: readonly Block[], styles: Styles): readonly Block[] {
  const tagged = blocks.filter(({ kind }) => kind === 'heading');
  const found = withoutContents(blocks.filter((block) => isHeading(block, styles)));
  if (tagged.some(({ level }) => level > 0) && found.size <= tagged.length) return blocks;
  return blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, level: 0 };
    return found.has(block) ? { ...block, kind: 'heading' } : block;
  });
}

/** Entries of contents end with a page number, and come again without it. */
function withoutContents(blocks: readonly Block[]): ReadonlySet<Block> {
  const keys = new Set(blocks.map((block) => titleKey(blockText(block))));
  const keyOfEntry = (block: Block): string => titleKey(blockText(block).replace(/\s\d{1,4}\s*$/, ''));
  return new Set(blocks.filter((block) => !/\s\d{1,4}\s*$/.test(blockText(block)) || !keys.has(keyOfEntry(block))));
}

function isHeading(block: Block, styles: Styles): boolean {
  if (block.kind !== 'paragraph' || block.isContinuation === true) return false;
  const isMuchLarger = block.lines.every(({ size }) => size > styles.bodySize * MUCH_LARGER);
  if (block.lines.length > (isMuchLarger ? MOST_LARGE_LINES : MOST_LINES)) return false;
  const text = blockText(block).trim();
  if (text.length > LONGEST || /[.,;]$/.test(text) || /^\p{Ll}/u.test(text) || FIGURE.test(text)) return false;
  if (!/\p{L}{3}/u.test(text) || block.lines.some(isOfFigure)) return false;
  return block.lines.map(lookOf).every((look) => isLarge(look, styles) || (isDistinct(look, styles) && look.isBold));
}

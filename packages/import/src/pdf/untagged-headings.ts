import { blockText, type Block } from './block.js';
import { isFigureLabel } from './heading-lines.js';
import { isDistinct, isLarge, lookOf, type Styles } from './styles.js';
import { titleKey } from './title-key.js';

const MOST_LINES = 3;
/** Most lines of a title that is `MUCH_LARGER` than the text. */
const MOST_LARGE_LINES = 6;
const MUCH_LARGER = 1.5;
const LONGEST = 140;
/** “12 people” */
const FIGURE = /^\d+ \p{L}+$/u;

/**
 * Finds headings in files that tag few or none: short paragraphs in a style of their own. If it finds more than are tagged, the tagged
 * levels are ignored.
 */
export function addUntaggedHeadings(blocks: readonly Block[], styles: Styles): readonly Block[] {
  const tagged = blocks.filter(({ kind }) => kind === 'heading');
  const found = withoutContents(blocks.filter((block) => isHeading(block, styles)));
  if (tagged.some(({ level }) => level > 0) && found.size <= tagged.length) return blocks;
  return blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, level: 0 };
    return found.has(block) ? { ...block, kind: 'heading' } : block;
  });
}

/** Fewer entries in a row are not a table of contents. */
const FEWEST_ENTRIES = 4;

/**
 * Drops entries of a table of contents, which end with a page number. They are in a row with increasing numbers, or a heading repeats
 * them without the number.
 */
function withoutContents(blocks: readonly Block[]): ReadonlySet<Block> {
  const keys = new Set(blocks.map((block) => titleKey(blockText(block))));
  const keyOfEntry = (block: Block): string => titleKey(blockText(block).replace(PAGE_NUMBER, ''));
  const kept = new Set(blocks.filter((block) => pageNumber(block) === undefined || !keys.has(keyOfEntry(block))));
  let row: Block[] = [];
  const close = (): void => {
    if (row.length >= FEWEST_ENTRIES) for (const block of row) kept.delete(block);
    row = [];
  };
  for (const block of blocks) {
    const number = pageNumber(block);
    const last = row.at(-1);
    if (number === undefined || (last !== undefined && number < pageNumber(last)!)) close();
    if (number !== undefined) row.push(block);
  }
  close();
  return kept;
}

const PAGE_NUMBER = /\s(\d{1,4})\s*$/;

function pageNumber(block: Block): number | undefined {
  const number = PAGE_NUMBER.exec(blockText(block))?.[1];
  return number === undefined ? undefined : Number(number);
}

function isHeading(block: Block, styles: Styles): boolean {
  if (block.kind !== 'paragraph' || block.isContinuation === true) return false;
  const isMuchLarger = block.lines.every(({ size }) => size > styles.bodySize * MUCH_LARGER);
  if (block.lines.length > (isMuchLarger ? MOST_LARGE_LINES : MOST_LINES)) return false;
  const text = blockText(block).trim();
  if (text.length > LONGEST || /[.,;]$/.test(text) || /^\p{Ll}/u.test(text) || FIGURE.test(text)) return false;
  if (!/\p{L}{3}/u.test(text) || block.lines.some(isFigureLabel)) return false;
  return block.lines.map(lookOf).every((look) => isLarge(look, styles) || (isDistinct(look, styles) && look.isBold));
}

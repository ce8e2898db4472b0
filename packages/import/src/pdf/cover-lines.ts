import { blockText, firstLine, type Block } from './block.js';
import { rankOf } from './heading-levels.js';
import { wordCount } from './line.js';

/** Paragraphs of a cover, such as names, have fewer words and do not end like a sentence. */
const COVER_WORDS = 16;
/** If this many headings look like the title, they are probably chapters, and the lines above the first one are kept. */
const MOST_TITLES = 3;
/** Most blocks between the title and the text. */
const MOST_BLOCKS = 12;

/**
 * Turns names, places and dates below a title, and smaller lines above it, into paragraphs. As headings, they would contain the text that
 * follows. A file with several documents has several titles that look alike.
 */
export function demoteCoverLines(blocks: readonly Block[]): Block[] {
  const title = titleIndex(blocks);
  if (title < 0) return [...blocks];
  const rank = rankOf(blocks[title]!);
  const covers = blocks.flatMap((block, index) =>
    index === title || (block.kind === 'heading' && rankOf(block) === rank)
      ? [{ start: index + 1, end: coverEnd(blocks, index + 1) }]
      : [],
  );
  const inCover = new Set(
    covers.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const later = new Set(headingsOf(blocks.slice(title).filter((_, index) => !inCover.has(title + index))).map(rankOf));
  const lines = headingsOf(blocks.filter((_, index) => inCover.has(index))).filter(
    (heading) => rankOf(heading) > rank && !later.has(rankOf(heading)),
  );
  const looks = new Set(lines.filter(isCoverText).map(rankOf));
  const demoted = new Set(lines.filter((heading) => looks.has(rankOf(heading))));
  const above = covers.length < MOST_TITLES && coverEnd(blocks, 0) > title ? headingsOf(blocks.slice(0, title)) : [];
  for (const heading of above) demoted.add(heading);
  return blocks.map((block, index) => {
    if (index === title && above.length > 0) return { ...block, isTitle: true };
    return demoted.has(block) ? { ...block, kind: 'paragraph' } : block;
  });
}

function headingsOf(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind }) => kind === 'heading');
}

/** The most important heading of the first page. */
function titleIndex(blocks: readonly Block[]): number {
  let title = -1;
  for (const [index, block] of blocks.entries()) {
    if (block.lines.length > 0 && firstLine(block).page > 0) break;
    if (block.kind !== 'heading') continue;
    if (title < 0 || rankOf(block) < rankOf(blocks[title]!)) title = index;
  }
  return title;
}

function pageOf(block: Block | undefined): number {
  return block === undefined || block.lines.length === 0 ? 0 : firstLine(block).page;
}

/** The index of the first block after a cover: text, or the start of another page. */
function coverEnd(blocks: readonly Block[], start: number): number {
  let end = start;
  const page = pageOf(blocks[Math.max(0, start - 1)]);
  const isCover = (block: Block | undefined): boolean => {
    if (block === undefined || (block.lines.length > 0 && firstLine(block).page !== page)) return false;
    const text = blockText(block);
    return (
      block.kind === 'heading' ||
      (block.kind === 'paragraph' && wordCount(text) < COVER_WORDS && !/[.?!]\s*$/.test(text))
    );
  };
  while (end - start < MOST_BLOCKS && isCover(blocks[end])) end++;
  return end;
}

/** Lists of names, addresses and dates; not “Session 1: Wells”. */
function isCoverText(heading: Block): boolean {
  const text = blockText(heading).trim();
  return /[@,&]|\d{4}/.test(text) && !/^(?:\p{L}+ )?\d{1,2}[.:)]/u.test(text);
}

import { blockText, firstLine, type Block } from './block.js';
import { rankOf } from './heading-levels.js';
import { wordCount } from './line.js';

/** Paragraphs of a cover, such as names, have fewer words and do not end like a sentence. */
const COVER_WORDS = 16;
/** Most blocks between the title and the text. */
const MOST_BLOCKS = 12;

/**
 * Turns names, places and dates below the title into paragraphs. As headings, they would contain the text that follows.
 */
export function demoteCoverLines(blocks: readonly Block[]): Block[] {
  const title = titleIndex(blocks);
  if (title < 0) return [...blocks];
  const end = coverEnd(blocks, title + 1);
  const later = new Set(headingsOf(blocks.slice(end)).map(rankOf));
  const rank = rankOf(blocks[title]!);
  const lines = headingsOf(blocks.slice(title + 1, end)).filter(
    (heading) => rankOf(heading) > rank && !later.has(rankOf(heading)),
  );
  const looks = new Set(lines.filter(isCoverText).map(rankOf));
  const demoted = new Set(lines.filter((heading) => looks.has(rankOf(heading))));
  return blocks.map((block) => (demoted.has(block) ? { ...block, kind: 'paragraph' } : block));
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

/** Where text, or a page, begins. */
function coverEnd(blocks: readonly Block[], start: number): number {
  let end = start;
  const isCover = (block: Block | undefined): boolean => {
    if (block === undefined || (block.lines.length > 0 && firstLine(block).page > 0)) return false;
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

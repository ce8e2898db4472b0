import { blockText, type Block } from './block.js';
import { headingNumber } from './heading-number.js';

/**
 * Corrects the levels of headings by their numbers: “3.1” is one below “3”, although it may look more important, and a heading
 * without a number that looks no more important than “3.1” is below it.
 */
export function setLevelsByNumber(headings: readonly Block[], rankOf: (heading: Block) => number): void {
  const chapter = headings.find((heading) => numberOf(heading).length === 1);
  const chapterRank = chapter === undefined ? undefined : rankOf(chapter);
  const levels = new Map<string, number>();
  let last: { readonly level: number; readonly rank: number } | undefined;
  for (const heading of headings) {
    const number = numberOf(heading);
    const rank = rankOf(heading);
    const isItem = number.length === 1 && rank !== chapterRank;
    if (number.length === 0 || isItem) {
      // A heading that looks like a chapter is one.
      if (rank === chapterRank) last = undefined;
      else if (last !== undefined && rank >= last.rank) heading.level = Math.max(heading.level, nextLevel(last.level));
      continue;
    }
    const parent = levels.get(number.slice(0, -1).join('.'));
    if (number.length > 1 && parent !== undefined) heading.level = nextLevel(parent);
    levels.set(number.join('.'), heading.level);
    last = number.length > 1 && parent !== undefined ? { level: heading.level, rank } : undefined;
  }
}

function numberOf(heading: Block): readonly string[] {
  return headingNumber(blockText(heading));
}

function nextLevel(level: number): number {
  return Math.min(6, level + 1);
}

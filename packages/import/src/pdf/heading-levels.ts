import { headingNumber } from '@findings/core/text';
import { blockText, firstLine, type Block } from './block.js';

import type { Outline } from './outline.js';
import { headingRank, lookOf } from './styles.js';

/** Gives headings their levels: those of tags, else of the outline, else by how important they look and by their numbers. */
export function setLevels(blocks: readonly Block[], outline: Outline): void {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.some(({ level }) => level > 0)) return levelUnmarked(headings);
  const known = new Map<number, number>();
  for (const heading of headings) {
    heading.level = outline.levelOf(blockText(heading)) ?? 0;
    if (heading.level > 0) known.set(rankOf(heading), Math.max(known.get(rankOf(heading)) ?? 0, heading.level));
  }
  const byRank = levelsOfRanks(headings, known);
  const listed = new Set(headings.filter(({ level }) => level > 0));
  for (const heading of headings) if (!listed.has(heading)) heading.level = byRank.get(rankOf(heading))!;
  if (known.size > 0) setTitleAbove(headings, listed);
  setLevelsByNumber(headings);
}

/** Headings that the tags of a file do not know are below the one before. */
function levelUnmarked(headings: readonly Block[]): void {
  let level = 1;
  for (const heading of headings) {
    if (heading.level === 0) heading.level = below(level);
    else level = heading.level;
  }
}

function below(level: number): number {
  return Math.min(6, level + 1);
}

/** How important a heading looks: the least number is that of the most important look. */
function rankOf(heading: Block): number {
  return headingRank(lookOf(firstLine(heading)));
}

/** Most levels that readers distinguish. Slides use many sizes to fit their text, without meaning. */
const MOST_LEVELS = 5;

/** The level of each look. One that the outline has is one below its entries, others are one below the next more important look. */
function levelsOfRanks(headings: readonly Block[], known: ReadonlyMap<number, number>): Map<number, number> {
  const ranks = [...new Set(headings.map(rankOf))].sort((a, b) => a - b);
  const levels = new Map<number, number>();
  let level = 0;
  for (const group of known.size > 0
    ? ranks.map((rank) => [rank])
    : mergeRanks(ranks, isTitleLate(headings, ranks[0]))) {
    const own = known.get(group[0]!);
    level = own ?? level + 1;
    for (const rank of group) levels.set(rank, own === undefined ? level : level + 1);
  }
  return levels;
}

/** Puts ranks that look nearly the same together, until few enough are left. */
function mergeRanks(ranks: readonly number[], isFirstMerged: boolean): number[][] {
  const groups = ranks.map((rank) => [rank]);
  if (isFirstMerged && groups.length > 1) groups.splice(0, 2, [...groups[0]!, ...groups[1]!]);
  while (groups.length > MOST_LEVELS) {
    let nearest = 1;
    const distance = (index: number): number => groups[index]![0]! / groups[index - 1]!.at(-1)!;
    for (let index = 2; index < groups.length; index++) if (distance(index) > distance(nearest)) nearest = index;
    groups.splice(nearest - 1, 2, [...groups[nearest - 1]!, ...groups[nearest]!]);
  }
  return groups;
}

/** At most this many headings may come before a title, on the same page. */
const BEFORE_TITLE = 2;

/** Whether the most important look is that of one heading, which is too late in the document to be its title. */
function isTitleLate(headings: readonly Block[], rank: number | undefined): boolean {
  const first = headings.findIndex((heading) => rankOf(heading) === rank);
  const isLate = first > BEFORE_TITLE || (first > 0 && firstLine(headings[0]!).page < firstLine(headings[first]!).page);
  return isLate && !headings.slice(first + 1).some((heading) => rankOf(heading) === rank);
}

/** A title is above all entries of the outline: the most important heading of the first page, before those entries. */
function setTitleAbove(headings: readonly Block[], listed: ReadonlySet<Block>): void {
  const first = headings.findIndex((heading) => listed.has(heading));
  const before = headings.slice(0, first).filter((heading) => firstLine(heading).page === 0);
  let title = before[0];
  for (const heading of before) if (rankOf(heading) < rankOf(title!)) title = heading;
  if (title === undefined) return;
  for (const heading of headings) heading.level = heading === title ? 1 : below(heading.level);
}

/**
 * Corrects levels by numbers: “3.1” is one below “3”, although it may look more important, and a heading without a number that looks no
 * more important than “3.1” is below it.
 */
function setLevelsByNumber(headings: readonly Block[]): void {
  const numbers = new Map(headings.map((heading) => [heading, headingNumber(blockText(heading))]));
  const chapter = headings.find((heading) => numbers.get(heading)!.length === 1);
  const chapterRank = chapter === undefined ? undefined : rankOf(chapter);
  const levels = new Map<string, number>();
  let last: { readonly level: number; readonly rank: number } | undefined;
  for (const heading of headings) {
    const number = numbers.get(heading)!;
    const rank = rankOf(heading);
    const isItem = number.length === 1 && rank !== chapterRank;
    if (number.length === 0 || isItem) {
      // A heading that looks like a chapter is one.
      if (rank === chapterRank) last = undefined;
      else if (last !== undefined && rank >= last.rank) heading.level = Math.max(heading.level, below(last.level));
      continue;
    }
    const parent = number.length > 1 ? levels.get(number.slice(0, -1).join('.')) : undefined;
    if (parent !== undefined) heading.level = below(parent);
    levels.set(number.join('.'), heading.level);
    last = parent === undefined ? undefined : { level: heading.level, rank };
  }
}

import { blockText, firstLine, type Block } from './block.js';
import { headingNumber } from './heading-number.js';
import { wordCount } from './line.js';
import { setLevelsByNumber } from './number-levels.js';
import { headingRank, lookOf } from './styles.js';
import { titleKey } from './title-key.js';

/** A heading of the document's outline (its bookmarks). */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  /** Index of the page that it leads to, where the file says so. */
  readonly page?: number;
}

/** Gives headings their levels: those of the outline if it has them, else by how important they look. */
export function setLevels(blocks: readonly Block[], outline: readonly OutlineEntry[]): void {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  // Tags give levels.
  if (headings.some(({ level }) => level > 0)) return levelUntagged(headings);
  const levels = new Map(outline.map(({ title, level }) => [titleKey(title), level]));
  const ranks = [...new Set(headings.map(rankOf))].sort((a, b) => a - b);
  const known = new Map<number, number>();
  for (const heading of headings) {
    const level = levels.get(titleKey(blockText(heading)));
    if (level === undefined) continue;
    heading.level = level;
    const rank = rankOf(heading);
    known.set(rank, Math.max(known.get(rank) ?? 0, level));
  }
  const isTitleLate = known.size === 0 && isLateAndAlone(headings, ranks[0]);
  const byRank = levelsOfRanks(mergeRanks(ranks, known, isTitleLate), known);
  for (const heading of headings) {
    if (heading.level > 0) continue;
    const rank = rankOf(heading);
    // What looks like an entry of the outline but is none is below it.
    heading.level = known.has(rank) ? known.get(rank)! + 1 : byRank.get(rank)!;
  }
  if (known.size > 0) setTitleAbove(headings, levels);
  setLevelsByNumber(headings, rankOf);
  if (known.size === 0) liftTitle(headings, ranks);
  setOwnTitleAbove(headings);
}

/** Fewest words of a sentence under a heading; shorter ones are often headings. */
const SENTENCE_WORDS = 8;

/** Makes a paragraph of the sentence, question or line in italics under a heading, in a look that no other heading has. */
export function demoteLeadSentences(blocks: readonly Block[]): Block[] {
  const isLead = (block: Block, index: number): boolean =>
    block.level === 0 &&
    blocks[index - 1]?.kind === 'heading' &&
    rankOf(blocks[index - 1]!) < rankOf(block) &&
    (isSentence(blockText(block)) || isNote(block));
  const usual = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && !isLead(block, index)) usual.add(rankOf(block));
  });
  return blocks.map((block, index) =>
    block.kind === 'heading' && isLead(block, index) && !usual.has(rankOf(block))
      ? { ...block, kind: 'paragraph' }
      : block,
  );
}

function isSentence(text: string): boolean {
  return /[.?!][”"’]?\s*$/.test(text) && wordCount(text) >= SENTENCE_WORDS;
}

/** “See the attached report”, in italics. */
function isNote(block: Block): boolean {
  const look = lookOf(firstLine(block));
  return look.isItalic && !look.isBold && headingNumber(blockText(block)).length === 0;
}

/** Most levels that readers distinguish. Slides use many sizes to fit their text, without meaning. */
const MOST_LEVELS = 5;

/** At most this many headings may come before a title, on the same page. */
const BEFORE_TITLE = 2;

/** Whether the most important look is that of one heading, which is too late in the document to be its title. */
function isLateAndAlone(headings: readonly Block[], rank: number | undefined): boolean {
  const first = headings.findIndex((heading) => rankOf(heading) === rank);
  const isLate = first > BEFORE_TITLE || (first > 0 && firstLine(headings[0]!).page < firstLine(headings[first]!).page);
  return isLate && !headings.slice(first + 1).some((heading) => rankOf(heading) === rank);
}

/** Puts ranks that look nearly the same together, until few enough are left. */
function mergeRanks(ranks: readonly number[], known: ReadonlyMap<number, number>, isFirstMerged: boolean): number[][] {
  const groups = ranks.map((rank) => [rank]);
  if (isFirstMerged && groups.length > 1) groups.splice(0, 2, [...groups[0]!, ...groups[1]!]);
  while (groups.length > MOST_LEVELS && known.size === 0) {
    let nearest = 1;
    const distance = (index: number): number => groups[index]![0]! / groups[index - 1]!.at(-1)!;
    for (let index = 2; index < groups.length; index++) if (distance(index) > distance(nearest)) nearest = index;
    groups.splice(nearest - 1, 2, [...groups[nearest - 1]!, ...groups[nearest]!]);
  }
  return groups;
}

function levelUntagged(headings: readonly Block[]): void {
  let level = 1;
  for (const heading of headings) {
    if (heading.level === 0) heading.level = Math.min(6, level + 1);
    else level = heading.level;
  }
}

/** How important a heading looks. Its number is ignored, since it may have another style. */
export function rankOf(heading: Block): number {
  const line = firstLine(heading);
  const runs = line.runs.filter(({ text }) => /\p{L}/u.test(text));
  return headingRank(lookOf(runs.length > 0 ? { ...line, runs } : line));
}

/** Levels of looks that the outline does not have: one below the next more important look. */
function levelsOfRanks(
  groups: readonly (readonly number[])[],
  known: ReadonlyMap<number, number>,
): Map<number, number> {
  const levels = new Map<number, number>();
  let level = 0;
  for (const group of groups) {
    level = known.get(group[0]!) ?? level + 1;
    for (const rank of group) levels.set(rank, level);
  }
  return levels;
}

/** If another heading has the level of the title, moves all headings except the title down one level. */
function setOwnTitleAbove(headings: readonly Block[]): void {
  const title = headings.find(({ isTitle }) => isTitle);
  if (!headings.some((heading) => heading !== title && heading.level <= (title?.level ?? 0))) return;
  for (const heading of headings) heading.level = heading === title ? 1 : Math.min(6, heading.level + 1);
}

/** A title is above all entries of the outline: the most important heading of the first page, before those entries. */
function setTitleAbove(headings: readonly Block[], outline: ReadonlyMap<string, number>): void {
  const first = headings.findIndex((heading) => outline.has(titleKey(blockText(heading))));
  const before = headings.slice(0, first).filter((heading) => firstLine(heading).page === 0);
  let title = before[0];
  for (const heading of before) if (rankOf(heading) < rankOf(title!)) title = heading;
  if (title === undefined) return;
  for (const heading of headings) heading.level = heading === title ? 1 : Math.min(6, heading.level + 1);
}

/** Where several headings share the first level, none of them is the title: levels stay as they are. */
function liftTitle(headings: readonly Block[], ranks: readonly number[]): void {
  const used = new Set(headings.map(({ level }) => level));
  if (ranks.length < 2 || used.has(2)) return;
  for (const heading of headings) if (heading.level > 2) heading.level--;
}

import { headingNumber } from '@findings/core/text';
import type { Block } from './block.js';

import type { Line } from './line.js';
import { titleKey, withoutNumber, type OutlineEntry } from './outline.js';

/** The table of contents of a document without an outline. */
export interface Contents {
  /** Its lines, which are not headings. */
  readonly lines: ReadonlySet<Line>;
  /** Its entries, as an outline. */
  readonly outline: readonly OutlineEntry[];
}

interface Entry {
  readonly title: string;
  /** The title without its number, folded. */
  readonly key: string;
  readonly line: Line;
  readonly printed: number;
  /** Index of the page that has a line that begins with the title. */
  page?: number;
}

/** Fewest dots that lead to a page number. */
const FEWEST_LEADERS = 3;
/** Gap before a page number without leaders, in ems. */
const GAP = 1;
const FEWEST_ENTRIES = 4;
/** Most lines between two entries, such as the first lines of long entries. */
const MOST_BETWEEN = 2;
/** Share of the entries that must lead to a line with their title. */
const LEAST_FOUND = 0.5;
/** Shorter titles match too many lines. */
const SHORTEST = 4;
/** Lines and entries are first compared by this many letters. */
const START = 4;
/** Most entries that begin with the same letters. */
const MOST_ALIKE = 50;
/** Most lines of a heading. */
const MOST_LINES = 3;

/** Finds the table of contents: lines with growing page numbers, most of which are the titles of lines on those pages. */
export function findContents(pages: readonly (readonly Line[])[]): Contents | undefined {
  const lines = pages.flat();
  const found = new Set<Line>();
  const entries: Entry[] = [];
  for (const group of groupsOfEntries(lines)) {
    for (const entry of group.entries) entries.push(entry);
    for (const line of group.lines) found.add(line);
  }
  if (entries.length < FEWEST_ENTRIES) return undefined;
  findPages(
    entries,
    lines.filter((line) => !found.has(line)),
  );
  const offset = usualOffset(entries);
  const confirmed = entries.filter(({ page, printed }) => page !== undefined && Math.abs(page - printed - offset) <= 1);
  if (confirmed.length < entries.length * LEAST_FOUND || confirmed.length < FEWEST_ENTRIES - 1) return undefined;
  const levels = levelsOf(confirmed);
  return {
    lines: found,
    outline: confirmed.map(({ title, page }, index) => ({ title, level: levels[index]!, page: page! })),
  };
}

/** Makes one paragraph of each line of the contents. */
export function contentsBlocks(lines: readonly Line[]): Block[] {
  return lines.map((line) => ({ kind: 'paragraph', level: 0, lines: [line], isContents: true }));
}

interface Group {
  readonly entries: Entry[];
  readonly lines: Line[];
}

function groupsOfEntries(lines: readonly Line[]): Group[] {
  const groups: Group[] = [];
  let group: Group = { entries: [], lines: [] };
  let between: Line[] = [];
  const close = (): void => {
    if (group.entries.length >= FEWEST_ENTRIES) groups.push(group);
    group = { entries: [], lines: [] };
    between = [];
  };
  for (const line of lines) {
    const entry = entryOf(line);
    const last = group.entries.at(-1);
    if (entry === undefined || (last !== undefined && entry.printed < last.printed)) {
      between.push(line);
      if (between.length > MOST_BETWEEN) close();
      continue;
    }
    if (last !== undefined) for (const each of between) group.lines.push(each);
    group.entries.push(entry);
    group.lines.push(line);
    between = [];
  }
  close();
  return groups;
}

/** “Introduction . . . . 3”, or “Introduction 3” with a gap before the number. */
function entryOf(line: Line): Entry | undefined {
  const text = line.text.trimEnd();
  const number = /\d{1,4}$/.exec(text)?.[0];
  if (number === undefined) return undefined;
  let end = text.length - number.length;
  let leaders = 0;
  while (end > 0 && /[\s.·…_]/.test(text[end - 1]!)) {
    end--;
    if (text[end] === '…') leaders += FEWEST_LEADERS;
    else if (text[end]!.trim() !== '') leaders++;
  }
  if (leaders < FEWEST_LEADERS && !hasGap(line)) return undefined;
  const title = text.slice(0, end).trim();
  return /\p{L}/u.test(title) && titleKey(title).length >= SHORTEST
    ? { title, key: withoutNumber(titleKey(title)), line, printed: Number(number) }
    : undefined;
}

function hasGap({ runs, size }: Line): boolean {
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  if (last < 1 || !/^\s*\d{1,4}\s*$/.test(runs[last]!.text)) return false;
  const before = runs[last - 1]!;
  return runs[last]!.x - (before.x + before.width) > size * GAP;
}

/** Finds the line that begins with the title of each entry; of several, the one nearest to the printed page. */
function findPages(entries: readonly Entry[], lines: readonly Line[]): void {
  const byStart = Map.groupBy(entries, ({ key }) => key.slice(0, START));
  const texts = lines.map(({ text }) => titleKey(text));
  lines.forEach((line, index) => {
    const own = withoutNumber(texts[index]!);
    for (const entry of byStart.get(own.slice(0, START))?.slice(0, MOST_ALIKE) ?? []) {
      const { key } = entry;
      let text = own;
      for (let next = index + 1; next < index + MOST_LINES && text.length < key.length; next++)
        text += texts[next] ?? '';
      if (!text.startsWith(key)) continue;
      const distance = (page: number): number => Math.abs(page + 1 - entry.printed);
      if (entry.page === undefined || distance(line.page) < distance(entry.page)) entry.page = line.page;
    }
  });
}

/** How far the index of a page is from its printed number, for most entries. */
function usualOffset(entries: readonly Entry[]): number {
  const counts = new Map<number, number>();
  for (const { page, printed } of entries)
    if (page !== undefined) counts.set(page - printed, (counts.get(page - printed) ?? 0) + 1);
  let usual = 0;
  for (const [offset, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = offset;
  return usual;
}

/** Entries that begin closer to each other than this share of their size are on one level. */
const SAME_INDENT = 0.5;

/** Levels by the numbers of entries, else by where they begin. */
function levelsOf(entries: readonly Entry[]): number[] {
  const indents: number[] = [];
  for (const { line } of entries.toSorted((a, b) => a.line.x - b.line.x))
    if (indents.length === 0 || line.x - indents.at(-1)! > line.size * SAME_INDENT) indents.push(line.x);
  return entries.map(({ title, line }) => headingNumber(title).length || indents.findLastIndex((x) => line.x >= x) + 1);
}

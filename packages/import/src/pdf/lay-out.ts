import type { LayoutPage } from '@findings/core';
import type { Root } from 'mdast';
import { count, listPlaces, runningLinesProblem, type ImportProblem } from '../problems.js';
import { blockText, firstLine, type Block } from './block.js';
import { blocksToTree } from './blocks-to-tree.js';
import { fitColumns, readingOrder } from './columns.js';
import { contentsBlocks, findContents } from './contents.js';
import { takeFootnotes } from './footnotes.js';
import { setLevels } from './heading-levels.js';
import { findHeadings } from './heading-candidates.js';
import { Outline, type OutlineEntry } from './outline.js';
import { joinAcross } from './join-pages.js';
import { wordCount, type Line } from './line.js';
import { joinRunOns, makeBlocks } from './make-blocks.js';
import type { PageText, Run } from './page-text.js';
import { removeRunningLines } from './running-lines.js';
import { isLarge, lookOf, measureStyles, styleOf, stylesOfPage, type Styles } from './styles.js';
import { splitTables } from './tables.js';
import { taggedBlocks } from './tagged-blocks.js';
import { layoutPages } from './page-layout.js';
import { Words } from './words.js';

/** The tree of a document, and the problems of its layout. */
export interface LaidOut {
  readonly content: Root;
  readonly subtitle: string | undefined;
  readonly problems: readonly ImportProblem[];
  /** The number of headings with a style of their own. */
  readonly styledHeadings: number;
  readonly layout: readonly LayoutPage[];
}

/** Turns the text of pages into a tree. */
export function layOut(pages: readonly PageText[], outline: readonly OutlineEntry[]): LaidOut {
  const problems: ImportProblem[] = [];
  const ordered = readingOrder(pages);
  const {
    pages: rest,
    removed,
    removedLines,
    numbers,
  } = removeRunningLines(
    ordered.map((lines, index) => ({ lines, height: pages[index]!.height })),
    measureStyles(ordered),
  );
  if (removed.length > 0) problems.push(runningLinesProblem(removed));
  const lines = fitColumns(rest);
  const styles = measureStyles(lines);
  const words = new Words();
  words.add(lines.flat());
  const tagged = blocksByTags(pages, removedLines, styles);
  const contents = tagged === undefined ? findContents(lines) : undefined;
  const entries = new Outline(outline.length > 0 ? outline : (contents?.outline ?? []));
  const pageStyles = tagged === undefined ? lines.map((some) => stylesOfPage(some, styles)) : lines.map(() => styles);
  const found = findHeadings(
    tagged ?? blocksByLayout(lines, pageStyles, contents?.lines),
    entries,
    (page) => pageStyles[page]!,
  );
  const joined = joinAcross(joinRunOns(found), styles);
  setLevels(joined, entries);
  const labels = pageLabels(pages, numbers);
  if (tagged === undefined) for (const problem of guesses(joined, outline, labels)) problems.push(problem);
  const styledHeadings = found.filter(
    ({ kind, lines: [line] }) => kind === 'heading' && styleOf(lookOf(line!), pageStyles[line!.page]!) !== '',
  ).length;
  const layout = layoutPages(pages, ordered, labels);
  const content = blocksToTree(joined, { words, labels });
  return { content, subtitle: subtitleOf(joined, styles), problems, styledHeadings, layout };
}

/** Longer lines are lists of authors. */
const MOST_SUBTITLE_WORDS = 20;

/** The line in large letters below the title of the first page. */
function subtitleOf(blocks: readonly Block[], styles: Styles): string | undefined {
  const below = blocks[blocks.findIndex(({ kind }) => kind === 'heading') + 1];
  if (below?.kind !== 'paragraph' || firstLine(below).page > 0 || !isLarge(firstLine(below), styles)) return undefined;
  const text = blockText(below).trim();
  const words = wordCount(text);
  return words > 2 && words <= MOST_SUBTITLE_WORDS && !/[@\d]/.test(text) ? text : undefined;
}

function blocksByLayout(
  pages: readonly (readonly Line[])[],
  pageStyles: readonly Styles[],
  contents: ReadonlySet<Line> = new Set(),
): Block[] {
  const blocks: Block[] = [];
  for (const [index, lines] of pages.entries()) {
    const styles = pageStyles[index]!;
    const { lines: body, notes } = takeFootnotes(lines, styles);
    for (const [part, isContents] of splitByMembership(body, contents)) {
      const segments = isContents ? [{ blocks: contentsBlocks(part) }] : splitTables(part, styles);
      for (const segment of segments) {
        const found = 'blocks' in segment ? segment.blocks : makeBlocks(segment.lines, styles);
        for (const block of found) blocks.push(block);
      }
    }
    for (const note of notes) blocks.push(note);
  }
  return blocks;
}

/** Splits lines into runs that are all in the set or all outside it. */
function splitByMembership(lines: readonly Line[], set: ReadonlySet<Line>): [Line[], boolean][] {
  const parts: [Line[], boolean][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last?.[1] === set.has(line)) last[0].push(line);
    else parts.push([[line], set.has(line)]);
  }
  return parts;
}

/** Share of the text that tags must cover, and most of it that headings may be. */
const LEAST_TAGGED = 0.8;
const MOST_HEADINGS = 0.35;

/** The blocks of a tagged file; `undefined` if it has no tags, or such that cannot be trusted. */
function blocksByTags(
  pages: readonly PageText[],
  removed: readonly Line[],
  styles: Styles,
): readonly Block[] | undefined {
  if (pages.every(({ tree }) => tree === undefined)) return undefined;
  const left = new Set(removed.flatMap(({ page, runs }) => runs.map((run) => runKey(page, run))));
  const blocks: Block[] = [];
  let all = 0;
  pages.forEach(({ runs, tree }, index) => {
    const kept = runs.filter((run) => !run.isArtifact && !left.has(runKey(index, run)));
    all += kept.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (tree === undefined) return;
    for (const block of taggedBlocks({ index, runs: kept, tree }, styles.bodyFont)) blocks.push(block);
  });
  const lengthOf = (some: readonly Block[]): number =>
    some.reduce((sum, block) => sum + blockText(block).replace(/\s/g, '').length, 0);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (lengthOf(blocks) < all * LEAST_TAGGED * 0.85 || lengthOf(headings) > lengthOf(blocks) * MOST_HEADINGS)
    return undefined;
  return blocks;
}

function runKey(page: number, { x, y }: Run): string {
  return `${page} ${Math.round(x)} ${Math.round(y)}`;
}

/** Page labels of the file, or else the numbers that are printed on its pages. */
function pageLabels(pages: readonly PageText[], numbers: readonly (number | undefined)[]): string[] {
  const hasLabels = pages.some(({ label, number }) => label !== String(number));
  return pages.map(({ label }, index) => {
    const printed = numbers[index];
    return !hasLabels && printed !== undefined && printed > 0 ? String(printed) : label;
  });
}

/** What the layout only suggests. */
function guesses(
  blocks: readonly Block[],
  outline: readonly OutlineEntry[],
  labels: readonly string[],
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  if (headings > 0 && outline.length === 0) {
    const message = `${count(headings, 'heading was', 'headings were')} found by size and font. Check the headings and their levels.`;
    problems.push({ code: 'import.headings', severity: 'info', message });
  }
  const tables = blocks.filter(({ kind }) => kind === 'table').map(({ lines }) => labels[lines[0]!.page]!);
  if (tables.length > 0) {
    const pages = [...new Set(tables)];
    const places = `${pages.length === 1 ? 'page' : 'pages'} ${listPlaces(pages)}`;
    const message = `${count(tables.length, 'table was', 'tables were')} found by the positions of cells (${places}). Compare with the PDF.`;
    problems.push({ code: 'import.table', severity: 'info', message });
  }
  return problems;
}

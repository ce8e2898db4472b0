import { groupLines, type Column, type Fragment, type Line } from './line.js';
import type { PageText, Run } from './page-text.js';
import { splitSideHeadings } from './side-headings.js';

const FEWEST_LINES = 4;
/** How much of a column's width its lines fill. Cells of tables fill less. */
const FILL = 0.55;
const DEEPEST = 2;
/** Most places at which a gutter is looked for. */
const MOST_STEPS = 600;

/** The edges of the columns of a page, and the middle of the white strip between them. */
interface Gutter {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The lines of each page in reading order: columns one after the other, text across columns between them. Pages with too few
 * lines to show columns, such as the last one, have those of other pages.
 */
export function readingOrder(pages: readonly PageText[]): Line[][] {
  const fragments = pages.map(({ runs }) =>
    fragmentsOf(
      runs.map((run, index) => ({ run, index })).filter(({ run }) => run.text.trim() !== '' && !run.isArtifact),
    ),
  );
  const gutters = fragments.map(gutterOf);
  const usual = usualGutter(gutters);
  return fragments.map((some, index) => {
    if (some.length === 0) return [];
    const next = { number: 0 };
    const gutter = gutters[index];
    const isShort = gutter === undefined && usual !== undefined && fitsColumns(some, usual);
    return isShort ? splitAt(some, usual.middle, index, next, 0, 1) : orderFragments(some, index, next, 0, gutter);
  });
}

/** Columns on at least this share of the pages are those of the document. */
const USUAL_SHARE = 0.3;

function usualGutter(gutters: readonly (Gutter | undefined)[]): Gutter | undefined {
  const groups = Map.groupBy(
    gutters.filter((gutter) => gutter !== undefined),
    ({ left, right }) => `${Math.round(left / 4)} ${Math.round(right / 4)}`,
  );
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return most !== undefined && most.length >= gutters.length * USUAL_SHARE ? most[0] : undefined;
}

/** Whether text begins where the columns of other pages do, and hardly any crosses the strip between them. */
function fitsColumns(fragments: readonly Fragment[], { middle, left, right }: Gutter): boolean {
  const [before, after, across] = halves(fragments, middle);
  const isAt = (side: readonly Fragment[], x: number): boolean => Math.abs(edgesOf(side)[0] - x) < 3;
  return across.length * 4 < fragments.length && isAt(before, left) && isAt(after, right);
}

function gutterOf(fragments: readonly Fragment[]): Gutter | undefined {
  const [left, right] = edgesOf(fragments);
  const middle = findGutter(fragments, left, right);
  if (middle === undefined) return undefined;
  const [before, after] = halves(fragments, middle);
  return { middle, left: edgesOf(before)[0], right: edgesOf(after)[0] };
}

function edgesOf(fragments: readonly Fragment[]): [left: number, right: number] {
  let left = Infinity;
  let right = 0;
  for (const fragment of fragments) {
    left = Math.min(left, fragment.x);
    right = Math.max(right, fragment.right);
  }
  return [left, right];
}

function orderFragments(
  fragments: readonly Fragment[],
  page: number,
  next: { number: number },
  depth: number,
  gutter: Gutter | undefined,
): Line[] {
  const sections = depth < DEEPEST ? splitSideHeadings(fragments) : undefined;
  if (sections !== undefined) return sections.flatMap((section) => orderPart(section, page, next, depth + 1));
  if (gutter !== undefined) return splitAt(fragments, gutter.middle, page, next, depth, FEWEST_LINES - 1);
  return linesOf(fragments, page, columnOf(fragments, next));
}

function orderPart(fragments: readonly Fragment[], page: number, next: { number: number }, depth: number): Line[] {
  return orderFragments(fragments, page, next, depth, depth < DEEPEST ? gutterOf(fragments) : undefined);
}

function columnOf(fragments: readonly Fragment[], next: { number: number }): Column {
  const [left, right] = edgesOf(fragments);
  return { left, right, number: next.number++ };
}

/** The lines of columns; where one of them has fewer than `fewest` lines, there are none. */
function splitAt(
  fragments: readonly Fragment[],
  gutter: number,
  page: number,
  next: { number: number },
  depth: number,
  fewest: number,
): Line[] {
  const lines: Line[] = [];
  for (const band of bands(fragments, gutter)) {
    const [before, after] = halves(band, gutter);
    const isSplit = rows(before) >= fewest && rows(after) >= fewest;
    for (const group of isSplit ? [before, after] : [band]) {
      if (group.length === 0) continue;
      const part = isSplit ? orderPart(group, page, next, depth + 1) : linesOf(group, page, columnOf(fragments, next));
      for (const line of part) lines.push(line);
    }
  }
  return lines;
}

function linesOf(fragments: readonly Fragment[], page: number, column: Column): Line[] {
  return groupLines(
    fragments.flatMap(({ runs }) => runs),
    page,
    column,
  );
}

/** A wider gap than this share of the size is between fragments. */
const WORD_GAP = 0.7;
/** In justified lines, gaps up to this share are spaces if the page draws the words in a row. */
const WIDEST_WORD_GAP = 1.2;

/** @param drawn runs with their index in drawing order */
function fragmentsOf(drawn: readonly { readonly run: Run; readonly index: number }[]): Fragment[] {
  const sorted = drawn.toSorted((a, b) => Math.round(b.run.y) - Math.round(a.run.y) || a.run.x - b.run.x);
  const fragments: Fragment[] = [];
  let previousIndex = -1;
  for (const { run, index } of sorted) {
    const last = fragments.at(-1);
    // A space may be drawn between words.
    const isNext = index > previousIndex && index - previousIndex < 3;
    const isNear =
      last !== undefined &&
      Math.abs(last.y - run.y) < run.size * 0.3 &&
      run.x - last.right < run.size * (isNext ? WIDEST_WORD_GAP : WORD_GAP) &&
      run.x > last.x;
    previousIndex = index;
    if (isNear) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.x + run.width);
    } else fragments.push({ runs: [run], x: run.x, right: run.x + run.width, y: run.y, size: run.size });
  }
  return fragments;
}

/** The middle of a white strip with columns of text on both sides. */
function findGutter(fragments: readonly Fragment[], left: number, right: number): number | undefined {
  const width = Math.ceil(right - left);
  if (width < 120 || fragments.length < 2 * FEWEST_LINES) return undefined;
  const step = Math.ceil(width / MOST_STEPS);
  const covered = coverage(fragments, left, width);
  let best: { readonly middle: number; readonly crossing: number } | undefined;
  for (let x = Math.floor(width * 0.2); x < width * 0.8; x += step) {
    const crossing = covered.subarray(x, x + 6).reduce((most, count) => Math.max(most, count));
    if (best !== undefined && crossing >= best.crossing) continue;
    const middle = left + x + 3;
    if (hasColumns(fragments, middle, left, right)) best = { middle, crossing };
  }
  return best?.middle;
}

/** How many fragments cover each point of the width. */
function coverage(fragments: readonly Fragment[], left: number, width: number): Int32Array {
  const changes = new Int32Array(width + 10);
  for (const fragment of fragments) {
    changes[Math.max(0, Math.floor(fragment.x - left))]! += 1;
    changes[Math.min(width + 8, Math.ceil(fragment.right - left))]! -= 1;
  }
  for (let x = 1; x < changes.length; x++) changes[x]! += changes[x - 1]!;
  return changes;
}

function hasColumns(fragments: readonly Fragment[], gutter: number, left: number, right: number): boolean {
  const [before, after, across] = halves(fragments, gutter);
  const isColumn = (side: readonly Fragment[], from: number, to: number): boolean => {
    if (rows(side) < FEWEST_LINES) return false;
    const widths = side.map((fragment) => fragment.right - fragment.x).sort((a, b) => a - b);
    const characters = side.reduce(
      (sum, { runs }) => sum + runs.reduce((total, { text }) => total + text.length, 0),
      0,
    );
    return widths[Math.floor(widths.length / 2)]! > (to - from) * FILL && characters / rows(side) > 16;
  };
  if (across.length > (before.length + after.length) * 0.6) return false;
  return isColumn(before, left, gutter) && isColumn(after, gutter, right);
}

function rows(fragments: readonly Fragment[]): number {
  return new Set(fragments.map(({ y }) => Math.round(y / 3))).size;
}

/** What is before a gutter, after it, and across it. */
function halves(fragments: readonly Fragment[], gutter: number): [Fragment[], Fragment[], Fragment[]] {
  const before: Fragment[] = [];
  const after: Fragment[] = [];
  const across: Fragment[] = [];
  for (const fragment of fragments) {
    if (fragment.right <= gutter + 2) before.push(fragment);
    else if (fragment.x >= gutter - 2) after.push(fragment);
    else across.push(fragment);
  }
  return [before, after, across];
}

/** Fragments from top to bottom, cut where text crosses the gutter. */
function bands(fragments: readonly Fragment[], gutter: number): Fragment[][] {
  const bandList: Fragment[][] = [];
  let wasAcross: boolean | undefined;
  const across = new Set(halves(fragments, gutter)[2]);
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y)) {
    const isAcross = across.has(fragment);
    if (isAcross !== wasAcross) bandList.push([]);
    wasAcross = isAcross;
    bandList.at(-1)!.push(fragment);
  }
  return bandList;
}

/** A column as all its lines show it. */
interface PageColumn {
  readonly page: number;
  left: number;
  right: number;
  lines: number;
}

/** A column of few lines may have none that is full. */
const FEW_LINES = 6;
/** How far the text of a column may begin to the right of its edge, as in a page that begins inside a list. */
const DEEPEST_INDENT = 122;

/**
 * Sets the edges of columns by what all pages show: the right edge is that of the longest line, without running headers and footers that
 * were removed; the left edge is that of columns at about the same position.
 */
export function fitColumns(pages: readonly (readonly Line[])[]): Line[][] {
  const columns = new Map<string, PageColumn>();
  for (const line of pages.flat()) {
    const key = keyOf(line);
    const column = columns.get(key) ?? { page: line.page, right: 0, lines: 0, left: line.x };
    column.left = Math.min(column.left, line.x);
    column.right = Math.max(column.right, line.right);
    column.lines++;
    columns.set(key, column);
  }
  const rights = usualRights([...columns.values()]);
  const lefts = leftEdges([...columns.values()]);
  return pages.map((lines) =>
    lines.map((line) => {
      const column = columns.get(keyOf(line))!;
      const { right, lines: count, left } = column;
      const columnRight = count < FEW_LINES ? Math.max(right, rights.get(Math.round(left / 20)) ?? 0) : right;
      return { ...line, columnRight, columnLeft: lefts.get(column)! };
    }),
  );
}

function keyOf({ page, column }: Line): string {
  return `${page} ${column}`;
}

/** The right edge that most long columns with about the same left edge have. */
function usualRights(columns: readonly PageColumn[]): Map<number, number> {
  const groups = Map.groupBy(
    columns.filter(({ lines }) => lines >= FEW_LINES),
    ({ left }) => Math.round(left / 20),
  );
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  return new Map([...groups].map(([key, group]) => [key, middle(group.map(({ right }) => right))]));
}

/** The margin of each column: the smallest left edge near its own. Left and right pages may have margins of their own. */
function leftEdges(columns: readonly PageColumn[]): Map<PageColumn, number> {
  const edges = new Map<PageColumn, number>();
  for (const side of [0, 1]) {
    const own = columns.filter(({ page }) => page % 2 === side);
    // A few lines alone may all be those of an item that began on the other side.
    const isAlone = own.length === 1 && own[0]!.lines < FEW_LINES;
    const sorted = (isAlone ? columns : own).toSorted((a, b) => a.left - b.left);
    let first = 0;
    for (const column of sorted) {
      while (sorted[first]!.left < column.left - DEEPEST_INDENT) first++;
      if (column.page % 2 === side) edges.set(column, sorted[first]!.left);
    }
  }
  return edges;
}

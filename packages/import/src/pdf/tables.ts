import type { Block } from './block.js';
import { markerOf } from './bullets.js';
import { groupLines, splitAtGaps, wordCount, type Line } from './line.js';
import { makeBlocks } from './make-blocks.js';
import type { Run } from './page-text.js';
import type { Styles } from './styles.js';

/** A gap of this many ems separates cells. */
export const CELL_GAP = 1.4;
/** Starts of cells that differ by less, in points, are in one column. */
const SAME_COLUMN = 5;
const FEWEST_ROWS = 3;
/** More lines of a page than real tables have. */
const MOST_LINES = 400;

interface Cell {
  readonly runs: readonly Run[];
  readonly x: number;
}

/** Lines of text, or what a table of them became. */
export type Segment = { readonly lines: readonly Line[] } | { readonly blocks: readonly Block[] };

/** Finds tables: lines in a row whose parts begin at the same places. */
export function splitTables(lines: readonly Line[], styles: Styles): Segment[] {
  const cells = lines.map((line) => cellsOf(line, styles));
  const segments: Segment[] = [];
  let text: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = cells[index]!.length > 1 ? tableEnd(lines, cells, index, styles) : index;
    const blocks = end > index ? toBlocks(lines.slice(index, end), cells.slice(index, end), styles) : undefined;
    if (blocks === undefined) text.push(lines[index++]!);
    else {
      if (text.length > 0) segments.push({ lines: text });
      text = [];
      segments.push({ blocks });
      index = end;
    }
  }
  if (text.length > 0) segments.push({ lines: text });
  return segments;
}

/** `4.4.3 The wells`: the number of a paragraph, and not a figure. */
const NUMBERED = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}/u;

function cellsOf(line: Line, styles: Styles): Cell[] {
  const cells = splitAtGaps(line, CELL_GAP).map((runs) => ({ runs, x: runs[0]!.x }));
  // A mark and its text are not cells, and neither are a number and its text.
  const isItem =
    cells.length > 1 && markerOf(line, styles.bodyFont) !== undefined && cells[0]!.runs[0]!.text.trim().length < 4;
  const isNumbered = cells.length === 2 && NUMBERED.test(line.text);
  return isItem || isNumbered ? [{ runs: line.runs, x: line.x }] : cells;
}

/** The index after the last line of a table that begins at `start`; `start` if there is none. */
function tableEnd(
  lines: readonly Line[],
  cells: readonly (readonly Cell[])[],
  start: number,
  { leading }: Styles,
): number {
  const starts: number[] = cells[start]!.map(({ x }) => x);
  const find = (x: number): boolean => starts.some((known) => Math.abs(known - x) < SAME_COLUMN);
  let rows = 0;
  let aligned = 0;
  let end = start;
  for (let index = start; index < Math.min(lines.length, start + MOST_LINES); index++) {
    const line = lines[index]!;
    const previous = lines[index - 1];
    if (index > start && (previous!.column !== line.column || previous!.y - line.y > leading * 2.6)) break;
    const own = cells[index]!;
    const known = own.filter(({ x }) => find(x)).length;
    if (own.length > 1 ? known < Math.min(2, own.length) : known < 1 || !isContinuation(line, starts)) break;
    if (own.length > 1) {
      rows++;
      aligned += known / own.length;
      end = index + 1;
      for (const { x } of own) if (!find(x) && starts.length < 12) starts.push(x);
    } else if (index > end + 6) break;
    else if (previous!.y - line.y < leading * 1.3) end = index + 1;
  }
  return rows >= FEWEST_ROWS && aligned > rows * 0.75 ? end : start;
}

/** A line with one cell goes on a row only if it begins where a column does, after the first. */
function isContinuation({ x }: Line, starts: readonly number[]): boolean {
  return starts.slice(1).some((start) => Math.abs(start - x) < SAME_COLUMN);
}

function toBlocks(lines: readonly Line[], cells: readonly (readonly Cell[])[], styles: Styles): Block[] | undefined {
  const columns = columnStarts(cells);
  if (columns.length < 2) return undefined;
  const rows: Run[][][] = [];
  lines.forEach((line, index) => {
    const gap = index === 0 ? Infinity : lines[index - 1]!.y - line.y;
    const isNewRow = Math.abs(cells[index]![0]!.x - columns[0]!) < SAME_COLUMN || gap > styles.leading * 1.4;
    if (isNewRow || rows.length === 0) rows.push(columns.map(() => []));
    for (const cell of cells[index]!) {
      const target = rows.at(-1)![columnOf(cell.x, columns)]!;
      for (const run of cell.runs) target.push(run);
    }
  });
  const { page, columnLeft: left, columnRight: right, column: number } = lines[0]!;
  const lineRows = rows.map((row) => row.map((runs) => groupLines(runs, page, { left, right, number })));
  if (areTextBoxes(lineRows)) {
    return columns.flatMap((_, at) =>
      makeBlocks(
        lineRows.flatMap((row) => row[at]!),
        styles,
      ),
    );
  }
  return [{ kind: 'table', level: 0, lines: lineRows.flat(2), rows: lineRows }];
}

/** Where the cells of most rows begin, from left to right. */
function columnStarts(cells: readonly (readonly Cell[])[]): number[] {
  const clusters: { x: number; count: number }[] = [];
  for (const { x } of cells.flat()) {
    const near = clusters.find((cluster) => Math.abs(cluster.x - x) < SAME_COLUMN);
    if (near === undefined) clusters.push({ x, count: 1 });
    else near.count++;
  }
  const rows = cells.filter((row) => row.length > 1).length;
  return clusters
    .filter(({ count }) => count >= rows * 0.4)
    .map(({ x }) => x)
    .sort((a, b) => a - b)
    .slice(0, 20);
}

function columnOf(x: number, columns: readonly number[]): number {
  let column = 0;
  columns.forEach((start, index) => {
    if (x > start - SAME_COLUMN) column = index;
  });
  return column;
}

/** Paragraphs in boxes next to each other: most lines go on in the line below. */
function areTextBoxes(rows: readonly (readonly (readonly Line[])[])[]): boolean {
  let pairs = 0;
  let continued = 0;
  rows.slice(1).forEach((row, index) => {
    row.forEach(([next], column) => {
      const previous = rows[index]![column]!.at(-1);
      if (next === undefined || previous === undefined) return;
      pairs++;
      const isText = wordCount(previous.text) > 2 && wordCount(next.text) > 1;
      if (isText && /^\p{Ll}/u.test(next.text) && !/[.;]\s*$/.test(previous.text)) continued++;
    });
  });
  return continued > pairs * 0.6;
}

import type { Line } from './line.js';

interface Column {
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
  const columns = new Map<string, Column>();
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
function usualRights(columns: readonly Column[]): Map<number, number> {
  const rights = new Map<number, number[]>();
  for (const { right, lines, left } of columns) {
    if (lines < FEW_LINES) continue;
    const key = Math.round(left / 20);
    const values = rights.get(key);
    if (values === undefined) rights.set(key, [right]);
    else values.push(right);
  }
  return new Map(
    [...rights].map(([key, values]) => [key, values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!]),
  );
}

/** The margin of each column: the smallest left edge near its own. Left and right pages may have margins of their own. */
function leftEdges(columns: readonly Column[]): Map<Column, number> {
  const edges = new Map<Column, number>();
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

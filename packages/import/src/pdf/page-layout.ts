import type { LayoutLine, LayoutPage } from '@findings/core';
import { isRaised } from './footnotes.js';
import { superscript } from './inline.js';
import { groupLines, makeLine, splitAtGaps, type Line } from './line.js';
import type { PageText, Run } from './page-text.js';
import { CELL_GAP } from './tables.js';

/** How far letters reach above and below the baseline, in font sizes. */
const ASCENT = 0.85;
const DESCENT = 0.25;

/**
 * The lines of pages, in reading order, with the running headers and footers. Cells of a line that are far apart are lines of
 * their own, because the text of a table goes on in the same cell of the next line.
 *
 * @param ordered lines of each page
 * @param labels printed page numbers
 */
export function layoutPages(
  pages: readonly PageText[],
  ordered: readonly (readonly Line[])[],
  labels: readonly string[],
): LayoutPage[] {
  return pages.map((page, index) => {
    const { number, turn } = page;
    const [width, height] = turn % 2 === 1 ? [page.height, page.width] : [page.width, page.height];
    const label = labels[index]!;
    const isInColumns = new Set(ordered[index]!.map(({ column }) => column)).size > 1;
    const lines = ordered[index]!.flatMap((line) =>
      cellsOf(line).map((cell) => ({ ...layoutLine(cell, page), ...(isInColumns && { column: line.column + 1 }) })),
    );
    // Tagged files mark their running lines, which are not in reading order.
    const artifacts = groupLines(
      page.runs.filter(({ isArtifact }) => isArtifact),
      index,
      { left: 0, right: page.width, number: 0 },
    );
    for (const line of artifacts.flatMap(cellsOf)) lines.push(layoutLine(line, page));
    return {
      number,
      ...(label !== String(number) && { label }),
      width: round(width, 2),
      height: round(height, 2),
      ...(turn > 0 && { turn }),
      lines,
    };
  });
}

/** The parts of a line with wide gaps between them. The mark of an item stays with its text. */
function cellsOf(line: Line): Line[] {
  const cells: Run[][] = [];
  for (const runs of splitAtGaps(line, CELL_GAP)) {
    if (cells.length > 0 && !isText(cells.at(-1)!)) cells.push([...cells.pop()!, ...runs]);
    else cells.push(runs);
  }
  if (cells.length === 1) return [line];
  return cells.map((runs) =>
    makeLine(runs, line.page, { left: line.columnLeft, right: line.columnRight, number: line.column }),
  );
}

/** Longer than the mark of an item. */
function isText(runs: readonly Run[]): boolean {
  return runs.reduce((length, { text }) => length + text.trim().length, 0) > 3;
}

function layoutLine(line: Line, page: PageText): LayoutLine {
  const { runs, size, x, right } = line;
  let [top, bottom, bold] = [-Infinity, Infinity, 0];
  let length = 0;
  let text = '';
  for (const run of runs) {
    top = Math.max(top, run.y + run.size * ASCENT);
    bottom = Math.min(bottom, run.y - run.size * DESCENT);
    const own = run.text.trim().length;
    length += own;
    if (run.isBold) bold += own;
    // The mark of a note is not part of the word before it.
    const isMark = /^\d{1,3}\s*$/.test(run.text) && isRaised(run, { ...run, size, y: line.y });
    text += isMark ? superscript(run.text) : run.text;
  }
  const box = boxOf([x, top, right, bottom], page);
  return {
    text: text.trim().replace(/\s+/g, ' '),
    box,
    size: round(size, 2),
    ...(bold * 2 > length && { isBold: true }),
  };
}

/** @param edges left, top, right and bottom, in points from the lower left corner of the upright text */
function boxOf([left, top, right, bottom]: LayoutLine['box'], { width, height, turn }: PageText): LayoutLine['box'] {
  const [x0, x1] = [fraction(left, width), fraction(right, width)];
  const [y0, y1] = [fraction(height - top, height), fraction(height - bottom, height)];
  // The page as it is displayed, where the text may be turned.
  if (turn === 1) return [flip(y1), x0, flip(y0), x1];
  if (turn === 2) return [flip(x1), flip(y1), flip(x0), flip(y0)];
  if (turn === 3) return [y0, flip(x1), y1, flip(x0)];
  return [x0, y0, x1, y1];
}

function fraction(length: number, whole: number): number {
  return round(Math.min(1, Math.max(0, length / whole || 0)), 4);
}

function flip(share: number): number {
  return round(1 - share, 4);
}

function round(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : 0;
}

import { skipBlanks } from '../characters.js';
import type { LineSearch } from './line-search.js';
import { addLine, emptyLines, indentation, isBlankLine, oneLine, type Lines } from './line-ranges.js';

export interface Cell extends Lines {
  /** Whether the next column cuts off the cell at a fixed column of each line. */
  readonly fixedWidth?: true;
}

/** The cells of a table, and the line after it. */
export interface Table {
  readonly cells: readonly Cell[];
  readonly next: number;
}

/** Cuts a row of a pipe table at each `|` that is not in code, formulas or tags. Undefined if the row need not be read. */
export type SplitRow = (start: number, end: number) => readonly (readonly [start: number, end: number])[];

/**
 * ```text
 *   | a | b |          a | b            cells beyond the columns of the second line are ignored
 *   |---|---|          --|--
 *   | c | d |          c | d
 * ```
 */
export function pipeTable(source: string, lines: Lines, index: number, splitRow: SplitRow): Table | undefined {
  const { starts, ends } = lines;
  if (index + 1 >= starts.length) return undefined;
  // The first character usually decides, before the first line is read.
  const columns = pipeColumns(source, starts[index + 1]!, ends[index + 1]!);
  if (columns === undefined || !hasPipe(source, starts[index]!, ends[index]!)) return undefined;
  const indented = (line: number): boolean => indentation(source, starts[line]!, ends[line]!) > 3;
  if (indented(index) || indented(index + 1)) return undefined;
  const cells: Lines[] = [];
  const addRow = (line: number): void => {
    for (const [start, end] of splitRow(starts[line]!, ends[line]!).slice(0, columns))
      cells.push(oneLine(start, end, false));
  };
  addRow(index);
  let next = index + 2;
  for (; next < starts.length && hasPipe(source, starts[next]!, ends[next]!); next++) addRow(next);
  return { cells, next };
}

/**
 * ```text
 *   heading   heading       -----------------
 *   -------   -------       heading   heading       or without a heading
 *   cell      cell          -------   -------
 *                           cell      cell
 *                           goes on
 *
 *                           cell      cell
 *                           -----------------
 * ```
 *
 * Columns start where the dashes start.
 */
export function dashTable(source: string, lines: Lines, index: number, dashes: LineSearch): Table | undefined {
  const { starts, ends } = lines;
  const dashed = (line: number): boolean => line < starts.length && isDashed(source, starts[line]!, ends[line]!);
  const blank = (line: number): boolean => line >= starts.length || isBlankLine(source, lines, line);
  const table = (from: number, to: number, ruler: number, cut?: 'rows'): Table => ({
    cells: columnCells(source, lines, from, to, columnStarts(source, lines, ruler), cut),
    next: dashed(to) ? to + 1 : to,
  });
  if (dashed(index) && !blank(index + 1)) {
    const second = dashes.next(index + 1);
    if (second >= starts.length) return undefined;
    const third = blank(second + 1) || dashed(second + 1) ? starts.length : dashes.next(second + 1);
    return third < starts.length ? table(index, third, second) : table(index, second, index);
  }
  if (!dashed(index + 1) || blank(index + 2) || dashed(index + 2)) return undefined;
  let next = index + 2;
  while (!blank(next) && !dashed(next)) next++;
  return table(index, next, index + 1, 'rows');
}

/**
 * ```text
 *   +-----+-----+
 *   | a   | b   |
 *   +=====+=====+
 *   | c   | d   |
 *   +-----+-----+
 * ```
 *
 * A cell contains blocks. If a line has no border at a column, the columns are merged there.
 */
export function gridTable(source: string, lines: Lines, index: number): Table | undefined {
  const { starts, ends } = lines;
  const char = (line: number, offset: number): string => source.charAt(starts[line]! + offset);
  if (!isGridBorder(source, starts[index]!, ends[index]!)) return undefined;
  let next = index + 1;
  while (next < starts.length && '+|'.includes(char(next, 0) || ' ') && starts[next]! < ends[next]!) next++;
  const borders: number[] = [];
  // No real table has more columns, and every line is searched for each column.
  for (let offset = 0; starts[index]! + offset < ends[index]!; offset++)
    if (char(index, offset) === '+') borders.push(offset);
  if (borders.length > 100) return undefined;
  const cells: Lines[] = [];
  let row = index;
  for (let line = index + 1; line < next; line++) {
    if (char(line, 0) !== '+') continue;
    addGridRow(source, lines, row + 1, line, borders, cells);
    row = line;
  }
  return { cells, next };
}

function addGridRow(
  source: string,
  lines: Lines,
  from: number,
  to: number,
  borders: readonly number[],
  cells: Lines[],
): void {
  let left = 0;
  for (let column = 1; column < borders.length; column++) {
    const border = borders[column]!;
    const cell = emptyLines(true);
    let closed = true;
    let spaced = true;
    for (let line = from; line < to; line++) {
      const start = lines.starts[line]! + borders[left]! + 1;
      const end = Math.min(lines.starts[line]! + border, lines.ends[line]!);
      if (end === lines.ends[line]! || source.charCodeAt(end) !== 124) closed = false;
      if (start < end && source.charCodeAt(start) !== 32) spaced = false;
      addLine(cell, Math.min(start, end), end);
    }
    // One space belongs to the border.
    if (spaced)
      for (let line = 0; line < to - from; line++) if (cell.starts[line]! < cell.ends[line]!) cell.starts[line]!++;
    if (!closed && column + 1 < borders.length) continue;
    cells.push(cell);
    left = column;
  }
}

function isGridBorder(source: string, start: number, end: number): boolean {
  if (source.charCodeAt(start) !== 43 || end - start < 3) return false;
  let index = start;
  while (index < end && '+-=:'.includes(source.charAt(index))) index++;
  return source.charCodeAt(index - 1) === 43 && skipBlanks(source, index, end) === end;
}

function columnCells(
  source: string,
  lines: Lines,
  from: number,
  to: number,
  offsets: readonly number[],
  cut?: 'rows',
): readonly Cell[] {
  const cells: Cell[] = [];
  let row: Cell[] = [];
  for (let line = from; line < to; line++) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    const ends = isBlankLine(source, lines, line) || isDashed(source, start, end);
    if (ends || cut === 'rows') row = [];
    if (ends) continue;
    for (let column = 0; column < offsets.length && start + offsets[column]! < end; column++) {
      let cell = row[column];
      const isLast = column + 1 === offsets.length;
      if (!cell) {
        cell = isLast ? emptyLines(true) : { ...emptyLines(true), fixedWidth: true };
        row[column] = cell;
        cells.push(cell);
      }
      const right = isLast ? end : Math.min(start + offsets[column + 1]!, end);
      const left = skipBlanks(source, start + offsets[column]!, right);
      if (left < right) addLine(cell, left, right);
    }
  }
  return cells.filter((cell) => cell.starts.length > 0);
}

/** The columns at which runs of dashes start. The first column also includes the text before it. */
function columnStarts(source: string, lines: Lines, line: number): readonly number[] {
  const start = lines.starts[line]!;
  const offsets: number[] = [];
  for (let index = start; index < lines.ends[line]!; index++) {
    const starts = source.charCodeAt(index) === 45 && (index === start || source.charCodeAt(index - 1) !== 45);
    if (starts) offsets.push(offsets.length === 0 ? 0 : index - start);
  }
  return offsets;
}

/** Whether a line has only dashes and spaces. */
export function isDashed(source: string, start: number, end: number): boolean {
  const at = skipBlanks(source, start, end);
  if (source.charCodeAt(at) !== 45 || at >= end || indentation(source, start, end) > 3) return false;
  for (let index = at; index < end; index++) if (!'- \t\r'.includes(source.charAt(index))) return false;
  return true;
}

/** The number of columns of a line such as `|:--|--:|`. Undefined for other lines. */
function pipeColumns(source: string, start: number, end: number): number | undefined {
  let parts = 0;
  let dashes = 0;
  let pipes = 0;
  for (let index = skipBlanks(source, start, end); index < end; index++) {
    const char = source.charAt(index);
    if (char === '-') {
      if (dashes++ === 0) parts++;
    } else if (char === '|' || char === '+') {
      if (dashes === 0 && parts > 0) return undefined;
      dashes = 0;
      pipes++;
    } else if (!': \t\r'.includes(char)) return undefined;
  }
  return parts > 0 && pipes > 0 ? parts : undefined;
}

function hasPipe(source: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (source.charCodeAt(index) === 124) return true;
  return false;
}

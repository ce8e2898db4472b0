import { isBlank, skipBlanks } from '../characters.js';

/** Tab stops are four columns apart. */
const TAB = 4;

/**
 * Lines of a document, or the parts of them that belong to a list item, quotation or cell. Line `i` is from `starts[i]` to `ends[i]`,
 * without its line break.
 */
export interface Lines {
  readonly starts: number[];
  readonly ends: number[];
  /** Whether there is more than white space between two lines, such as a `>` or another column. */
  readonly gaps: boolean;
}

/** The first line starts after a byte order mark, as in Pandoc. */
export function splitLines(source: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  while (start < source.length) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    starts.push(start);
    ends.push(end > start && source.charCodeAt(end - 1) === 13 ? end - 1 : end);
    start = end + 1;
  }
  return { starts, ends, gaps: false };
}

export function emptyLines(gaps: boolean): Lines {
  return { starts: [], ends: [], gaps };
}

export function oneLine(start: number, end: number, gaps: boolean): Lines {
  return { starts: [start], ends: [end], gaps };
}

export function addLine(lines: Lines, start: number, end: number): void {
  lines.starts.push(start);
  lines.ends.push(end);
}

export function isBlankLine(source: string, lines: Lines, index: number): boolean {
  const end = lines.ends[index]!;
  return skipBlanks(source, lines.starts[index]!, end) === end;
}

/** The columns from `start` to `at`, with tabs expanded. */
export function columns(source: string, start: number, at: number): number {
  let column = 0;
  for (let index = start; index < at; index++) column += source.charCodeAt(index) === 9 ? TAB - (column % TAB) : 1;
  return column;
}

/** The position after `width` columns of white space, or `start` if there are fewer. */
export function withoutIndent(source: string, start: number, end: number, width: number): number {
  let column = 0;
  let index = start;
  while (index < end && column < width && isBlank(source.charCodeAt(index))) {
    column += source.charCodeAt(index) === 9 ? TAB - (column % TAB) : 1;
    index++;
  }
  return column >= width ? index : start;
}

/**
 * Cuts a line at `place`, so that the rest of it becomes a separate line.
 *
 * @returns the index of that line, or of the next one if nothing is left
 */
export function cutLine(source: string, lines: Lines, index: number, place: number): number {
  let line = index;
  while (line < lines.starts.length && lines.ends[line]! < place) line++;
  if (line >= lines.starts.length) return line;
  const rest = skipBlanks(source, Math.max(place, lines.starts[line]!), lines.ends[line]!);
  if (rest === lines.ends[line]!) return line + 1;
  lines.starts[line] = rest;
  return line;
}

/** The columns of white space at the start of a line. */
export function indentation(source: string, start: number, end: number): number {
  return columns(source, start, skipBlanks(source, start, end));
}

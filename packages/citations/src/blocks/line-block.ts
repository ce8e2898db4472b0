import { skipBlanks } from '../characters.js';
import { addLine, emptyLines, type Lines } from './line-ranges.js';
import type { Table } from './table.js';

/**
 * ```text
 *   | each line is a separate text,
 *   | with indented
 *     continuation lines
 * ```
 */
export function lineBlock(source: string, lines: Lines, index: number): Table | undefined {
  const { starts, ends } = lines;
  const cells: Lines[] = [];
  let line = index;
  while (line < starts.length && isBarLine(source, starts[line]!, ends[line]!)) {
    const cell = emptyLines(lines.gaps);
    addLine(cell, starts[line]! + 1, ends[line]!);
    line++;
    for (; line < starts.length && source.charCodeAt(starts[line]!) === 32; line++)
      addLine(cell, starts[line]!, ends[line]!);
    cells.push(cell);
  }
  return cells.length > 0 ? { cells, next: line } : undefined;
}

function isBarLine(source: string, start: number, end: number): boolean {
  return source.charCodeAt(start) === 124 && (start + 1 >= end || skipBlanks(source, start + 1, end) > start + 1);
}

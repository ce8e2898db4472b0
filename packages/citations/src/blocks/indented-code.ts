import { indentation, isBlankLine, type Lines } from './line-ranges.js';

/**
 * Reads code that is indented by four columns, including blank lines within and after it.
 *
 * @param indent the columns that belong to the container
 * @returns the line after it
 */
export function codeEnd(source: string, lines: Lines, index: number, indent: number): number | undefined {
  let line = index;
  while (line < lines.starts.length && isCode(source, lines, line, indent)) line++;
  return line > index ? line : undefined;
}

function isCode(source: string, lines: Lines, line: number, indent: number): boolean {
  if (isBlankLine(source, lines, line)) return false;
  return indentation(source, lines.starts[line]!, lines.ends[line]!) >= 4 + indent;
}

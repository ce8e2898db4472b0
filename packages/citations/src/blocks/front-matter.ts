import { skipBlanks } from '../characters.js';
import type { StepCounter } from '../inline/step-budget.js';
import { LineSearch } from './line-search.js';
import { isBlankLine, type Lines } from './line-ranges.js';

/**
 * ```text
 *   ---              on its own line, not followed by a blank line
 *   nocite: '@s4'    a mapping
 *   ...              or `---`
 * ```
 *
 * Pandoc reads metadata wherever a block can start.
 *
 * @returns the line after it
 */
export function metadataEnd(
  source: string,
  lines: Lines,
  index: number,
  { delimiters, contents }: MetadataSearch,
): number | undefined {
  if (!isDelimiter(source, lines, index, '---')) return undefined;
  if (index + 1 >= lines.starts.length || isBlankLine(source, lines, index + 1)) return undefined;
  const end = delimiters.next(index + 1);
  const content = contents.next(index + 1);
  if (content < end && !isMapping(source, lines.starts[content]!, lines.ends[content]!)) return undefined;
  return end < lines.starts.length ? end + 1 : undefined;
}

/** Cached searches for lines that can end metadata, and for lines that are neither blank nor a comment. */
export class MetadataSearch {
  readonly delimiters: LineSearch;
  readonly contents: LineSearch;

  constructor(source: string, lines: Lines, work: StepCounter) {
    const isEnd = (line: number): boolean =>
      isDelimiter(source, lines, line, '---') || isDelimiter(source, lines, line, '...');
    const hasContent = (line: number): boolean => {
      const at = skipBlanks(source, lines.starts[line]!, lines.ends[line]!);
      return at < lines.ends[line]! && source.charAt(at) !== '#';
    };
    this.delimiters = new LineSearch(lines, isEnd, work);
    this.contents = new LineSearch(lines, hasContent, work);
  }
}

/** A title block: `% title`, `% authors`, `% date` at the start of the document, each with indented continuation lines. */
export function titleBlockEnd(source: string, lines: Lines): number {
  let line = 0;
  for (let part = 0; part < 3 && source.charAt(lines.starts[line] ?? Infinity) === '%'; part++) {
    line++;
    while (line < lines.starts.length && isContinuation(source, lines, line)) line++;
  }
  return line;
}

function isContinuation(source: string, lines: Lines, line: number): boolean {
  const code = source.charCodeAt(lines.starts[line]!);
  return (code === 32 || code === 9) && !isBlankLine(source, lines, line);
}

function isDelimiter(source: string, lines: Lines, line: number, delimiter: string): boolean {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  return source.startsWith(delimiter, start) && end >= start + 3 && skipBlanks(source, start + 3, end) === end;
}

/** Whether a line that is neither blank nor a comment has a key. */
function isMapping(source: string, start: number, end: number): boolean {
  const at = skipBlanks(source, start, end);
  const first = source.charAt(at);
  if (first === '{') return true;
  if (first === '-' && (at + 1 >= end || source.charAt(at + 1) === ' ')) return false;
  for (let index = at; index < end; index++) {
    if (source.charCodeAt(index) !== 58) continue;
    if (index + 1 === end || skipBlanks(source, index + 1, end) > index + 1) return true;
  }
  return false;
}

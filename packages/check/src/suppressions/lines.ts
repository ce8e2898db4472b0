import { lineStarts, partitionPoint } from '@findings/core/text';

/** The start of a line. */
export interface LineHead {
  /** Number of `>` of block quotations, at most the number asked for. */
  readonly quotes: number;
  /** Width of the white space after them, at most `MAX_INDENT`. */
  readonly indent: number;
  /** Offset of its text, or of its end if it has no text. */
  readonly text: number;
  readonly blank: boolean;
}

/** Deeper indentation counts as this much. */
const MAX_INDENT = 30;

/** The lines of a document by index. Offsets count UTF-16 code units. */
export interface Lines {
  readonly count: number;
  startOf(line: number): number;
  /** The end of the line, without its line break. */
  endOf(line: number): number;
  /** The line that contains an offset. */
  at(offset: number): number;
  /** @param quotes maximum number of `>` to skip */
  head(line: number, quotes: number): LineHead;
  /** Whether the line contains only white space and `>`. */
  isEmpty(line: number): boolean;
}

export function linesOf(markdown: string): Lines {
  const starts = lineStarts(markdown);
  const startOf = (line: number): number => starts[line] ?? markdown.length;
  const endOf = (line: number): number => {
    const start = startOf(line);
    let end = startOf(line + 1);
    if (end > start && markdown.charCodeAt(end - 1) === 10) end--;
    return end > start && markdown.charCodeAt(end - 1) === 13 ? end - 1 : end;
  };
  const at = (offset: number): number =>
    Math.max(0, partitionPoint(starts.length, (line) => starts[line]! <= offset) - 1);
  const head = (line: number, maxQuotes: number): LineHead => {
    const end = endOf(line);
    let quotes = 0;
    let mark = startOf(line);
    let text = spacesEnd(markdown, mark, end);
    while (quotes < maxQuotes && markdown.charCodeAt(text) === 62) {
      quotes++;
      mark = text + 1;
      text = spacesEnd(markdown, mark, end);
    }
    return { quotes, indent: Math.min(text - mark, MAX_INDENT), text, blank: text === end };
  };
  return { count: starts.length, startOf, endOf, at, head, isEmpty: (line) => head(line, Infinity).blank };
}

/** The offset of the first character that is not white space, or `end`. */
export function spacesEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

import { lineStarts } from '@findings/core/text';

/** What a line starts with. */
export interface LineHead {
  /** How many `>` of block quotations, of those that were asked for. */
  readonly quotes: number;
  /** White space behind them, counted no further than lists nest. */
  readonly indent: number;
  /** Where its text starts; its end where it has none. */
  readonly text: number;
  readonly blank: boolean;
}

/** What is nested deeper is taken to be side by side. */
const deepest = 30;

/** The lines of a document by index; offsets in UTF-16 code units. */
export interface Lines {
  readonly count: number;
  startOf(line: number): number;
  /** Without its line break. */
  endOf(line: number): number;
  /** The line in which an offset lies. */
  at(offset: number): number;
  /** @param quotes how many `>` are taken off, where there are as many */
  head(line: number, quotes: number): LineHead;
  /** Nothing but white space, in whatever block quotation. */
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
  const at = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const head = (line: number, wanted: number): LineHead => {
    const end = endOf(line);
    let quotes = 0;
    let mark = startOf(line);
    let text = spacesEnd(markdown, mark, end);
    while (quotes < wanted && markdown.charCodeAt(text) === 62) {
      quotes++;
      mark = text + 1;
      text = spacesEnd(markdown, mark, end);
    }
    return { quotes, indent: Math.min(text - mark, deepest), text, blank: text === end };
  };
  return { count: starts.length, startOf, endOf, at, head, isEmpty: (line) => head(line, Infinity).blank };
}

export function spacesEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

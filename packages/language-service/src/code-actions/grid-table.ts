import { isBlank, lineEnd, lineStart, quoteMarks } from './lines.js';

const RULER = /^\+[-=:+]/;

/** Where the table starts that is drawn with lines of `+---+` and holds a place; undefined where that is in no such table. */
export function gridTableStart(markdown: string, place: number): number | undefined {
  let start = lineStart(markdown, place);
  while (start > 0) {
    const above = lineStart(markdown, start - (markdown.startsWith('\r\n', start - 2) ? 2 : 1));
    const isFirst = RULER.test(textAt(markdown, start)) && !/^[+|]/.test(textAt(markdown, above));
    if (isFirst || isBlank(markdown, above)) break;
    start = above;
  }
  return RULER.test(textAt(markdown, start)) ? start : undefined;
}

/** The line's text behind the marks of block quotations. */
function textAt(markdown: string, start: number): string {
  return markdown.slice(start + quoteMarks(markdown, start).length, lineEnd(markdown, start));
}

/** The start of the line that contains an offset. A lone CR ends a line, too. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of the line that contains an offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** The start of the next line, or the offset after the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** Whether the line that starts at an offset contains only white space and `>`. */
export function isBlank(text: string, start: number): boolean {
  return quoteMarks(text, start).length === lineEnd(text, start) - start;
}

/** The `>` of block quotations and the white space at the start of a line. */
export function quoteMarks(text: string, start: number): string {
  let end = start;
  while (end < text.length && ' \t>'.includes(text.charAt(end))) end++;
  return text.slice(start, end);
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

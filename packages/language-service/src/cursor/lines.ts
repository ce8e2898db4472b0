/** Lines end at LF. In CRLF, the CR counts as white space at the end of the line. */

/** The start of the line that contains an offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line that contains an offset, before its LF. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Whether the line that starts at an offset contains only white space. */
export function isBlankLine(text: string, start: number): boolean {
  let index = start;
  while (isBlank(text.charCodeAt(index))) index++;
  return index >= text.length || text.charCodeAt(index) === 10;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** The start of the first line after a blank line. */
export function paragraphStart(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (isBlankLine(text, before)) break;
    start = before;
  }
  return start;
}

/** The end of the last line before a blank line. */
export function paragraphEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end < text.length && !isBlankLine(text, end + 1)) end = lineEnd(text, end + 1);
  return end;
}

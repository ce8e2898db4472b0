/** Lines end at LF, or at CRLF: then the CR is white space at the end of the line. */

/** Where the line of `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of `offset` ends, in front of its LF. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Whether nothing but white space stands in the line that starts at `start`. */
export function isBlankLine(text: string, start: number): boolean {
  let index = start;
  while (isBlank(text.charCodeAt(index))) index++;
  return index >= text.length || text.charCodeAt(index) === 10;
}

export function isIndented(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code === 32 || code === 9;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

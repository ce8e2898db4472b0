/** Where the line starts that a place of a text is in; offsets in UTF-16 code units. */
export function lineStart(text: string, place: number): number {
  let start = place;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where it ends, its line break not included. */
export function lineEnd(text: string, place: number): number {
  let end = place;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Where the next line starts; behind the text where there is none. */
export function nextLine(text: string, place: number): number {
  const end = lineEnd(text, place);
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** Whether nothing but white space and `>` stands in the line that starts at a place. */
export function isBlank(text: string, start: number): boolean {
  return quoteMarks(text, start).length === lineEnd(text, start) - start;
}

/** The `>` of block quotations and the white space that a line starts with. */
export function quoteMarks(text: string, start: number): string {
  let end = start;
  while (end < text.length && ' \t>'.includes(text.charAt(end))) end++;
  return text.slice(start, end);
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

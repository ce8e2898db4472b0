import measure from 'fast-string-truncated-width';

/** The columns of a text in a terminal: two for a Chinese character, none for a combining accent. */
export function widthOf(text: string): number {
  return isNarrow(text) ? text.length : measure(text).width;
}

/** Whether each UTF-16 code unit takes one column, as in English prose. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}

/** Latin letters, and the dashes and quotation marks of prose: each takes one column in any context. */
const NARROW = /^[ -~\xA0-\u02FF\u2010-\u2027]*$/;

/** The longest start of a text that fits, in whole characters. */
export function fitStart(text: string, columns: number): string {
  // Also tests the next character, which may be a combining accent.
  if (columns >= 0 && NARROW.test(text.slice(0, columns + 1))) return text.slice(0, columns);
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The longest end of a text that fits, in whole characters. */
export function fitEnd(text: string, columns: number): string {
  if (columns > 0 && NARROW.test(text.slice(-columns - 1))) return text.slice(-columns);
  let used = 0;
  let start = text.length;
  while (start > 0) {
    const length = start > 1 && isPair(text, start - 2) ? 2 : 1;
    used += widthOf(text.slice(start - length, start));
    if (used > columns) break;
    start -= length;
  }
  return text.slice(start);
}

/** Cuts a text that is too wide at a word, and adds `…`. */
export function shorten(text: string, columns: number): string {
  // Only the start of a long text is measured.
  const head = text.slice(0, columns * 4);
  if (head.length === text.length && widthOf(text) <= columns) return text;
  const fitting = fitStart(head, columns - 1);
  const space = fitting.lastIndexOf(' ');
  return `${(space > columns / 2 ? fitting.slice(0, space) : fitting).trimEnd()}…`;
}

function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}

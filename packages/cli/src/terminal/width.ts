import measure from 'fast-string-truncated-width';

/** Columns that a text takes in a terminal: a Chinese character takes two, a combining accent none. */
export function widthOf(text: string): number {
  return printable.test(text) ? text.length : measure(text).width;
}

const printable = /^[ -~]*$/;

/** The longest beginning of a text that fits, in whole characters. */
export function fitStart(text: string, columns: number): string {
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

/** The text, cut with `…` at a word where it is wider than that. */
export function shorten(text: string, columns: number): string {
  // No character is narrower than nothing: a long text need not be measured to its end.
  const head = text.slice(0, columns * 4);
  if (head.length === text.length && widthOf(text) <= columns) return text;
  const fitting = fitStart(head, columns - 1);
  const space = fitting.lastIndexOf(' ');
  return `${(space > columns / 2 ? fitting.slice(0, space) : fitting).trimEnd()}…`;
}

function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}

/** Starts of lines that Markdown would read as lists, rules, headings, definitions or fenced blocks. */
const LINE_START =
  /^(?:-|\+|=|%|:|(?:\d{1,9}|[a-z]|[ivxlcdm]{1,6}|#)[.)](?=\s|$)|\((?:\d{1,9}|[a-z]|[ivxlcdm]{1,6})\)(?=\s|$))/i;
const WORD = /[\p{L}\p{N}]/u;

/** The offset of the character that must be escaped at the start of a line. -1 if there is none. */
export function startToEscape(line: string): number {
  const start = LINE_START.exec(line.slice(0, 20))?.[0];
  if (start === undefined) return -1;
  return start.startsWith('(') ? 0 : start.length - 1;
}

/**
 * Whether a character of plain text must be escaped, so that Markdown reads it literally. Brackets, `@` and quotation marks are not
 * escaped, because people type citations and quotations.
 */
export function needsEscape(text: string, at: number): boolean {
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '~':
    case '^':
    case '$':
    case '<':
    case '>':
    case '|':
    case '#':
    case '&':
      return true;
    case '{':
      return text[at - 1] !== '@';
    case '_':
      return !WORD.test(text[at - 1] ?? '') || !WORD.test(text[at + 1] ?? '');
    case '!':
      return text[at + 1] === '[';
    case '(':
    case ':':
      return text[at - 1] === ']';
    default:
      return false;
  }
}

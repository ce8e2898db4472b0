/**
 * A line of the report that has text on it. Offsets are into the source, in UTF-16 code units.
 * Blank lines are a number, not lines, so that a document of nothing but blank lines costs nothing.
 */
export interface Line {
  /** Where the line begins, its white space included. */
  readonly begin: number;
  /** The first character that can be seen. */
  readonly start: number;
  /** After the last character that can be seen. */
  readonly end: number;
  /** Columns of white space before the text, with tab stops of four as in CommonMark. */
  readonly indent: number;
  /** Blank lines between the line before and this one. */
  readonly blanks: number;
  /** First on its page: a page break is between the line before and this one. */
  readonly page: boolean;
  /** Code, comments, tables, front matter: nothing in it is repaired. */
  readonly verbatim: boolean;
  /** Goes on in the middle of what the line before says, across a page break that the repair took out. */
  readonly joined: boolean;
}

const TAB = 9;
const LF = 10;
const FF = 12;
const CR = 13;
const SPACE = 32;

/** Lines end at LF, CRLF, a lone CR, or a form feed, which also begins a page. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let begin = 0;
  let start = -1;
  let end = 0;
  let indent = 0;
  let blanks = 0;
  let page = false;
  const length = text.length;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? text.charCodeAt(index) : LF;
    if (code > SPACE && (code < 0x7f || !isInvisible(code))) {
      if (start < 0) start = index;
      end = index + 1;
    } else if (code === LF || code === CR || code === FF) {
      if (start >= 0) {
        lines.push({ begin, start, end, indent, blanks, page, verbatim: false, joined: false });
        blanks = 0;
        page = false;
      } else if (index < length && code !== FF) {
        blanks++;
      }
      if (code === FF && lines.length > 0) page = true;
      if (code === CR && text.charCodeAt(index + 1) === LF) index++;
      begin = index + 1;
      start = -1;
      indent = 0;
    } else if (start < 0) {
      if (code === TAB) indent += 4 - (indent % 4);
      else if (code === SPACE || isSpace(code)) indent++;
    }
  }
  return lines;
}

/** White space beyond ASCII: a no-break space, an em space, an ideographic space. */
export function isSpace(code: number): boolean {
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Control characters, zero-width characters, byte order marks and white space: nothing that a reader sees. */
function isInvisible(code: number): boolean {
  if (code <= SPACE) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0) return true;
  if (code < 0x2000) return false;
  if (code <= 0x200b || code === 0x2028 || code === 0x2029) return true;
  return isSpace(code) || code === 0x2060 || code === 0xfeff;
}

/** What the line says. */
export function textOf(text: string, line: Line): string {
  return text.slice(line.start, line.end);
}

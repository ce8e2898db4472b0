import { isWordStart, startsItem } from './line-start.js';

/** A paragraph this long is no text that somebody set. */
const longest = 4 * 1024 * 1024;
/** Delimiters and hard breaks in one paragraph or item; resolving emphasis and links, and lazy lines, is quadratic in them. */
const mostDelimiters = 4096;

/** No character of the paragraph can mean markup, and every line begins with a word: CommonMark reads it as its words. */
export function isPlain(text: string, start: number, end: number): boolean {
  let isLineStart = true;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (isLineStart) {
      if ((code === 32 || code === 9) && index > start) continue;
      if (!isWordStart(code)) return false;
      isLineStart = false;
    }
    if (code === 10) isLineStart = true;
    // * _ [ \ ] < > & `
    else if (
      code === 42 ||
      code === 95 ||
      (code >= 91 && code <= 93) ||
      code === 60 ||
      code === 62 ||
      code === 38 ||
      code === 96
    )
      return false;
  }
  return true;
}

/** Lists and quotes inside one another; the parser and whoever walks its tree go as deep as they do. */
const deepest = 64;

/** True where a line stands inside more lists and quotes than anybody means: `> > > …`, `- - - …`, or indented as far. */
function isTooDeep(text: string, start: number, end: number): boolean {
  for (let line = start; line < end;) {
    let index = line;
    let depth = 0;
    for (; index < end && depth <= deepest; index++) {
      const code = text.charCodeAt(index);
      if (code === 32) depth += 0.5;
      else if (code === 9) depth += 2;
      else if (code === 62 || code === 42 || code === 43 || code === 45)
        depth += code === 62 || isSpaceOrEnd(text, index + 1) ? 1 : 0;
      else break;
    }
    if (depth > deepest) return true;
    const newline = text.indexOf('\n', index);
    line = newline < 0 ? end : newline + 1;
  }
  return false;
}

function isSpaceOrEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 9 || code === 10 || Number.isNaN(code);
}

/** Markup that cannot be meant: to parse it as Markdown would take more than linear time. */
export function isTooDense(text: string, start: number, end: number): boolean {
  if (end - start > longest || isTooDeep(text, start, end)) return true;
  if (end - start < mostDelimiters) return false;
  let delimiters = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    // ! * < > [ ] _ ` and a backslash at a line's end
    if (
      code === 33 ||
      code === 42 ||
      code === 60 ||
      code === 62 ||
      code === 91 ||
      code === 93 ||
      code === 95 ||
      code === 96 ||
      (code === 92 && text.charCodeAt(index + 1) === 10)
    ) {
      if (++delimiters > mostDelimiters) return true;
    } else if (code === 10 && startsItem(text, index + 1)) delimiters = 0;
  }
  return false;
}

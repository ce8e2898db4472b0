/** A paragraph this long is not text that anybody wrote. */
const LONGEST = 4 * 1024 * 1024;
/** Delimiters in one paragraph or item; the parser's time is quadratic in them. */
const MOST_DELIMITERS = 4096;
/** Lists and quotes inside one another; the parser and every reader of its tree recurse as deep. */
const DEEPEST = 64;

/** True for markup that cannot be meant, and that would take the parser more than linear time. */
export function isTooDense(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || isTooDeep(text, start, end)) return true;
  if (end - start < MOST_DELIMITERS) return false;
  let delimiters = 0;
  for (let index = start; index < end; index++) {
    const char = text[index]!;
    if ('!*<>[]_`'.includes(char) || (char === '\\' && text[index + 1] === '\n')) {
      if (++delimiters > MOST_DELIMITERS) return true;
    } else if (char === '\n' && /^[-*+] \S/.test(text.slice(index + 1, index + 4))) delimiters = 0;
  }
  return false;
}

/** True if a line is inside too many lists and quotes: `> > > …`, `- - - …`, or indented as far. */
function isTooDeep(text: string, start: number, end: number): boolean {
  for (let line = start; line < end;) {
    let depth = 0;
    let index = line;
    for (; index < end && depth <= DEEPEST; index++) {
      const char = text[index]!;
      if (char === ' ') depth += 0.5;
      else if (char === '\t') depth += 2;
      else if (char === '>' || ('*+-'.includes(char) && /^\s?$/.test(text.charAt(index + 1)))) depth++;
      else break;
    }
    if (depth > DEEPEST) return true;
    const newline = text.indexOf('\n', index);
    line = newline < 0 ? end : newline + 1;
  }
  return false;
}

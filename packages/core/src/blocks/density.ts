import { isWordStart, startsItem } from './line-start.js';

/** A paragraph this long is no text that somebody set. */
const longest = 4 * 1024 * 1024;
/** Delimiters in one paragraph or item; resolving emphasis and links is quadratic in them. */
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

/** Markup that cannot be meant: to parse it as Markdown would take more than linear time. */
export function isTooDense(text: string, start: number, end: number): boolean {
  if (end - start > longest) return true;
  if (end - start < mostDelimiters) return false;
  let delimiters = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    // ! * < > [ ] _ `
    if (
      code === 33 ||
      code === 42 ||
      code === 60 ||
      code === 62 ||
      code === 91 ||
      code === 93 ||
      code === 95 ||
      code === 96
    ) {
      if (++delimiters > mostDelimiters) return true;
    } else if (code === 10 && startsItem(text, index + 1)) delimiters = 0;
  }
  return false;
}

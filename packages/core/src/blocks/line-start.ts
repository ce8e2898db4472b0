/** A letter, an opening bracket or quotation mark: nothing that begins a list, a heading, a rule or a quote. */
export function isWordStart(code: number): boolean {
  const isAscii =
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 34 || code === 39 || code === 40;
  return isAscii || (code >= 0xc0 && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff);
}

/** A blank line, or one that may begin or end a block: heading, quote, rule, item, fence, HTML, definition. */
const BOUNDARY =
  // eslint-disable-next-line no-control-regex -- damaged files have control characters
  /[ \t]*(?:[\0-\x1F\u2028\u2029\uFEFF]|$|[<>[*_]|#{1,6}(?:\s|$)|`{3}|~{3}|\+(?:\s|$)|-(?:\s|[ \t-]*(?:\n|$))|=+[ \t]*(?:\n|$)|\d{1,9}[.)](?:\s|$))/y;

/** Whether the line that starts here continues a paragraph, if it follows a line of one. */
export function continuesParagraph(text: string, start: number): boolean {
  BOUNDARY.lastIndex = start;
  return !BOUNDARY.test(text);
}

/**
 * A list's item at the margin with something in it: it is the same item whatever stands in front of it. One that is empty would
 * underline a heading, or be a paragraph's.
 */
export function startsItem(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if ((code !== 42 && code !== 43 && code !== 45) || text.charCodeAt(start + 1) !== 32) return false;
  let index = start + 2;
  while (isBlank(text.charCodeAt(index))) index++;
  return index < text.length && text.charCodeAt(index) !== 10;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** A letter, an opening bracket or quotation mark: nothing that begins a list, a heading, a rule or a quote. */
export function isWordStart(code: number): boolean {
  const isAscii =
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 34 || code === 39 || code === 40;
  return isAscii || (code >= 0xc0 && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff);
}

/** A list's item at the margin: it is the same item whether or not others stand before it. */
export function startsItem(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return (code === 42 || code === 43 || code === 45) && text.charCodeAt(start + 1) === 32;
}

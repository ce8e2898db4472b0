/** Where front matter is: between two `---` lines at the very top. */
export interface FrontMatterBlock {
  /** Of the YAML between the lines. */
  readonly start: number;
  readonly yamlEnd: number;
  /** After the closing line. */
  readonly end: number;
}

/** As in Pandoc, `---` before a blank line is a thematic break. */
const OPENING = /^\uFEFF?---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const start = OPENING.exec(text)?.[0].length;
  // The block may be empty, so the line break after the opening may also start the closing.
  const close = start === undefined ? null : CLOSING.exec(text.slice(start - 1));
  if (start === undefined || !close) return undefined;
  const yamlEnd = start - 1 + close.index;
  return { start, yamlEnd, end: yamlEnd + close[0].length };
}

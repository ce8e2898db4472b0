/** Where a document's front matter stands: the YAML between two lines `---` at its very top. UTF-16 offsets. */
export interface YamlBlock {
  readonly start: number;
  readonly end: number;
}

/** As in Pandoc, `---` before a blank line is a thematic break. */
const OPENING = /^\uFEFF?---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function yamlBlock(text: string): YamlBlock | undefined {
  const start = OPENING.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  // The line break that ends the opening may begin the closing: there may be nothing between.
  const length = text.slice(start - 1).search(CLOSING);
  return length < 0 ? undefined : { start, end: Math.max(start, start - 1 + length) };
}

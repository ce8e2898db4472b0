/** Where front matter is: at the very top, between two `---` lines (YAML) or two `+++` lines (TOML). */
export interface FrontMatterBlock {
  readonly format: 'yaml' | 'toml';
  /** Of the text between the lines. */
  readonly start: number;
  readonly textEnd: number;
  /** After the closing line. */
  readonly end: number;
}

/** As in Pandoc, blank lines may come first, and `---` before a blank line is a thematic break. */
const YAML_OPENING = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const YAML_CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML_OPENING = /^\uFEFF?\+\+\+[ \t]*\r?\n/;
const TOML_CLOSING = /\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;

export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const format = TOML_OPENING.test(text) ? 'toml' : 'yaml';
  const start = (format === 'toml' ? TOML_OPENING : YAML_OPENING).exec(text)?.[0].length;
  // The block may be empty, so the line break after the opening may also start the closing.
  const close =
    start === undefined ? null : (format === 'toml' ? TOML_CLOSING : YAML_CLOSING).exec(text.slice(start - 1));
  if (start === undefined || !close) return undefined;
  const textEnd = start - 1 + close.index;
  return { format, start, textEnd, end: textEnd + close[0].length };
}

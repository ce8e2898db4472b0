import { isBlankLine, lineEnd } from '../place/lines.js';

const delimiter = /^(?:---|\.\.\.)[ \t\r]*$/;

/** The lines between the `---` at the start of a document and what closes it. */
export interface FrontMatterBlock {
  readonly start: number;
  readonly end: number;
}

/**
 * A document's front matter; one that is not closed yet ends at its first blank line, so that there is something to
 * complete in it while it is being written.
 */
export function frontMatterOf(markdown: string): FrontMatterBlock | undefined {
  const first = lineEnd(markdown, 0);
  if (first > 200 || !/^\uFEFF?---[ \t\r]*$/.test(markdown.slice(0, first))) return undefined;
  const start = first + 1;
  let blank: number | undefined;
  for (let line = start; line < markdown.length; line = lineEnd(markdown, line) + 1) {
    const end = lineEnd(markdown, line);
    if (end - line < 200 && delimiter.test(markdown.slice(line, end))) return { start, end: line };
    // A rule, unless the line that is to hold the first key is still empty.
    const isRule =
      line === start && isBlankLine(markdown, line) && !/^(?:---|\.\.\.)/.test(markdown.slice(end + 1, end + 4));
    if (isRule) return undefined;
    if (isBlankLine(markdown, line)) blank ??= line;
  }
  return start > markdown.length ? undefined : { start, end: blank ?? markdown.length };
}

export function isInFrontMatter(markdown: string, offset: number): boolean {
  const block = frontMatterOf(markdown);
  if (!block) return false;
  const isOpen = block.end === markdown.length;
  return offset >= block.start && (isOpen ? offset <= block.end : offset < block.end);
}

import type { OffsetRange } from '@findings/language';
import { isBlankLine, lineEnd } from './lines.js';

const delimiter = /^(?:---|\.\.\.)[ \t\r]*$/;

/**
 * The lines between the `---` at the start of a document and the closing delimiter. Unclosed front matter ends at its
 * first blank line, so that completion works while it is written.
 */
export function frontMatterRange(markdown: string): OffsetRange | undefined {
  const first = lineEnd(markdown, 0);
  if (first > 200 || !/^\uFEFF?---[ \t\r]*$/.test(markdown.slice(0, first))) return undefined;
  const start = first + 1;
  let blank: number | undefined;
  for (let line = start; line < markdown.length; line = lineEnd(markdown, line) + 1) {
    const end = lineEnd(markdown, line);
    if (end - line < 200 && delimiter.test(markdown.slice(line, end))) return { start, end: line };
    // A thematic break, unless the line for the first key is still empty.
    const isRule =
      line === start && isBlankLine(markdown, line) && !/^(?:---|\.\.\.)/.test(markdown.slice(end + 1, end + 4));
    if (isRule) return undefined;
    if (isBlankLine(markdown, line)) blank ??= line;
  }
  return start > markdown.length ? undefined : { start, end: blank ?? markdown.length };
}

export function isInFrontMatter(markdown: string, offset: number): boolean {
  const block = frontMatterRange(markdown);
  if (!block) return false;
  const isOpen = block.end === markdown.length;
  return offset >= block.start && (isOpen ? offset <= block.end : offset < block.end);
}

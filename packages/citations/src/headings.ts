import type { CitationGroup } from './citation.js';

/** A heading of a proposal as a reader sees it, and where it stands. Offsets are in UTF-16 code units. */
export interface Heading {
  readonly text: string;
  readonly level: number;
  /** Offset of its first line. */
  readonly start: number;
  /** Offset behind its last line, which is the underlining where there is one; the line break is not in it. */
  readonly end: number;
}

const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;
/** A longer line is no heading that anybody reads. */
const LONGEST = 500;

/**
 * The headings of a document, in order: `# …`, and lines that are underlined with `===` or `---`, outside fences of code.
 * They are shown, not cited: what is inside a quotation or a list is passed over.
 *
 * @param groups the document's citations, in order; those in brackets are no part of a heading
 */
export function readHeadings(markdown: string, groups: readonly CitationGroup[]): Heading[] {
  const headings: Heading[] = [];
  let fence = '';
  let before = '';
  let beforeStart = 0;
  let group = 0;
  const outermost = outermostOf(groups);
  for (let start = frontMatterEnd(markdown); start < markdown.length;) {
    const lineBreak = markdown.indexOf('\n', start);
    const end = lineBreak < 0 ? markdown.length : lineBreak;
    const line = end - start > LONGEST ? '' : markdown.slice(start, end).replace(/\r$/, '');
    const mark = FENCE.exec(line)?.[1] ?? '';
    const atx = fence === '' ? ATX.exec(line)?.[1] : undefined;
    const setext = fence === '' && before.trim() !== '' ? SETEXT.exec(line)?.[1] : undefined;
    const put = (level: number, first: number, from: number, to: number): void => {
      while (group < outermost.length && outermost[group]!.end <= from) group++;
      const text = headingText(markdown, from, to, outermost, group);
      if (text !== '') headings.push({ text, level, start: first, end });
    };
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    } else if (mark !== '') fence = mark;
    else if (atx !== undefined) put(atx.length, start, start + line.indexOf('#') + atx.length, start + line.length);
    else if (setext !== undefined) put(setext.startsWith('=') ? 1 : 2, beforeStart, beforeStart, start);
    const isText =
      fence === '' && mark === '' && atx === undefined && setext === undefined && !/^\s*[>|*+-]/.test(line);
    before = isText ? line : '';
    beforeStart = start;
    start = end + 1;
  }
  return headings;
}

/** Groups that are not in another's prefixes or suffixes. A group over many lines may hold one for each line. */
function outermostOf(groups: readonly CitationGroup[]): readonly CitationGroup[] {
  let end = 0;
  return groups.filter((group) => {
    if (group.start < end) return false;
    ({ end } = group);
    return true;
  });
}

/** Without citations in brackets, attributes and marks of emphasis. */
function headingText(
  markdown: string,
  from: number,
  to: number,
  groups: readonly CitationGroup[],
  first: number,
): string {
  let text = '';
  let at = from;
  for (let index = first; index < groups.length && groups[index]!.start < to; index++) {
    const { start, end } = groups[index]!;
    if (start < at || markdown[start] !== '[') continue;
    text += markdown.slice(at, start);
    at = Math.min(end, to);
  }
  return (text + markdown.slice(at, to))
    .replace(/[*`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim()
    .replace(/#+$|\{[^{}]*\}$/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** As in Pandoc, `---` before a blank line is a thematic break. */
const OPENING = /^\uFEFF?---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

/** Offset behind the front matter; 0 where there is none. */
export function frontMatterEnd(markdown: string): number {
  const opening = OPENING.exec(markdown)?.[0].length;
  if (opening === undefined) return 0;
  const closing = CLOSING.exec(markdown.slice(opening - 1));
  return closing ? opening - 1 + closing.index + closing[0].length : 0;
}

/** What the front matter says that the document is called. */
export function frontMatterTitle(markdown: string): string | undefined {
  const front = markdown.slice(0, frontMatterEnd(markdown));
  const written = /^title:[ \t]+(\S[^\r\n]*)/m.exec(front)?.[1]?.trim();
  // A title in several lines, or with tags: whoever writes so knows YAML better than this does.
  if (written === undefined || /^[|>&*!{[]/.test(written)) return undefined;
  if (/^'.*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/.test(written)) return written.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return written.split(/\s#/, 1)[0]!.trim();
}

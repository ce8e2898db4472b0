import type { CitationGroup } from './citation.js';

/** A heading of a document: its text without markup, and its position. Offsets are in UTF-16 code units. */
export interface Heading {
  readonly text: string;
  readonly level: number;
  /** The offset of its first line. */
  readonly start: number;
  /** The offset of the end of its last line, which may be an underline. The line break is excluded. */
  readonly end: number;
}

const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;
/** In UTF-16 code units. Longer lines are not headings. */
const LONGEST = 500;

/**
 * Finds the headings of a document in order: `# …`, and lines underlined with `===` or `---`, outside fenced code. Headings inside
 * quotations and lists are ignored.
 *
 * @param groups the document's citations in order. Citations in brackets are left out of headings.
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

/** The groups that are not inside other groups. */
function outermostOf(groups: readonly CitationGroup[]): readonly CitationGroup[] {
  let end = 0;
  return groups.filter((group) => {
    if (group.start < end) return false;
    ({ end } = group);
    return true;
  });
}

/** Removes citations in brackets, attributes and emphasis. */
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

/** As in Pandoc, blank lines may come first, and `---` before a blank line is a thematic break. */
const OPENING = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

/** The offset after the front matter, or 0. */
export function frontMatterEnd(markdown: string): number {
  const opening = OPENING.exec(markdown)?.[0].length;
  if (opening === undefined) return 0;
  const closing = CLOSING.exec(markdown.slice(opening - 1));
  return closing ? opening - 1 + closing.index + closing[0].length : 0;
}

export function frontMatterTitle(markdown: string): string | undefined {
  const front = markdown.slice(0, frontMatterEnd(markdown));
  const written = /^title:[ \t]+(\S[^\r\n]*)/m.exec(front)?.[1]?.trim();
  // Titles in several lines or with tags need a YAML parser, and are ignored.
  if (written === undefined || /^[|>&*!{[]/.test(written)) return undefined;
  if (/^'.*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  if (/^".*"$/.test(written)) return written.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return written.split(/\s#/, 1)[0]!.trim();
}

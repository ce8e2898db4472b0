import type { TextBlock } from '@findings/citations';
import type { CheckedDocument } from '@findings/core/check';
import { isBlank, lineEnd, lineStart, quoteMarks } from './lines.js';

/** Where a comment is put in, and what has to stand around it. */
export interface CommentPlace {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

/**
 * Where a comment holds for a stretch of a document and as little else as can be, and changes nothing that a reader sees:
 * at the end of a line that the stretch is on, if that is text and no code or bracket that goes on in the next line; in the table's
 * cell; above a table that is drawn with lines, whose columns would break. Undefined where there is no such place.
 */
export function commentPlace(
  { markdown, blocks }: CheckedDocument,
  start: number,
  end: number,
): CommentPlace | undefined {
  const block = innermost(blocks, start, end);
  if (!block) return undefined;
  if (block.kind === 'cell' && isDrawn(markdown, block)) return aboveTable(markdown, start);
  if (block.kind !== 'paragraph' && isInOneLine(markdown, block)) {
    const cell = behindText(markdown, block.end);
    if (block.kind === 'heading' || isPipe(markdown, cell)) return inLine(markdown, cell);
  }
  for (let from = lineStart(markdown, start); from <= end;) {
    const until = lineEnd(markdown, from);
    const at = behindText(markdown, until);
    if (at > from && (block.kind === 'cell' || isText(block, at))) return inLine(markdown, at);
    from = until + (markdown.startsWith('\r\n', until) ? 2 : 1);
  }
  return undefined;
}

/** Of the blocks that hold a stretch the one that starts last: a note's stands in its paragraph's. */
function innermost(blocks: readonly TextBlock[], start: number, end: number): TextBlock | undefined {
  return (
    blocks.findLast((block) => block.start <= start && end <= block.end) ??
    blocks.findLast((block) => block.start <= start && start < block.end)
  );
}

function inLine(markdown: string, at: number): CommentPlace {
  return { at, before: /\s/.test(markdown.charAt(at - 1)) ? '' : ' ', behind: '' };
}

/** In front of the white space at the end of a line, and of a backslash that breaks it. */
function behindText(markdown: string, end: number): number {
  let at = end;
  while (at > 0 && (markdown[at - 1] === ' ' || markdown[at - 1] === '\t')) at--;
  let slashes = 0;
  while (markdown[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1 ? behindText(markdown, at - 1) : at;
}

/** Whether a place is in a block's text, or right behind something that is cited. */
function isText({ runs, objects, end }: TextBlock, at: number): boolean {
  return (
    at === end ||
    runs.some(({ from, size }) => from <= at && at <= from + size) ||
    objects.some((object) => object.type === 'citation' && object.group.end === at)
  );
}

function isInOneLine(markdown: string, { start, end }: TextBlock): boolean {
  return lineEnd(markdown, start) >= end;
}

/** Whether a cell of a pipe table ends at a place. */
function isPipe(markdown: string, at: number): boolean {
  const line = markdown.slice(lineStart(markdown, at), lineEnd(markdown, at));
  return line.includes('|') && /^[ \t]*(?:\||$)/.test(markdown.slice(at, lineEnd(markdown, at)));
}

/** Whether a cell is of a table between lines of `+---+`. */
function isDrawn(markdown: string, { start }: TextBlock): boolean {
  return /^\+[-=:+]/.test(textAt(markdown, tableStart(markdown, start)));
}

/** The first of the lines without a blank one up to a place. */
function tableStart(markdown: string, place: number): number {
  let start = lineStart(markdown, place);
  while (start > 0) {
    const above = lineStart(markdown, start - (markdown.startsWith('\r\n', start - 2) ? 2 : 1));
    if (isBlank(markdown, above)) break;
    start = above;
    if (/^\+[-=:+]/.test(textAt(markdown, start)) && !/^[+|]/.test(textAt(markdown, above))) break;
  }
  return start;
}

/** The line's text behind the marks of block quotations. */
function textAt(markdown: string, start: number): string {
  const marks = quoteMarks(markdown, start);
  return markdown.slice(start + marks.length, lineEnd(markdown, start));
}

function aboveTable(markdown: string, place: number): CommentPlace {
  const at = tableStart(markdown, place);
  const marks = quoteMarks(markdown, at);
  return { at, before: marks, behind: `\n${marks.trimEnd()}\n` };
}

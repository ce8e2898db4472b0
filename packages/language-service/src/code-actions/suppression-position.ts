import type { TextBlock, TextRun } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import { gridTableStart } from './grid-table.js';
import { innermostBlock } from './innermost-block.js';
import { lineEnd, lineStart, nextLine, quoteMarks } from './lines.js';

/** Where a comment is put in, and what has to stand around it. */
export interface SuppressionPosition {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

/**
 * Where a comment holds for a stretch of a document and as little else as can be, and changes nothing that a reader sees:
 * at the end of a line that the stretch is on, or, where code or a bracket goes on in the next one, where its last text ends; in
 * the table's cell; above a block that has no other place, such as a table that is drawn with lines, whose columns would break.
 * Undefined where there is none at all.
 */
export function commentPlace(
  { markdown, blocks, nearMisses }: CheckedDocument,
  start: number,
  end: number,
): SuppressionPosition | undefined {
  const block = innermostBlock(blocks, start, end);
  if (!block) return undefined;
  const table = block.kind === 'cell' ? gridTableStart(markdown, block.start) : undefined;
  if (table !== undefined) return above(markdown, table);
  if (block.kind !== 'paragraph' && isInOneLine(markdown, block)) {
    const cell = behindText(markdown, block.end);
    if (block.kind === 'heading' || isPipe(markdown, cell)) return inLine(markdown, cell);
  }
  // What is put into something that is nearly a citation may make another thing of it.
  // So may what takes apart the backticks in front of code: the comment would be the code.
  const isFree = (place: number): boolean =>
    !nearMisses.some((miss) => miss.start < place && place < miss.end) && markdown.slice(place - 1, place + 1) !== '``';
  let from = lineStart(markdown, start);
  while (from <= end) {
    const until = lineEnd(markdown, from);
    const at = behindText(markdown, until);
    const isAtEnd = block.kind === 'cell' || blocks.some((each) => isText(each, at));
    if (at > from && isAtEnd && isFree(at)) return inLine(markdown, at);
    const within = lastText(markdown, block, from, until);
    if (within !== undefined && isFree(within)) return inLine(markdown, within);
    from = nextLine(markdown, until);
  }
  return aboveBlock(markdown, block, from);
}

function inLine(markdown: string, at: number): SuppressionPosition {
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
function isText({ runs, objects, start, end }: TextBlock, at: number): boolean {
  if (at <= start || at >= end) return at === end;
  return (
    runs.some(({ from, size }) => from <= at && at <= from + size) ||
    objects.some((object) => object.type === 'citation' && object.group.end === at)
  );
}

/** The last place of a line, where a block has text; none at the start of a line, where a comment is a block of its own. */
function lastText(markdown: string, { runs }: TextBlock, from: number, until: number): number | undefined {
  const first = from + quoteMarks(markdown, from).length;
  const endOf = (run: TextRun): number => behindText(markdown, Math.min(run.from + run.size, until));
  const run = runs.findLast((each) => each.from < until && endOf(each) > first);
  return run && endOf(run);
}

/**
 * Above a block that starts its line; in a list the mark of its item stands in front. Lines that go on with a block
 * quotation without its `>` are not the comment's.
 */
function aboveBlock(markdown: string, { start }: TextBlock, end: number): SuppressionPosition | undefined {
  const line = lineStart(markdown, start);
  const marks = quoteMarks(markdown, line);
  if (line + marks.length !== start) return undefined;
  const depth = (each: number): number => quoteMarks(markdown, each).replace(/[^>]/g, '').length;
  for (let each = line; each < end; each = nextLine(markdown, each)) if (depth(each) !== depth(line)) return undefined;
  return above(markdown, line);
}

function above(markdown: string, line: number): SuppressionPosition {
  const marks = quoteMarks(markdown, line);
  return { at: line, before: marks, behind: `\n${marks.trimEnd()}\n` };
}

function isInOneLine(markdown: string, { start, end }: TextBlock): boolean {
  return lineEnd(markdown, start) >= end;
}

/** Whether a cell of a pipe table ends at a place. */
function isPipe(markdown: string, at: number): boolean {
  const line = markdown.slice(lineStart(markdown, at), lineEnd(markdown, at));
  return line.includes('|') && /^[ \t]*(?:\||$)/.test(markdown.slice(at, lineEnd(markdown, at)));
}

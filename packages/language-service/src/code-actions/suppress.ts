import { rules } from '@findings/check';
import type { DocumentProblem, CheckedDocument } from '@findings/check';
import { endOfMarkup, markedWords, REASON_PLACEHOLDER, shortWords } from '@findings/check/editor';
import type { Claim } from '@findings/check/editor';
import type { TextBlock, TextRun } from '@findings/citations';
import type { OffsetRange } from '@findings/language';
import { lineEnd as lineFeedAt, lineStart } from '../cursor/lines.js';
import { diagnosticOf } from '../diagnostics/diagnostics.js';
import { proposalEdit } from '../text-edits.js';
import { blockAround } from '../workspace/innermost.js';
import type { ActionRequest, ActionOffer } from './action-request.js';

/**
 * Offers to suppress each problem with a comment. The comment has a placeholder instead of a reason, which is reported
 * until the writer replaces it.
 */
export function suppressProblem({ workspace, proposal, document, problems }: ActionRequest): readonly ActionOffer[] {
  return problems.flatMap((problem): readonly ActionOffer[] => {
    const { code, span } = problem;
    const rule = code.startsWith('ignore.') ? undefined : rules.find((each) => each.code === code);
    // Problems of comments and of configurations cannot be suppressed.
    if (!rule) return [];
    const [from, to] = [span.start.offset, span.end.offset];
    const position = afterSentence(document, from, to) ?? suppressionPosition(document, from, to);
    if (!position) return [];
    const { at, before, after } = position;
    const directive = `findings-ignore ${code}${wordsToName(document, problem)}`;
    const text = `${before}<!-- ${directive}: ${REASON_PLACEHOLDER} -->${after}`;
    return [
      {
        title: document.say`Ignore with a reason… (${document.say.text(rule.name)})`,
        kind: 'quickfix',
        isSuppression: true,
        diagnostics: [diagnosticOf(workspace, proposal, problem)],
        edit: () => proposalEdit(proposal, [{ start: at, end: at, text }]),
        placeholder: REASON_PLACEHOLDER,
      },
    ];
  });
}

/**
 * ` "45%"`, so that the comment suppresses nothing that is written later. Empty in a citation, because the comment would not follow when
 * its id is renamed.
 */
function wordsToName({ markdown, groups, nearMisses }: CheckedDocument, { span }: DocumentProblem): string {
  const [start, end] = [span.start.offset, span.end.offset];
  const isWithin = (range: OffsetRange): boolean => range.start <= start && end <= range.end;
  const words =
    groups.some(isWithin) || nearMisses.some(isWithin) ? '' : shortWords(markedWords(markdown.slice(start, end)));
  return words === '' ? '' : ` "${words}"`;
}

/** Where a comment is inserted, and the text around it. */
export interface SuppressionPosition {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The end of the sentence in which a range ends, with its citations, if more text follows in the line. The comment has no space before it,
 * because the output would then have two.
 */
function afterSentence(
  { markdown, blocks, claims, nearMisses }: CheckedDocument,
  start: number,
  end: number,
): SuppressionPosition | undefined {
  const block = blockAround(blocks, { start, end });
  if (!block || block.kind === 'heading') return undefined;
  const ends = claims.all.filter((claim) => claim.block === block).map((claim) => endOfSentence(markdown, claim));
  const at = ends.slice(0, -1).find((each) => each >= end);
  if (at === undefined || lineEnd(markdown, end) < at) return undefined;
  const isFree = !nearMisses.some((miss) => miss.start < at && at < miss.end);
  const isFollowed = /^[ \t]+\S/.test(markdown.slice(at, lineEnd(markdown, at)));
  return isFree && isFollowed ? { at, before: '', after: '' } : undefined;
}

/** The offset after the last word, mark or citation of a sentence. */
function endOfSentence(markdown: string, { block, start, end }: Claim): number {
  const last = start + block.text.slice(start, end).trimEnd().length;
  const object = block.objects.find(({ at }) => at === last - 1);
  return object?.type === 'citation' ? object.group.end : endOfMarkup(markdown, block, last);
}

/**
 * Finds the position of a comment that suppresses problems in a range, and as little else as possible, without
 * changing the output: at the end of a line of the range, after the last text of a line, in the cell of a table, or
 * else above the block.
 *
 * @returns undefined if there is no such position
 */
function suppressionPosition(
  { markdown, blocks, nearMisses }: CheckedDocument,
  start: number,
  end: number,
): SuppressionPosition | undefined {
  const block = blockAround(blocks, { start, end });
  if (!block) return undefined;
  const table = block.kind === 'cell' ? gridTableStart(markdown, block.start) : undefined;
  if (table !== undefined) return above(markdown, table);
  if (block.kind !== 'paragraph' && isSingleLine(markdown, block)) {
    const cell = endOfText(markdown, block.end);
    if (block.kind === 'heading' || isPipe(markdown, cell)) return atEndOf(markdown, cell);
  }
  // Text inserted into a near miss of a citation, or between the backticks before code, changes what it means.
  const isFree = (position: number): boolean =>
    !nearMisses.some((miss) => miss.start < position && position < miss.end) &&
    markdown.slice(position - 1, position + 1) !== '``';
  let from = lineStart(markdown, start);
  while (from <= end) {
    const until = lineEnd(markdown, from);
    const at = endOfText(markdown, until);
    const isAtEnd = block.kind === 'cell' || blocks.some((candidate) => isText(candidate, at));
    if (at > from && isAtEnd && isFree(at)) return atEndOf(markdown, at);
    const within = lastTextIn(markdown, block, from, until);
    if (within !== undefined && isFree(within)) return atEndOf(markdown, within);
    from = nextLine(markdown, from);
  }
  return aboveBlock(markdown, block, from);
}

function atEndOf(markdown: string, at: number): SuppressionPosition {
  return { at, before: /\s/.test(markdown.charAt(at - 1)) ? '' : ' ', after: '' };
}

/** The end of the text before white space and before a backslash that breaks the line. */
function endOfText(markdown: string, end: number): number {
  let at = end;
  while (at > 0 && (markdown[at - 1] === ' ' || markdown[at - 1] === '\t')) at--;
  let slashes = 0;
  while (markdown[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1 ? endOfText(markdown, at - 1) : at;
}

/** Whether an offset is in a block's text, or at the end of a citation. */
function isText({ runs, objects, start, end }: TextBlock, at: number): boolean {
  if (at <= start || at >= end) return at === end;
  return (
    runs.some(({ from, size }) => from <= at && at <= from + size) ||
    objects.some((object) => object.type === 'citation' && object.group.end === at)
  );
}

/** The end of a block's last text on a line. Undefined at the start of a line, where a comment would be a block. */
function lastTextIn(markdown: string, { runs }: TextBlock, from: number, until: number): number | undefined {
  const first = from + quoteMarks(markdown, from).length;
  const endOf = (run: TextRun): number => endOfText(markdown, Math.min(run.from + run.size, until));
  const run = runs.findLast((candidate) => candidate.from < until && endOf(candidate) > first);
  return run && endOf(run);
}

/**
 * The position above a block that starts its line. A list item starts with a marker, so it has none. Nor has a block
 * quotation whose later lines lack their `>`.
 */
function aboveBlock(markdown: string, { start }: TextBlock, end: number): SuppressionPosition | undefined {
  const line = lineStart(markdown, start);
  const marks = quoteMarks(markdown, line);
  if (line + marks.length !== start) return undefined;
  const depth = (candidate: number): number => quoteMarks(markdown, candidate).replace(/[^>]/g, '').length;
  for (let candidate = line; candidate < end; candidate = nextLine(markdown, candidate))
    if (depth(candidate) !== depth(line)) return undefined;
  return above(markdown, line);
}

function above(markdown: string, line: number): SuppressionPosition {
  const marks = quoteMarks(markdown, line);
  return { at: line, before: marks, after: `\n${marks.trimEnd()}\n` };
}

function isSingleLine(markdown: string, { start, end }: TextBlock): boolean {
  return lineEnd(markdown, start) >= end;
}

/** Whether a cell of a pipe table ends at an offset. */
function isPipe(markdown: string, at: number): boolean {
  const line = markdown.slice(lineStart(markdown, at), lineEnd(markdown, at));
  return line.includes('|') && /^[ \t]*(?:\||$)/.test(markdown.slice(at, lineEnd(markdown, at)));
}

const BORDER = /^\+[-=:+]/;

/** The start of the grid table (drawn with `+---+`) that contains an offset. */
function gridTableStart(markdown: string, position: number): number | undefined {
  let start = lineStart(markdown, position);
  while (start > 0) {
    const above = lineStart(markdown, start - 1);
    const isFirst = BORDER.test(textAt(markdown, start)) && !/^[+|]/.test(textAt(markdown, above));
    if (isFirst || quoteMarks(markdown, above).length === lineEnd(markdown, above) - above) break;
    start = above;
  }
  return BORDER.test(textAt(markdown, start)) ? start : undefined;
}

/** The text of a line after the marks of block quotations. */
function textAt(markdown: string, start: number): string {
  return markdown.slice(start + quoteMarks(markdown, start).length, lineEnd(markdown, start));
}

/** The end of the line that contains an offset, before its line break. */
function lineEnd(markdown: string, offset: number): number {
  const end = lineFeedAt(markdown, offset);
  return end > offset && markdown[end - 1] === '\r' ? end - 1 : end;
}

function nextLine(markdown: string, offset: number): number {
  return lineFeedAt(markdown, offset) + 1;
}

/** The `>` of block quotations and the white space at the start of a line. */
function quoteMarks(markdown: string, start: number): string {
  return /^[ \t>]*/.exec(markdown.slice(start, lineEnd(markdown, start)))![0];
}

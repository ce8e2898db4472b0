import type { CommentGroup } from './group-comments.js';
import type { LineHead, Lines } from './lines.js';
import type { OffsetRange } from '@findings/language';

type Kind = 'heading' | 'list' | 'note' | 'text';

/** The marker of a list item. If other words look like one, the paragraph only ends later. */
const LIST_MARKER = /^(?:[-+*]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlc]{1,7}|#|@[\w-]*)[.)])(?:\s|$)/;

/** The content of a list item is indented by at least this much: `- `. */
const MIN_INDENT = 2;

/**
 * The range of the block after a comment on its own line: a paragraph, a heading, a table, a block quotation or a whole list. It
 * ends at a blank line (of a list, at one after which the list does not continue), at the end of the block quotation around
 * both, or at another comment on its own line.
 *
 * @param alone the groups of comments on their own lines, by first line
 * @param later the ranges of later groups, because comments may be stacked
 */
export function nextBlock(
  markdown: string,
  lines: Lines,
  { comments, last, quotes }: CommentGroup,
  alone: ReadonlyMap<number, CommentGroup>,
  later: ReadonlyMap<CommentGroup, OffsetRange>,
): OffsetRange {
  const end = comments.at(-1)?.end ?? 0;
  const nothing = { start: end, end };
  let line = last + 1;
  while (line < lines.count && isWithin(lines.head(line, quotes), quotes) && lines.head(line, quotes).blank) line++;
  if (line >= lines.count) return nothing;
  const first = lines.head(line, quotes);
  if (!isWithin(first, quotes)) return nothing;
  const stacked = alone.get(line);
  if (stacked && stacked.quotes === quotes) return later.get(stacked) ?? nothing;
  const kind = kindOf(markdown, first);
  const start = lines.startOf(line);
  let until = line;
  let wasBlank = false;
  for (line++; line < lines.count && kind !== 'heading'; line++) {
    const head = lines.head(line, quotes);
    if (!isWithin(head, quotes)) break;
    if (head.blank) {
      if (kind === 'text') break;
      wasBlank = true;
      continue;
    }
    const other = alone.get(line);
    if (other && other.quotes === quotes && head.indent <= first.indent) break;
    const isItem = isMarked(markdown, head);
    if (isItem && head.indent < first.indent && first.indent >= MIN_INDENT) break;
    const continues = head.indent > first.indent || (kind === 'list' && isItem);
    if (wasBlank && !continues) break;
    wasBlank = false;
    until = line;
  }
  return { start, end: lines.endOf(until) };
}

function isWithin(head: LineHead, quotes: number): boolean {
  return head.quotes === quotes;
}

function kindOf(markdown: string, head: LineHead): Kind {
  const { text } = head;
  if (markdown.charAt(text) === '#' && /^#{1,6}(?:\s|$)/.test(markdown.slice(text, text + 8))) return 'heading';
  if (markdown.startsWith('[^', text)) return 'note';
  return isMarked(markdown, head) ? 'list' : 'text';
}

function isMarked(markdown: string, { text }: LineHead): boolean {
  return LIST_MARKER.test(markdown.slice(text, text + 40));
}

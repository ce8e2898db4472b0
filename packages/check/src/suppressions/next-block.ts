import type { CommentGroup } from './group-comments.js';
import type { LineHead, Lines } from './lines.js';
import type { OffsetRange } from './overlaps.js';

type Kind = 'heading' | 'list' | 'note' | 'text';

/** What a list's item starts with; other words that look so only make a paragraph end later. */
const marker = /^(?:[-+*]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlc]{1,7}|#|@[\w-]*)[.)])(?:\s|$)/;

/** What stands in a list's item is indented by at least so much: `- `. */
const INSIDE = 2;

/**
 * The block behind a comment that stands alone: a paragraph, a heading, a table, a block quotation or a whole list. It
 * ends at a blank line (of a list, at one behind which the list does not go on), where the block quotation ends that both
 * stand in, and where another comment stands alone.
 *
 * @param alone the groups of comments that stand alone, by their first lines
 * @param later what the groups behind this one hold for: comments may stand one under another
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
    if (isItem && head.indent < first.indent && first.indent >= INSIDE) break;
    const goesOn = head.indent > first.indent || (kind === 'list' && isItem);
    if (wasBlank && !goesOn) break;
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
  return marker.test(markdown.slice(text, text + 40));
}

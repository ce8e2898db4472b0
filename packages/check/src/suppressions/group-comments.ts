import type { SuppressionComment } from './find-comments.js';
import { isSpace, spacesEnd } from './lines.js';
import type { Lines } from './lines.js';

/** Comments that share lines, and whether anything else stands on these. */
export interface CommentGroup {
  readonly comments: readonly SuppressionComment[];
  /** The first line and the last, by index. */
  readonly first: number;
  readonly last: number;
  readonly alone: boolean;
  /** How many `>` stand in front of it. */
  readonly quotes: number;
  readonly indent: number;
}

/** @param comments in the order of the document */
export function groupComments(
  markdown: string,
  comments: readonly SuppressionComment[],
  lines: Lines,
): readonly CommentGroup[] {
  const groups: { comments: SuppressionComment[]; first: number; last: number }[] = [];
  for (const comment of comments) {
    const first = lines.at(comment.start);
    const last = lines.at(comment.end - 1);
    const before = groups.at(-1);
    if (before && first <= before.last) {
      before.comments.push(comment);
      before.last = last;
    } else groups.push({ comments: [comment], first, last });
  }
  return groups.map((group) => {
    const head = lines.head(group.first, Infinity);
    const between = [head.text, ...group.comments.flatMap(({ start, end }) => [start, end]), lines.endOf(group.last)];
    let alone = true;
    for (let index = 0; alone && index < between.length; index += 2) {
      alone = spacesEnd(markdown, between[index]!, between[index + 1]!) === between[index + 1];
    }
    return { ...group, alone, quotes: head.quotes, indent: head.indent };
  });
}

/** What to take out of the document to be rid of a comment, and of the white space that was there for it. */
export function removalRange(
  markdown: string,
  { start, end }: SuppressionComment,
  { alone, comments, first, last }: CommentGroup,
  lines: Lines,
): { readonly start: number; readonly end: number } {
  if (alone && comments.length === 1) return wholeLines(first, last, lines);
  const lineEnd = lines.endOf(last);
  const behind = spacesEnd(markdown, end, lineEnd);
  if (behind < lineEnd && lines.head(first, Infinity).text === start) return { start, end: behind };
  if (behind === end && end < lineEnd) return { start, end };
  let from = start;
  while (from > lines.startOf(first) && isSpace(markdown.charCodeAt(from - 1))) from--;
  return { start: from, end };
}

/** The lines, and one of the two blank ones around them. */
function wholeLines(first: number, last: number, lines: Lines): { readonly start: number; readonly end: number } {
  const isOpen = first === 0 || lines.isEmpty(first - 1);
  const behind = lines.startOf(last + 1);
  const isLast = behind === lines.endOf(lines.count - 1);
  if (isLast && first > 0) {
    const upTo = isOpen && first > 1 ? first - 2 : first - 1;
    return last + 1 >= lines.count
      ? { start: lines.endOf(upTo), end: behind }
      : { start: lines.startOf(upTo + 1), end: behind };
  }
  return { start: lines.startOf(first), end: isOpen && lines.isEmpty(last + 1) ? lines.startOf(last + 2) : behind };
}

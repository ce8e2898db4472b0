import type { OffsetRange } from '@findings/language';
import type { SuppressionComment } from './find-comments.js';
import { isSpace, spacesEnd } from './lines.js';
import type { Lines } from './lines.js';

/** Comments on the same lines, and whether these lines contain anything else. */
export interface CommentGroup {
  readonly comments: readonly SuppressionComment[];
  readonly first: number;
  /** Index of the last line. */
  readonly last: number;
  /** Whether the lines contain nothing else. */
  readonly alone: boolean;
  /** Number of `>` before it. */
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

/** The range to delete in order to remove a comment and the white space around it. */
export function removalRange(
  markdown: string,
  { start, end }: SuppressionComment,
  { alone, comments, first, last }: CommentGroup,
  lines: Lines,
): OffsetRange {
  if (alone && comments.length === 1) return wholeLines(first, last, lines);
  const lineEnd = lines.endOf(last);
  const spaceEnd = spacesEnd(markdown, end, lineEnd);
  if (spaceEnd < lineEnd && lines.head(first, Infinity).text === start) return { start, end: spaceEnd };
  if (spaceEnd === end && end < lineEnd) return { start, end };
  let from = start;
  while (from > lines.startOf(first) && isSpace(markdown.charCodeAt(from - 1))) from--;
  return { start: from, end };
}

/** The range of the lines and of one blank line around them. */
function wholeLines(first: number, last: number, lines: Lines): OffsetRange {
  const isAfterBlank = first === 0 || lines.isEmpty(first - 1);
  const after = lines.startOf(last + 1);
  const isLast = after === lines.endOf(lines.count - 1);
  if (isLast && first > 0) {
    const upTo = isAfterBlank && first > 1 ? first - 2 : first - 1;
    return last + 1 >= lines.count
      ? { start: lines.endOf(upTo), end: after }
      : { start: lines.startOf(upTo + 1), end: after };
  }
  return {
    start: lines.startOf(first),
    end: isAfterBlank && lines.isEmpty(last + 1) ? lines.startOf(last + 2) : after,
  };
}

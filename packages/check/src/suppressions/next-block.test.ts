import { expect, test } from 'vitest';
import { findComments } from './find-comments.js';
import { groupComments } from './group-comments.js';
import type { CommentGroup } from './group-comments.js';
import { linesOf } from './lines.js';
import { nextBlock } from './next-block.js';
import type { OffsetRange } from '@findings/language';

/** How often a line is looked at for each line of the document. */
function looksPerLine(markdown: string): number {
  const lines = linesOf(markdown);
  const groups = groupComments(markdown, findComments(markdown), lines);
  const alone = new Map(groups.filter((group) => group.alone).map((group) => [group.first, group]));
  const later = new Map<CommentGroup, OffsetRange>();
  let looks = 0;
  const head = (line: number, quotes: number) => {
    looks++;
    return lines.head(line, quotes);
  };
  for (const group of groups.toReversed())
    later.set(group, nextBlock(markdown, { ...lines, head }, group, alone, later));
  return looks / lines.count;
}

const c = '<!-- findings-ignore quote: why -->';

test.each([
  ['one under another', `${c}\n`],
  ['in one paragraph', `${c}\nOne.\n`],
  ['in one list', `${c}\n- One\n\n`],
  ['in its items', `- One\n\n  ${c}\n\n  Two\n\n`],
  ['in one block quotation', `> ${c}\n> One.\n`],
  [
    'deeper and deeper',
    Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}${c}\n${' '.repeat(depth)}- One\n`).join(''),
  ],
  ['with nothing but blank lines behind', `${c}\n\n\n\n`],
])('comments %s: the time for each line is bounded', (_, piece) => {
  const few = looksPerLine(`${piece.repeat(50)}\nLast.`);
  const many = looksPerLine(`${piece.repeat(1000)}\nLast.`);
  expect(many).toBeLessThanOrEqual(Math.max(few * 1.5, 5));
});

import { partitionPoint } from '@findings/core/text';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

/** The most text before a citation that is searched for an open bracket, in UTF-16 code units. */
const MAX_DISTANCE = 4000;

/** Reports `[@s4.h2]]`, in which the writer typed a bracket that the editor had already inserted. */
export function* extraBrackets(document: CheckedDocument): Iterable<RuleProblem> {
  const { markdown, say } = document;
  const types = new Map(document.citations.map(({ item, resolution }) => [item, resolution.type]));
  for (const { start, end, items } of document.groups) {
    if (markdown.charAt(start) !== '[' || !/^\](?![\](:[{])/.test(markdown.slice(end, end + 2))) continue;
    const citesReport = items.some((item) => ['found', 'ambiguous'].includes(types.get(item) ?? ''));
    if (!citesReport || mayBeInBracket(document, start)) continue;
    const edit = { start: end, end: end + 1, text: '', title: say`Remove it` };
    const message = say`There is an extra ] after this citation. Remove it.`;
    // At the end of a line, the bracket may close a note of several paragraphs.
    const isCertain = /^[^\r\n]*[^\s.]/.test(markdown.slice(end + 1, end + 200));
    yield {
      start,
      end: end + 1,
      id: items[0]!.id,
      message,
      ...(isCertain && { fix: edit }),
      choices: [edit],
    } satisfies RuleProblem;
  }
}

/** Whether the block has a `[` before an offset that is not closed there, or is too long to be searched. */
function mayBeInBracket({ markdown, blocks }: CheckedDocument, offset: number): boolean {
  const block = blocks[partitionPoint(blocks.length, (index) => blocks[index]!.start <= offset) - 1];
  if (!block) return true;
  const from = markdown.lastIndexOf('\n', block.start - 1) + 1;
  if (offset - from > MAX_DISTANCE) return true;
  let depth = 0;
  for (const char of markdown.slice(from, offset)) {
    depth = char === '[' ? depth + 1 : char === ']' ? Math.max(0, depth - 1) : depth;
  }
  return depth > 0;
}

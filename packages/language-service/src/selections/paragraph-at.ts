import type { TextBlock } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import type { Proposal } from '../workspace/proposal.js';
import type { Stretch } from './selection-chain.js';

/** A paragraph, or a heading or a cell of a table. */
export interface Paragraph extends Stretch {
  /** As it was read; absent for one that was not, since it neither cites nor quotes: then there is its text as written. */
  readonly block?: TextBlock;
  readonly text: string;
}

export function paragraphAt({ markdown, document }: Proposal, offset: number): Paragraph | undefined {
  const block = document && blockAt(document, offset);
  if (block) return { start: block.start, end: block.end, block, text: block.text };
  const start = startOfParagraph(markdown, offset);
  const end = endOfParagraph(markdown, offset);
  const isThere = markdown.slice(start, end).trim() !== '';
  return isThere ? { start, end, text: markdown.slice(start, end) } : undefined;
}

/** The innermost one: a footnote may stand within a paragraph. */
function blockAt({ blocks }: CheckedDocument, offset: number): TextBlock | undefined {
  let low = -1;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  for (let index = low; index >= Math.max(0, low - NESTED); index--) {
    if (offset <= blocks[index]!.end) return blocks[index];
  }
  return undefined;
}

const NESTED = 64;

/** Lines that say something, between blank ones. */
function startOfParagraph(markdown: string, offset: number): number {
  let start = lineStart(markdown, offset);
  while (start > 0) {
    const before = lineStart(markdown, start - 1);
    if (markdown.slice(before, start).trim() === '') break;
    start = before;
  }
  return start;
}

function endOfParagraph(markdown: string, offset: number): number {
  let end = lineEnd(markdown, offset);
  while (end < markdown.length) {
    const next = lineEnd(markdown, end + 1);
    if (markdown.slice(end + 1, next).trim() === '') break;
    end = next;
  }
  return markdown[end - 1] === '\r' ? Math.max(offset, end - 1) : end;
}

function lineStart(markdown: string, offset: number): number {
  return offset <= 0 ? 0 : markdown.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(markdown: string, offset: number): number {
  const at = markdown.indexOf('\n', offset);
  return at < 0 ? markdown.length : at;
}

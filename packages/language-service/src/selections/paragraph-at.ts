import type { TextBlock, TextObject } from '@findings/citations';
import type { CheckedDocument } from '@findings/check';
import type { Proposal } from '../workspace/proposal.js';
import type { Stretch } from './selections.js';
import { toDocumentRange } from '@findings/check/editor';
import { readSentences } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';

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

/** The sentence at an offset of the document, with the citations that begin or end it. */
export function sentenceIn({ start, block, text }: Paragraph, offset: number): Stretch | undefined {
  const sentences = readSentences(text).map((sentence) =>
    block ? placeOf(block, sentence) : { start: start + sentence.start, end: start + sentence.end },
  );
  return sentences.find((sentence) => sentence && sentence.start <= offset && offset <= sentence.end);
}

/** Objects are no text and have no place of their own but for the groups that they stand for. */
function placeOf(block: TextBlock, { start, end }: OffsetRange): Stretch | undefined {
  let from = start;
  let to = end;
  while (from < to && isObject(block.text, from)) from++;
  while (to > from && isObject(block.text, to - 1)) to--;
  const groups = block.objects
    .filter((object) => object.at >= start && object.at < end)
    .flatMap((object: TextObject) => (object.type === 'citation' ? [object.group] : []));
  const words = from < to ? [toDocumentRange(block, { start: from, end: to })] : [];
  const [first, ...more] = [...words, ...groups];
  return more.reduce(
    (whole, each) => whole && { start: Math.min(whole.start, each.start), end: Math.max(whole.end, each.end) },
    first as Stretch | undefined,
  );
}

function isObject(text: string, at: number): boolean {
  return text[at] === '\uFFFC' || text[at] === ' ';
}

import { toDocumentRange } from '@findings/check/editor';
import type { TextBlock, TextObject } from '@findings/citations';
import { readSentences, type OffsetRange } from '@findings/language';
import { paragraphEnd, paragraphStart } from '../cursor/lines.js';
import { blockAt } from '../workspace/innermost.js';
import type { Proposal } from '../workspace/proposal.js';

/** A paragraph, a heading or a cell of a table. */
export interface Paragraph extends OffsetRange {
  /** The parsed block. Undefined if the paragraph has no citation or quotation, because such blocks are not parsed. */
  readonly block?: TextBlock;
  /** The text of the block, or else the Markdown. */
  readonly text: string;
}

export function paragraphAt({ markdown, document }: Proposal, offset: number): Paragraph | undefined {
  const block = document && blockAt(document.blocks, offset);
  if (block) return { start: block.start, end: block.end, block, text: block.text };
  const start = paragraphStart(markdown, offset);
  const last = paragraphEnd(markdown, offset);
  const end = markdown[last - 1] === '\r' ? Math.max(offset, last - 1) : last;
  const text = markdown.slice(start, end);
  return text.trim() === '' ? undefined : { start, end, text };
}

/** The sentence at an offset of the document, with the citations at its start and end. */
export function sentenceAt({ start, block, text }: Paragraph, offset: number): OffsetRange | undefined {
  const sentences = readSentences(text).map((sentence) =>
    block ? documentRange(block, sentence) : { start: start + sentence.start, end: start + sentence.end },
  );
  return sentences.find((sentence) => sentence && sentence.start <= offset && offset <= sentence.end);
}

/** The range of a sentence in the document. It includes the citation groups in the sentence, which its text replaces by objects. */
function documentRange(block: TextBlock, { start, end }: OffsetRange): OffsetRange | undefined {
  let from = start;
  let to = end;
  while (from < to && isObjectOrSpace(block.text, from)) from++;
  while (to > from && isObjectOrSpace(block.text, to - 1)) to--;
  const groups = block.objects
    .filter((object) => object.at >= start && object.at < end)
    .flatMap((object: TextObject) => (object.type === 'citation' ? [object.group] : []));
  const words = from < to ? [toDocumentRange(block, { start: from, end: to })] : [];
  const [first, ...more] = [...words, ...groups];
  return more.reduce(
    (range, each) => range && { start: Math.min(range.start, each.start), end: Math.max(range.end, each.end) },
    first as OffsetRange | undefined,
  );
}

function isObjectOrSpace(text: string, at: number): boolean {
  return text[at] === '\uFFFC' || text[at] === ' ';
}

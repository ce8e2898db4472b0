import type { TextBlock, TextObject } from '@findings/citations';
import { toDocumentRange } from '@findings/check/editor';
import { readSentences } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';
import type { Stretch } from './selection-chain.js';
import type { Paragraph } from './paragraph-at.js';

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

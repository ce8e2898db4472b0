import type { CitationGroup, TextBlock, TextObject } from '@findings/citations';
import { readSentences } from '../facts/sentences.js';
import type { TextRange } from '../facts/text-range.js';

/** A sentence that is longer is cut around what it cites; in UTF-16 code units. */
const LONGEST = 400;

/**
 * The sentence of each citation, by where its group starts in the document. Citations in brackets and notes are left out
 * of it: they are no words. Linear.
 */
export function citingSentences(blocks: readonly TextBlock[]): ReadonlyMap<number, string> {
  const sentences = new Map<number, string>();
  for (const [index, block] of blocks.entries()) {
    const quoted = attributed(block, blocks[index - 1]);
    let at = 0;
    let object = 0;
    let ranges: readonly TextRange[] | undefined;
    for (const citation of block.objects) {
      if (citation.type !== 'citation') continue;
      ranges ??= readSentences(block.text);
      while (at + 1 < ranges.length && ranges[at + 1]!.start <= citation.at) at++;
      const { start, end } = ranges[isBehindStop(block, citation, ranges, at) ? at - 1 : at] ?? WHOLE;
      while (object > 0 && block.objects[object - 1]!.at >= start) object--;
      while (object < block.objects.length && block.objects[object]!.at < start) object++;
      sentences.set(citation.group.start, quoted + sentenceText(block, start, end, citation.at, object));
    }
  }
  return sentences;
}

const WHOLE: TextRange = { start: 0, end: 0 };

type CitationObject = Extract<TextObject, { type: 'citation' }>;

/** `They count. [@s4] We do too.`: a citation in brackets with nothing of its sentence before it proves the one before. */
function isBehindStop(block: TextBlock, { at, group }: CitationObject, ranges: readonly TextRange[], index: number) {
  if (index === 0 || isInText(group)) return false;
  for (let place = ranges[index]!.start; place < at; place++) if (!/[\uFFFC\s]/.test(block.text[place]!)) return false;
  return true;
}

/** `> What was said` and then `> — by whom [@s4.h2]`: the words belong to the line of who said them. */
function attributed(block: TextBlock, before: TextBlock | undefined): string {
  if (block.quotation === undefined || before?.quotation !== block.quotation || !/^[—–-]/.test(block.text)) return '';
  const { text } = before;
  return `${text.length > LONGEST ? `…${text.slice(-LONGEST)}` : text} `.replaceAll('\uFFFC', '');
}

function sentenceText(block: TextBlock, start: number, end: number, at: number, first: number): string {
  const from = end - start <= LONGEST ? start : Math.max(start, Math.min(at - LONGEST / 2, end - LONGEST));
  const to = Math.min(end, from + LONGEST);
  let text = '';
  let reached = from;
  for (let index = first; index < block.objects.length && block.objects[index]!.at < to; index++) {
    const object = block.objects[index]!;
    if (object.at < reached) continue;
    text += block.text.slice(reached, object.at) + wordsOf(object);
    reached = object.at + 1;
  }
  text += block.text.slice(reached, to);
  const words = text
    .replace(/[\uFFFC\s]+/g, ' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/\( ?\)/g, '')
    .trim();
  return `${from > start ? '…' : ''}${words}${to < end ? '…' : ''}`;
}

/** A citation in the text is read aloud with it; one in brackets is not. */
function wordsOf(object: TextObject): string {
  if (object.type === 'opaque') return '…';
  if (object.type === 'note') return '';
  return isInText(object.group) ? `@${object.group.items[0]!.id}` : '';
}

function isInText({ items, start }: CitationGroup): boolean {
  return items[0]?.mode === 'author-in-text' && items[0].start === start;
}

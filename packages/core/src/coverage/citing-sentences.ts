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
    let ranges: readonly TextRange[] | undefined;
    let at = 0;
    let firstWord = -1;
    for (const [place, citation] of block.objects.entries()) {
      if (citation.type !== 'citation') continue;
      ranges ??= readSentences(block.text);
      for (; at + 1 < ranges.length && ranges[at + 1]!.start <= citation.at; at++) firstWord = -1;
      const own = ranges[at] ?? WHOLE;
      if (firstWord < 0) firstWord = firstWordOf(block.text, own);
      // `They count. [@s4] We do too.`: in brackets, and before any word of its sentence, it proves the one before.
      const before = at > 0 && citation.at < firstWord && !isInText(citation.group);
      sentences.set(citation.group.start, quoted + sentenceText(block, before ? ranges[at - 1]! : own, place));
    }
  }
  return sentences;
}

const WHOLE: TextRange = { start: 0, end: 0 };

/** Where something stands that is neither an object nor white space. */
function firstWordOf(text: string, { start, end }: TextRange): number {
  let at = start;
  while (at < end && /[\uFFFC\s]/.test(text[at]!)) at++;
  return at;
}

/** `> What was said` and then `> — by whom [@s4.h2]`: the words belong to the line of who said them. */
function attributed(block: TextBlock, before: TextBlock | undefined): string {
  if (block.quotation === undefined || before?.quotation !== block.quotation || !/^[—–-]/.test(block.text)) return '';
  const { text } = before;
  return `${text.length > LONGEST ? `…${text.slice(-LONGEST)}` : text} `.replaceAll('\uFFFC', '');
}

/** @param place of the citation among the block's objects */
function sentenceText({ text: all, objects }: TextBlock, { start, end }: TextRange, place: number): string {
  const { at } = objects[place]!;
  const from = end - start <= LONGEST ? start : Math.max(start, Math.min(at - LONGEST / 2, end - LONGEST));
  const to = Math.min(end, from + LONGEST);
  let index = place;
  while (index > 0 && objects[index - 1]!.at >= from) index--;
  let text = '';
  let reached = from;
  let cited = 0;
  for (; index < objects.length && objects[index]!.at < to; index++) {
    const object = objects[index]!;
    // A citation inside another's brackets is no word either.
    const isInside = object.type === 'citation' && object.group.start < cited;
    text += all.slice(reached, object.at) + (isInside ? '' : wordsOf(object));
    if (object.type === 'citation') cited = object.group.end;
    reached = object.at + 1;
  }
  text += all.slice(reached, to);
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

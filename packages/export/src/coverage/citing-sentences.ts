import type { CitationGroup, TextBlock, TextObject } from '@findings/citations';
import { readSentences, type OffsetRange } from '@findings/language';

/** Longer sentences are cut around their citation; in UTF-16 code units. */
const MAX_LENGTH = 400;

/** The sentence of each citation, by the start of its group in the document. Without footnotes and citations in brackets. */
export function citingSentences(blocks: readonly TextBlock[]): ReadonlyMap<number, string> {
  const sentences = new Map<number, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.objects.some(({ type }) => type === 'citation')) addSentences(block, blocks[index - 1], sentences);
  }
  return sentences;
}

function addSentences(block: TextBlock, previous: TextBlock | undefined, sentences: Map<number, string>): void {
  const quoted = quotationAbove(block, previous);
  const ranges = readSentences(block.text);
  const inlineObjects = groupObjects(block);
  let current = 0;
  let firstWord = -1;
  for (const [index, { at, groups }] of inlineObjects.entries()) {
    for (; current + 1 < ranges.length && ranges[current + 1]!.start <= at; current++) firstWord = -1;
    const own = ranges[current] ?? EMPTY;
    if (firstWord < 0) firstWord = firstWordOf(block.text, own);
    // In `They count. [@s4] We do too.`, a citation in brackets before the words of a sentence supports the sentence before.
    const maySupportPrevious = current > 0 && at < firstWord;
    let sentence: string | undefined;
    let previousSentence: string | undefined;
    for (const group of groups) {
      if (maySupportPrevious && !isInText(group)) {
        previousSentence ??= quoted + sentenceText(block.text, inlineObjects, ranges[current - 1]!, index);
        sentences.set(group.start, previousSentence);
      } else {
        sentence ??= quoted + sentenceText(block.text, inlineObjects, own, index);
        sentences.set(group.start, sentence);
      }
    }
  }
}

/** The objects at one offset of a text: one object, or a citation with the citations in its prefixes and suffixes. */
interface InlineObject {
  readonly at: number;
  /** The text for the sentence. */
  readonly words: string;
  readonly groups: CitationGroup[];
}

/** The objects of a block, in order, grouped by offset. A citation may contain thousands of others. */
function groupObjects({ objects }: TextBlock): readonly InlineObject[] {
  const inlineObjects: InlineObject[] = [];
  for (const object of objects) {
    let inlineObject = inlineObjects.at(-1);
    if (inlineObject?.at !== object.at) {
      inlineObject = { at: object.at, words: wordsOf(object), groups: [] };
      inlineObjects.push(inlineObject);
    }
    if (object.type === 'citation') inlineObject.groups.push(object.group);
  }
  return inlineObjects;
}

const EMPTY: OffsetRange = { start: 0, end: 0 };

/** The offset of the first character that is neither an object nor white space. */
function firstWordOf(text: string, { start, end }: OffsetRange): number {
  let at = start;
  while (at < end && /[\uFFFC\s]/.test(text[at]!)) at++;
  return at;
}

/** The quotation above an attribution line: `> The words` before `> — the speaker [@s4.h2]`. */
function quotationAbove(block: TextBlock, before: TextBlock | undefined): string {
  if (block.quotation === undefined || before?.quotation !== block.quotation || !/^[—–-]/.test(block.text)) return '';
  const { text } = before;
  return `${text.length > MAX_LENGTH ? `…${text.slice(-MAX_LENGTH)}` : text} `.replaceAll('\uFFFC', '');
}

/** The sentence around an object, cut if it is long. */
function sentenceText(
  all: string,
  inlineObjects: readonly InlineObject[],
  { start, end }: OffsetRange,
  index: number,
): string {
  const { at } = inlineObjects[index]!;
  const from = end - start <= MAX_LENGTH ? start : Math.max(start, Math.min(at - MAX_LENGTH / 2, end - MAX_LENGTH));
  const to = Math.min(end, from + MAX_LENGTH);
  let first = index;
  while (first > 0 && inlineObjects[first - 1]!.at >= from) first--;
  let text = '';
  let reached = from;
  for (let next = first; next < inlineObjects.length && inlineObjects[next]!.at < to; next++) {
    const inlineObject = inlineObjects[next]!;
    text += all.slice(reached, inlineObject.at) + inlineObject.words;
    reached = inlineObject.at + 1;
  }
  text += all.slice(reached, to);
  const words = text
    .replace(/[\uFFFC\s]+/g, ' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/\( ?\)/g, '')
    .trim();
  return `${from > start ? '…' : ''}${words}${to < end ? '…' : ''}`;
}

/** The text for an object in a sentence. Citations in brackets are omitted. */
function wordsOf(object: TextObject): string {
  if (object.type === 'opaque') return '…';
  if (object.type === 'note') return '';
  return isInText(object.group) ? `@${object.group.items[0]!.id}` : '';
}

function isInText({ items, start }: CitationGroup): boolean {
  return items[0]?.mode === 'author-in-text' && items[0].start === start;
}

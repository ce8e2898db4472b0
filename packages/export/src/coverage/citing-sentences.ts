import type { CitationGroup, TextBlock, TextObject } from '@findings/citations';
import { readSentences } from '@findings/core/text';
import type { OffsetRange } from '@findings/core/text';

/** A sentence that is longer is cut around what it cites; in UTF-16 code units. */
const LONGEST = 400;

/**
 * The sentence of each citation, by the start of its group in the document. Sentences leave out notes, and citations in
 * brackets: they are no words.
 */
export function citingSentences(blocks: readonly TextBlock[]): ReadonlyMap<number, string> {
  const sentences = new Map<number, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.objects.some(({ type }) => type === 'citation')) addSentences(block, blocks[index - 1], sentences);
  }
  return sentences;
}

function addSentences(block: TextBlock, previous: TextBlock | undefined, sentences: Map<number, string>): void {
  const quoted = attributed(block, previous);
  const ranges = readSentences(block.text);
  const marks = readMarks(block);
  let current = 0;
  let firstWord = -1;
  for (const [index, { at, groups }] of marks.entries()) {
    for (; current + 1 < ranges.length && ranges[current + 1]!.start <= at; current++) firstWord = -1;
    const own = ranges[current] ?? EMPTY;
    if (firstWord < 0) firstWord = firstWordOf(block.text, own);
    // `They count. [@s4] We do too.`: in brackets, and before any word of its sentence, it proves the one before.
    const mayProvePrevious = current > 0 && at < firstWord;
    let sentence: string | undefined;
    let previousSentence: string | undefined;
    for (const group of groups) {
      if (mayProvePrevious && !isInText(group)) {
        previousSentence ??= quoted + sentenceText(block.text, marks, ranges[current - 1]!, index);
        sentences.set(group.start, previousSentence);
      } else {
        sentence ??= quoted + sentenceText(block.text, marks, own, index);
        sentences.set(group.start, sentence);
      }
    }
  }
}

/** All objects at one offset of a text: an object, or a citation with those in its prefixes and suffixes. */
interface Mark {
  readonly at: number;
  /** The words in its place in a sentence. */
  readonly words: string;
  readonly groups: CitationGroup[];
}

/** The marks of a block, in order. A citation may hold thousands of others: a sentence must not visit each of them. */
function readMarks({ objects }: TextBlock): readonly Mark[] {
  const marks: Mark[] = [];
  for (const object of objects) {
    let mark = marks.at(-1);
    if (mark?.at !== object.at) {
      mark = { at: object.at, words: wordsOf(object), groups: [] };
      marks.push(mark);
    }
    if (object.type === 'citation') mark.groups.push(object.group);
  }
  return marks;
}

const EMPTY: OffsetRange = { start: 0, end: 0 };

/** Where something stands that is neither an object nor white space. */
function firstWordOf(text: string, { start, end }: OffsetRange): number {
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

/** The sentence around the mark with that index, cut where it is long. */
function sentenceText(all: string, marks: readonly Mark[], { start, end }: OffsetRange, index: number): string {
  const { at } = marks[index]!;
  const from = end - start <= LONGEST ? start : Math.max(start, Math.min(at - LONGEST / 2, end - LONGEST));
  const to = Math.min(end, from + LONGEST);
  let first = index;
  while (first > 0 && marks[first - 1]!.at >= from) first--;
  let text = '';
  let reached = from;
  for (let next = first; next < marks.length && marks[next]!.at < to; next++) {
    const mark = marks[next]!;
    text += all.slice(reached, mark.at) + mark.words;
    reached = mark.at + 1;
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

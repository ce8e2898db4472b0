import type { CitationGroup, TextBlock, TextObject } from '@findings/citations';
import { excerpt } from '@findings/core/library';
import { readSentences } from '@findings/language';

/** Longer sentences are cut; in UTF-16 code units. */
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
  const texts = ranges.map(({ start, end }) => block.text.slice(start, end));
  const firstWords = texts.map((text, index) => ranges[index]!.start + text.search(/[^\uFFFC\s]|$/));
  const words = wordsByOffset(block);
  const written = texts.map((text, index) => quoted + sentenceText(text, ranges[index]!.start, words));
  let current = 0;
  for (const object of block.objects) {
    while (current + 1 < ranges.length && ranges[current + 1]!.start <= object.at) current++;
    if (object.type !== 'citation') continue;
    // In `They count. [@s4] We do too.`, a citation in brackets before the words of a sentence supports the sentence before.
    const supportsPrevious = current > 0 && object.at < firstWords[current]! && !isInText(object.group);
    sentences.set(object.group.start, written[supportsPrevious ? current - 1 : current] ?? quoted);
  }
}

/** The text for each object, by its offset. Citations in the prefix or suffix of another have its offset. */
function wordsByOffset({ objects }: TextBlock): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const object of objects) if (!words.has(object.at)) words.set(object.at, wordsOf(object));
  return words;
}

/** The quotation above an attribution line: `> The words` before `> — the speaker [@s4.h2]`. */
function quotationAbove(block: TextBlock, before: TextBlock | undefined): string {
  if (block.quotation === undefined || before?.quotation !== block.quotation || !/^[—–-]/.test(block.text)) return '';
  return `${excerpt(before.text.replaceAll('\uFFFC', ''), MAX_LENGTH)} `;
}

function sentenceText(text: string, start: number, words: ReadonlyMap<number, string>): string {
  const line = text
    .replace(/\uFFFC/g, (_, at: number) => words.get(start + at) ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/\( ?\)/g, '')
    .trim();
  return excerpt(line, MAX_LENGTH);
}

/** The text for an object in a sentence. Citations in brackets are omitted. */
function wordsOf(object: TextObject): string {
  if (object.type === 'opaque') return '…';
  if (object.type === 'note') return '';
  return isInText(object.group) ? `@${object.group.items[0]!.id}` : ' ';
}

function isInText({ items, start }: CitationGroup): boolean {
  return items[0]?.mode === 'author-in-text' && items[0].start === start;
}

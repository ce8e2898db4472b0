import { BlockReader } from './blocks/block-reader.js';
import type { CitationOptions } from './citation.js';
import { citationsOf, sortByStart, isExample, LONGEST_KEY } from './read-citations.js';
import type { TextBlock, TextObject, Texts } from './text-block.js';

/**
 * Reads what a document cites, as `readCitations` does, and in the same pass the texts that cite, quote, or stand in a
 * block quotation. Never throws; takes time linear in the text.
 *
 * @param markdown the whole document, with its front matter; lines end at LF or CRLF
 * @returns offsets in UTF-16 code units into `markdown`
 */
export function readTexts(markdown: string, options: CitationOptions = {}): Texts {
  return readTextsWithSteps(markdown, options).texts;
}

/** The same with the work that it took, in characters looked at. */
export function readTextsWithSteps(
  markdown: string,
  { maxKeyLength = LONGEST_KEY }: CitationOptions = {},
): { readonly texts: Texts; readonly steps: number } {
  const reader = new BlockReader(markdown, maxKeyLength, true);
  reader.read();
  return { texts: textsOf(markdown, reader), steps: reader.reader.steps };
}

/** @param reader that has read */
export function textsOf(markdown: string, reader: BlockReader): Texts {
  const citations = citationsOf(markdown, reader);
  const { exampleLabels } = reader;
  const blocks = exampleLabels.size === 0 ? reader.blocks : withoutExamples(reader.blocks, exampleLabels);
  return { ...citations, blocks: sortByStart(blocks) };
}

/** The number of an example is no citation, and no text that is known here. */
function withoutExamples(blocks: readonly TextBlock[], labels: ReadonlySet<string>): readonly TextBlock[] {
  const known = (object: TextObject): TextObject =>
    object.type === 'citation' && isExample(object.group, labels) ? { type: 'opaque', at: object.at } : object;
  return blocks.map((block) => ({ ...block, objects: block.objects.map(known) }));
}

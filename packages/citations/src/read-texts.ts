import { BlockReader } from './blocks/block-reader.js';
import type { CitationOptions } from './citation.js';
import type { IsWanted } from './blocks/text-feeder.js';
import { citationsOf, sortByStart, isExample, MAX_KEY_LENGTH } from './read-citations.js';
import { hasMark } from './blocks/marks.js';
import type { TextBlock, TextObject, Texts } from './text-block.js';

export interface TextOptions extends CitationOptions {
  /** Whether to read the clean text of a block, given its source. By default, only if it has a mark: see `Texts`. */
  readonly isWanted?: IsWanted;
}

/**
 * Reads citations like `readCitations`, and in the same pass the texts that cite, quote, have a footnote, or are in a block quotation.
 * Never throws, and takes linear time.
 *
 * @param markdown the whole document with its front matter. Lines end with LF or CRLF.
 * @returns offsets in UTF-16 code units into `markdown`
 */
export function readTexts(markdown: string, options: TextOptions = {}): Texts {
  return readTextsWithSteps(markdown, options).texts;
}

/** Like `readTexts`, but also returns the number of characters that were read. Tests use it to prove linear time without a clock. */
export function readTextsWithSteps(
  markdown: string,
  { maxKeyLength = MAX_KEY_LENGTH, isWanted = hasMark }: TextOptions = {},
): { readonly texts: Texts; readonly steps: number } {
  const reader = new BlockReader(markdown, maxKeyLength, isWanted);
  reader.read();
  return { texts: textsOf(markdown, reader, isWanted), steps: reader.reader.steps };
}

/** @param reader a reader that has read the document */
function textsOf(markdown: string, reader: BlockReader, isWanted: IsWanted): Texts {
  const citations = citationsOf(markdown, reader);
  const { exampleLabels } = reader;
  const wanted = reader.blocks.filter(
    ({ start, end, quotation, note }) =>
      quotation !== undefined || note?.startsWith('^') || isWanted(markdown.slice(start, end)),
  );
  const blocks = exampleLabels.size === 0 ? wanted : withoutExamples(wanted, exampleLabels);
  return { ...citations, blocks: sortByStart(blocks) };
}

/** Replaces citations that are numbers of examples, whose text is not known, by opaque objects. */
function withoutExamples(blocks: readonly TextBlock[], labels: ReadonlySet<string>): readonly TextBlock[] {
  const known = (object: TextObject): TextObject =>
    object.type === 'citation' && isExample(object.group, labels) ? { type: 'opaque', at: object.at } : object;
  return blocks.map((block) => ({ ...block, objects: block.objects.map(known) }));
}

import { skipBlanks } from '../characters.js';
import { InlineReader } from '../inline/inline-reader.js';
import type { DocumentLabels } from '../inline/inline-state.js';
import type { TextBlock } from '../text-block.js';
import { TextBlockBuilder, type BlockFrame } from './text-block-builder.js';
import { TextCache } from './text-cache.js';
import type { Lines } from './line-ranges.js';
import type { BlockState } from './block-state.js';

/** Whether the clean text of a block is wanted, given its source. */
export type IsWanted = (source: string) => boolean;

const hasAtSign: IsWanted = (source) => source.includes('@');

/** Starts a tag, a comment or an environment, which may be a block in the middle of a text. */
const BLOCK_START = /[<\\]/;

/** Passes the texts of blocks to the inline reader, and builds their clean texts if these are wanted. */
export class TextFeeder {
  readonly reader: InlineReader;
  private readonly made: TextBlockBuilder | undefined;

  constructor(
    private readonly source: string,
    private readonly names: DocumentLabels,
    private readonly isWanted: IsWanted | undefined,
  ) {
    this.reader = new InlineReader(names);
    this.made = isWanted ? new TextBlockBuilder(source, this.reader) : undefined;
  }

  /** The clean texts, if wanted, almost in document order. */
  get blocks(): readonly TextBlock[] {
    return this.made?.blocks ?? [];
  }

  readCell(lines: Lines, frame: BlockFrame): void {
    this.read({ lines, known: new TextCache(this.source) }, 0, lines.starts.length, frame);
  }

  /**
   * Reads the lines from `from` up to `to`.
   *
   * @param textEnd the end of the clean text, if it is before the end of the text
   * @returns the start of a block in the middle of the text, if there is one. The text is not a heading then.
   */
  read(
    { lines, known }: Pick<BlockState, 'lines' | 'known'>,
    from: number,
    to: number,
    frame: BlockFrame,
    textEnd = Infinity,
  ): number | undefined {
    const start = lines.starts[from]!;
    const quotation = this.names.quotationAt(start) ?? frame.quotation;
    const isHeading = frame.kind === 'heading';
    const isQuoted = quotation !== undefined || frame.note?.startsWith('^') === true;
    if (!isHeading && !isQuoted && !this.hasContent(this.source.slice(start, lines.ends[to - 1]))) return undefined;
    const {
      text: { index, places },
      offset,
    } = known.of(lines, from, to);
    const stop = this.reader.read(index, offset, places, this.made !== undefined);
    const isComplete = stop === index.text.length;
    if (isComplete || !isHeading) {
      this.made?.add(offset, Math.min(stop, offset + textEnd - start), lines.gaps, { ...frame, quotation });
    }
    return isComplete ? undefined : this.reader.documentOffset(stop);
  }

  /** Whether a text may have citations, or a block in its middle, or its clean text is wanted. Most texts of a document need not be read. */
  private hasContent(text: string): boolean {
    return BLOCK_START.test(text) || (this.isWanted ?? hasAtSign)(text.trim());
  }

  /** Whether a citation in brackets starts the line. */
  citesFirst({ lines, known }: BlockState, line: number): boolean {
    const { text, offset } = known.of(lines, line, line + 1);
    const blanks = skipBlanks(this.source, lines.starts[line]!, lines.ends[line]!) - lines.starts[line]!;
    return this.reader.citesFirst(text.index, offset + blanks, text.places);
  }
}

import { InlineReader } from '../inline/inline-reader.js';
import type { DocumentLabels } from '../inline/inline-state.js';
import type { TextBlock } from '../text-block.js';
import { TextBlockBuilder, type BlockFrame } from './text-block-builder.js';
import { TextCache, mayHideBlocks } from './text-cache.js';
import { textStart, type Lines } from './line-ranges.js';
import { TextMarks } from './text-marks.js';
import { QuotedRegions } from './quoted-regions.js';
import { findString, NextOccurrence } from './next-occurrence.js';
import type { BlockState } from './block-state.js';

/** A block that starts in the middle of a text. */
export interface InterruptingBlock {
  readonly place: number;
  /** Whether this is known without reading for clean texts only. Otherwise citations must not depend on it. */
  readonly binds: boolean;
}

/**
 * Passes the text of blocks to the inline reader if it has an `@`, or markup that may hide one in a later block. For clean texts, also
 * blocks with quotation marks, a footnote or an id in brackets, and blocks in quotations.
 */
export class TextFeeder {
  readonly reader: InlineReader;
  /** Nothing after this position needs to be read. */
  readonly last: number;
  private readonly lastSign: number;
  private readonly hides: boolean;
  private readonly sign: NextOccurrence;
  private readonly angle: NextOccurrence;
  private readonly marks: TextMarks | undefined;
  private readonly regions: QuotedRegions | undefined;
  private readonly made: TextBlockBuilder | undefined;

  constructor(
    private readonly source: string,
    names: DocumentLabels,
    wanted: boolean,
  ) {
    this.reader = new InlineReader(names);
    this.lastSign = source.lastIndexOf('@');
    this.last = wanted ? source.length : this.lastSign;
    this.hides = mayHideBlocks(source);
    this.sign = new NextOccurrence(source, findString('@'));
    this.angle = new NextOccurrence(source, findString('>'));
    this.marks = wanted ? new TextMarks(source) : undefined;
    this.regions = wanted ? new QuotedRegions(source) : undefined;
    this.made = wanted ? new TextBlockBuilder(source, this.reader) : undefined;
  }

  /** The clean texts, if requested, almost in document order. */
  get blocks(): readonly TextBlock[] {
    return this.made?.blocks ?? [];
  }

  /** Reads the lines of a cell. */
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
  ): InterruptingBlock | undefined {
    const start = lines.starts[from]!;
    const end = lines.ends[to - 1]!;
    const hasSign = this.hasSign(start, end);
    const wanted = this.wants(start, end, frame, hasSign);
    if (!hasSign && !this.hides && !wanted) return undefined;
    const { text, offset } = known.of(lines, from, to);
    const hides = this.hides && text.hides(offset);
    if (!hasSign && !hides && !wanted) return undefined;
    const { index, places } = text;
    const throughout = wanted || hides || index.lastOf('<') >= offset;
    const hidden = this.regions?.isHidden(start);
    const stop = this.reader.read(index, offset, places, throughout, wanted, hidden);
    const complete = stop === index.text.length;
    if (wanted && (complete || frame.kind !== 'heading')) {
      const quotation = this.regions?.at(start) ?? frame.quotation;
      this.made?.add(offset, Math.min(stop, offset + textEnd - start), lines.gaps, { ...frame, quotation });
    }
    return complete
      ? undefined
      : { place: this.reader.documentOffset(stop), binds: hasSign || hides || this.isLast(start) };
  }

  /** Whether a citation in brackets starts the line. */
  citesFirst({ lines, known }: BlockState, line: number): boolean {
    const { text, offset } = known.of(lines, line, line + 1);
    const blanks = textStart(this.source, lines.starts[line]!, lines.ends[line]!) - lines.starts[line]!;
    return this.reader.citesFirst(text.index, offset + blanks, text.places);
  }

  /** Whether a text from `start` to `end` needs to be read. */
  isRead(start: number, end: number, frame: BlockFrame): boolean {
    const hasSign = this.hasSign(start, end);
    return hasSign || this.wants(start, end, frame, hasSign);
  }

  /** The same for blocks, which can contain a quotation. */
  areRead(start: number, end: number, frame: BlockFrame): boolean {
    return this.isRead(start, end, frame) || (this.made !== undefined && this.angle.at(start) < end);
  }

  private wants(start: number, end: number, { quotation }: BlockFrame, hasSign: boolean): boolean {
    if (!this.marks) return false;
    return hasSign || quotation !== undefined || this.regions?.at(start) !== undefined || this.marks.at(start) < end;
  }

  /** Whether there is no `@` after a position. */
  private isLast(start: number): boolean {
    return start > this.lastSign;
  }

  hasSign(start: number, end: number): boolean {
    return this.sign.at(start) < end;
  }
}

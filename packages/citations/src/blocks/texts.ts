import { InlineReader } from '../inline/inline-reader.js';
import type { Names } from '../inline/reading.js';
import type { TextBlock } from '../text.js';
import type { Around } from './around.js';
import { BlockTexts, type Frame } from './block-texts.js';
import type { Lines } from './lines.js';
import { QuotationMarks } from './marks.js';
import { findText, NextPlace } from './next-place.js';

/** What hides the paragraphs behind it when it stands in one, whether or not that one holds an `@`. */
const hidesMore = /<(?:!--|pre|script|style|textarea)|\\begin\{/i;

/** A block that starts in the middle of a text. */
export interface Stop {
  readonly place: number;
  /** Whether it is so without regard to clean texts; else what is cited must not hang on it. */
  readonly binds: boolean;
}

/**
 * Gives the text of blocks to the inline reader: of those that hold an `@`, and of those that may hide one. Where clean
 * texts are wanted, of those with quotation marks and in quotations too.
 */
export class Texts {
  readonly reader: InlineReader;
  /** What stands behind need not be read. */
  readonly last: number;
  private readonly lastSign: number;
  private readonly hides: boolean;
  private readonly sign: NextPlace;
  private readonly angle: NextPlace;
  private readonly marks: QuotationMarks | undefined;
  private readonly made: BlockTexts | undefined;

  constructor(
    private readonly source: string,
    names: Names,
    wanted: boolean,
    private readonly around: Around,
  ) {
    this.reader = new InlineReader(names);
    this.lastSign = source.lastIndexOf('@');
    this.last = wanted ? source.length : this.lastSign;
    this.hides = hidesMore.test(source);
    this.sign = new NextPlace(source, findText('@'));
    this.angle = new NextPlace(source, findText('>'));
    this.marks = wanted ? new QuotationMarks(source) : undefined;
    this.made = wanted ? new BlockTexts(source, this.reader, around.inlineNotes) : undefined;
  }

  /** How many notes within texts there were so far. */
  get inlineNotes(): number {
    return this.made?.inlineNotes ?? this.around.inlineNotes;
  }

  /** The clean texts, if they are wanted; nearly in document order. */
  get blocks(): readonly TextBlock[] {
    return this.made?.blocks ?? [];
  }

  /**
   * Reads the lines from `from` up to `to`.
   *
   * @param textEnd where the clean text ends, if before the text
   * @returns where a block starts in the middle of the text, if one does: a heading is none then
   */
  read(lines: Lines, from: number, to: number, frame: Frame, textEnd = Infinity): Stop | undefined {
    const start = lines.starts[from]!;
    const end = lines.ends[to - 1]!;
    const hasSign = this.hasSign(start, end);
    const wanted = this.wants(start, end, frame, hasSign);
    if (!hasSign && !this.hides && !wanted) return undefined;
    const text = this.textOf(lines, from, to);
    const hides = this.hides && hidesMore.test(text);
    if (!hasSign && !hides && !wanted) return undefined;
    const places = lines.gaps ? placesOf(lines, from, to) : start;
    const stop = this.reader.read(text, places, wanted || hides || text.includes('<'), wanted);
    const complete = stop === text.length;
    if (wanted && (complete || frame.kind !== 'heading')) {
      this.made?.add(Math.min(stop, textEnd - start), lines.gaps, frame);
    }
    return complete ? undefined : { place: this.reader.place(stop), binds: hasSign || hides || this.isLast(start) };
  }

  /** Whether anything is to be read in a text from `start` to `end`. */
  isRead(start: number, end: number, frame: Frame): boolean {
    const hasSign = this.hasSign(start, end);
    return hasSign || this.wants(start, end, frame, hasSign);
  }

  /** The same for blocks, among which a quotation may be. */
  areRead(start: number, end: number, frame: Frame): boolean {
    return this.isRead(start, end, frame) || (this.made !== undefined && this.angle.at(start) < end);
  }

  private wants(start: number, end: number, { quotation }: Frame, hasSign: boolean): boolean {
    if (!this.marks) return false;
    return hasSign || quotation !== undefined || this.marks.at(start) < end;
  }

  /** Whether no `@` stands behind. */
  private isLast(start: number): boolean {
    return start > this.lastSign && !this.around.hasSignBehind();
  }

  textOf(lines: Lines, from: number, to: number): string {
    if (lines.gaps) return joined(this.source, lines, from, to);
    return this.source.slice(lines.starts[from], lines.ends[to - 1]);
  }

  hasSign(start: number, end: number): boolean {
    return this.sign.at(start) < end;
  }
}

function joined(source: string, lines: Lines, from: number, to: number): string {
  const parts: string[] = [];
  for (let line = from; line < to; line++) parts.push(source.slice(lines.starts[line], lines.ends[line]));
  return parts.join('\n');
}

function placesOf(lines: Lines, from: number, to: number): { at: number[]; from: number[] } {
  const places: { at: number[]; from: number[] } = { at: [], from: [] };
  let at = 0;
  for (let line = from; line < to; line++) {
    places.at.push(at);
    places.from.push(lines.starts[line]!);
    at += lines.ends[line]! - lines.starts[line]! + 1;
  }
  return places;
}

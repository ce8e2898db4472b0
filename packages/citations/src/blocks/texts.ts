import { InlineReader } from '../inline/inline-reader.js';
import type { Names } from '../inline/reading.js';
import type { Lines } from './lines.js';

/** What hides the paragraphs behind it when it stands in one, whether or not that one holds an `@`. */
const hidesMore = /<(?:!--|pre|script|style|textarea)|\\begin\{/i;

/** Gives the text of blocks to the inline reader: of those that hold an `@`, and of those that may hide one. */
export class Texts {
  readonly reader: InlineReader;
  /** The last `@` of the document: what stands behind it need not be read. */
  readonly lastSign: number;
  private readonly hides: boolean;
  /** `sign` is the first `@` from `signFrom` on. */
  private signFrom = 0;
  private sign = -1;

  constructor(
    private readonly source: string,
    names: Names,
  ) {
    this.reader = new InlineReader(names);
    this.lastSign = source.lastIndexOf('@');
    this.hides = hidesMore.test(source);
  }

  /**
   * Reads the lines from `from` up to `to`.
   *
   * @returns where a block starts in the middle of the text, if one does
   */
  read(lines: Lines, from: number, to: number): number | undefined {
    const start = lines.starts[from]!;
    const hasSign = this.hasSign(start, lines.ends[to - 1]!);
    if (!hasSign && !this.hides) return undefined;
    const text = this.textOf(lines, from, to);
    const hides = this.hides && hidesMore.test(text);
    if (!hasSign && !hides) return undefined;
    const places = lines.gaps ? placesOf(lines, from, to) : start;
    const stop = this.reader.read(text, places, hides || text.includes('<'));
    return stop === text.length ? undefined : this.reader.place(stop);
  }

  textOf(lines: Lines, from: number, to: number): string {
    if (lines.gaps) return joined(this.source, lines, from, to);
    return this.source.slice(lines.starts[from], lines.ends[to - 1]);
  }

  hasSign(start: number, end: number): boolean {
    if (start < this.signFrom || start > this.sign) {
      this.signFrom = start;
      const found = this.source.indexOf('@', start);
      this.sign = found < 0 ? Infinity : found;
    }
    return this.sign < end;
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

import type { TextPosition } from '../inline/inline-reader.js';
import { TextIndex } from '../inline/text-index.js';
import type { Lines } from './line-ranges.js';

/** A paragraph's text is requested as a paragraph, as a heading and as a first line. */
const MAX_KNOWN = 4;

export class CachedText {
  readonly index: TextIndex;
  readonly places: TextPosition;

  constructor(
    source: string,
    private readonly lines: Lines,
    private readonly first: number,
    private readonly to: number,
  ) {
    const start = lines.starts[first]!;
    const isOneRun = !lines.gaps || to - first === 1;
    this.places = isOneRun ? start : placesOf(lines, first, to);
    this.index = new TextIndex(isOneRun ? source.slice(start, lines.ends[to - 1]) : joined(source, lines, first, to));
  }

  /** The offset of line `from` in the text, or `undefined` if the text does not end with these lines. */
  offsetOf(lines: Lines, from: number, to: number): number | undefined {
    const start = lines.starts[from]!;
    if (typeof this.places === 'number') {
      const isOneRun = !lines.gaps || to - from === 1;
      const isWithin = isOneRun && lines.ends[to - 1] === this.lines.ends[this.to - 1] && start >= this.places;
      return isWithin ? start - this.places : undefined;
    }
    if (lines !== this.lines || to !== this.to || from < this.first) return undefined;
    return this.placeIn(from, start);
  }

  private placeIn(line: number, place: number): number {
    const { at, from } = this.places as Exclude<TextPosition, number>;
    return at[line - this.first]! + place - from[line - this.first]!;
  }
}

/** A cache of the last texts. If a block splits a paragraph, the rest of the paragraph is part of one of them. */
export class TextCache {
  private known: readonly CachedText[] = [];

  constructor(private readonly source: string) {}

  /** Returns a text that ends with the lines from `from` up to `to`, and the offset of line `from` in it. */
  of(lines: Lines, from: number, to: number): { readonly text: CachedText; readonly offset: number } {
    for (const text of this.known) {
      const offset = text.offsetOf(lines, from, to);
      if (offset !== undefined) return { text: this.remember(text), offset };
    }
    return { text: this.remember(new CachedText(this.source, lines, from, to)), offset: 0 };
  }

  /** Whether this is the text of the last request. */
  private remember(text: CachedText): CachedText {
    if (text !== this.known[0]) {
      this.known = [text, ...this.known.filter((each) => each !== text).slice(0, MAX_KNOWN - 1)];
    }
    return text;
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

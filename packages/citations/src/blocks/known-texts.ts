import type { Places } from '../inline/inline-reader.js';
import { TextIndex } from '../inline/text-index.js';
import type { Lines } from './lines.js';

/** What hides the paragraphs behind it when it stands in one, whether or not that one holds an `@`. */
const hidesMore = /<(?:!--|pre|script|style|textarea)|\\begin\{/gi;

/** A paragraph's text is asked for as such, as a heading's and as its first line's. */
const MAX_KNOWN = 4;

/** The text of some lines, up to the last of them. */
export class KnownText {
  readonly index: TextIndex;
  readonly places: Places;
  private lastHiding: number | undefined;

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

  /** Where line `from` starts in the text; `undefined` where the text is another than that of these lines. */
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

  /** Where a line of the text, after its first, starts in it. */
  lineStart(lines: Lines, line: number): number {
    const start = lines.starts[line]!;
    return typeof this.places === 'number' ? start - this.places : this.placeIn(line, start);
  }

  /** Whether something behind `from` may hide what is behind the text. */
  hides(from: number): boolean {
    if (this.lastHiding === undefined) {
      this.lastHiding = -1;
      for (const { index } of this.index.text.matchAll(hidesMore)) this.lastHiding = index;
    }
    return this.lastHiding >= from;
  }

  private placeIn(line: number, place: number): number {
    const { at, from } = this.places as Exclude<Places, number>;
    return at[line - this.first]! + place - from[line - this.first]!;
  }
}

/** The texts that were read last: of what is cut by blocks, the rest is a part of one of them. */
export class KnownTexts {
  private known: readonly KnownText[] = [];

  constructor(private readonly source: string) {}

  /** The text of the lines from `from` up to `to`, and where it starts in that. */
  of(lines: Lines, from: number, to: number): { readonly text: KnownText; readonly offset: number } {
    for (const text of this.known) {
      const offset = text.offsetOf(lines, from, to);
      if (offset !== undefined) return { text: this.remember(text), offset };
    }
    return { text: this.remember(new KnownText(this.source, lines, from, to)), offset: 0 };
  }

  /** As the last that was asked for. */
  private remember(text: KnownText): KnownText {
    if (text !== this.known[0]) {
      this.known = [text, ...this.known.filter((each) => each !== text).slice(0, MAX_KNOWN - 1)];
    }
    return text;
  }
}

/** Whether something in a document may hide what is behind it. */
export function mayHide(source: string): boolean {
  return source.search(hidesMore) >= 0;
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

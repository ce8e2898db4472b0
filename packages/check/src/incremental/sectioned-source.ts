import type { Point, Span } from '@findings/core';
import { partitionPoint } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import type { LocatedFacts } from './check-units.js';

/** Like `sourceText`, but uses the line starts of the sections, which are computed once for each section. */
export function sectionedSource(text: string, sections: readonly LocatedFacts[]): SourceText {
  return new SectionedSource(text, sections);
}

/** A class, because V8 frees object literals with getters late, and each keystroke creates a new source. */
class SectionedSource implements SourceText {
  readonly length: number;
  readonly #text: string;
  readonly #sections: readonly LocatedFacts[];
  /** Number of lines before each section. All sections but the last end at a line end. */
  readonly #linesBefore: readonly number[];

  constructor(text: string, sections: readonly LocatedFacts[]) {
    this.length = text.length;
    this.#text = text;
    this.#sections = sections;
    let count = 0;
    this.#linesBefore = sections.map(({ facts }) => {
      const lines = count;
      count += facts.lineStarts().length - 1;
      return lines;
    });
  }

  get text(): string {
    return this.#text;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  pointAt(offset: number): Point {
    const index = lastIndex(this.#sections.length, (at) => this.#sections[at]!.start <= offset);
    const section = this.#sections[index];
    if (!section) return { line: 1, column: offset + 1, offset };
    const lines = section.facts.lineStarts();
    const within = offset - section.start;
    const line = lastIndex(lines.length, (at) => lines[at]! <= within);
    return { line: this.#linesBefore[index]! + line + 1, column: within - lines[line]! + 1, offset };
  }

  span(start: number, end: number): Span {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }
}

/** The last index for which `isBefore` is true, or 0. */
function lastIndex(length: number, isBefore: (index: number) => boolean): number {
  return Math.max(0, partitionPoint(length, isBefore) - 1);
}

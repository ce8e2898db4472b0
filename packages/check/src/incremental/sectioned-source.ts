import type { Point, Span } from '@findings/core';
import type { SourceText } from '@findings/core/text';
import type { LocatedFacts } from './check-units.js';

/** Finds lines and columns by the lines of sections, which are read once each; the points are those of `sourceText`. */
export function sectionedSource(text: string, sections: readonly LocatedFacts[]): SourceText {
  return new SectionedSource(text, sections);
}

/**
 * A class, since there is a new one at each key: of an object with a getter V8 would keep all that the getter can reach, until it
 * collects what is old.
 */
class SectionedSource implements SourceText {
  readonly length: number;
  readonly #text: string;
  readonly #sections: readonly LocatedFacts[];
  /** How many lines stand before each section; one ends at the end of a line, but for the last. */
  readonly #before: readonly number[];

  constructor(text: string, sections: readonly LocatedFacts[]) {
    this.length = text.length;
    this.#text = text;
    this.#sections = sections;
    let count = 0;
    this.#before = sections.map(({ facts }) => {
      const lines = count;
      count += facts.lineStarts().length - 1;
      return lines;
    });
  }

  get text(): string {
    return this.#text.toString();
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  pointAt(offset: number): Point {
    const index = lastUpTo(this.#sections.length, (at) => this.#sections[at]!.start <= offset);
    const section = this.#sections[index];
    if (!section) return { line: 1, column: offset + 1, offset };
    const lines = section.facts.lineStarts();
    const within = offset - section.start;
    const line = lastUpTo(lines.length, (at) => lines[at]! <= within);
    return { line: this.#before[index]! + line + 1, column: within - lines[line]! + 1, offset };
  }

  span(start: number, end: number): Span {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }
}

/** The last index for which something holds that holds for all before; 0 where it holds for none. */
function lastUpTo(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

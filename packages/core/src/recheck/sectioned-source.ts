import type { TextLike } from '@findings/citations';
import type { Point } from '../model.js';
import type { SourceText } from '../source/source.js';
import type { PlacedFacts } from './units.js';

/** Finds lines and columns by the lines of sections, which are read once each; the points are those of `sourceText`. */
export function sectionedSource(text: TextLike, sections: readonly PlacedFacts[]): SourceText {
  /** How many lines stand before each section; one ends at the end of a line, but for the last. */
  const before: number[] = [];
  let count = 0;
  for (const { facts } of sections) {
    before.push(count);
    count += facts.lineStarts().length - 1;
  }
  const pointAt = (offset: number): Point => {
    const index = lastUpTo(sections.length, (at) => sections[at]!.start <= offset);
    const section = sections[index];
    if (!section) return { line: 1, column: offset + 1, offset };
    const lines = section.facts.lineStarts();
    const within = offset - section.start;
    const line = lastUpTo(lines.length, (at) => lines[at]! <= within);
    return { line: before[index]! + line + 1, column: within - lines[line]! + 1, offset };
  };
  return {
    get text() {
      return text.toString();
    },
    length: text.length,
    slice: (start, end) => text.slice(start, end),
    pointAt,
    span: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
  };
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

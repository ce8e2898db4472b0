import type { Point, Span } from '../model.js';

/** A report's text as it was given, with unist points for its offsets. */
export interface SourceText {
  readonly text: string;
  /** In UTF-16 code units. */
  readonly length: number;
  slice(start: number, end: number): string;
  /** @param offset 0-based, in UTF-16 code units, at most `text.length` */
  pointAt(offset: number): Point;
  span(start: number, end: number): Span;
}

/** Lines end at LF, CRLF or a lone CR, as in CommonMark. */
export function sourceText(text: string): SourceText {
  const points = pointsBy(Uint32Array.from(lineStarts(text)));
  return { text, length: text.length, slice: (start, end) => text.slice(start, end), ...points };
}

/** Holds nothing of the text. */
function pointsBy(starts: Uint32Array): Pick<SourceText, 'pointAt' | 'span'> {
  const pointAt = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };
  return { pointAt, span: (start, end) => ({ start: pointAt(start), end: pointAt(end) }) };
}

/** The offset of each line, the first included. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let lone = loneReturn(text, 0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    for (; lone < end; lone = loneReturn(text, lone + 1)) starts.push(lone + 1);
    starts.push(end + 1);
  }
  for (; lone < text.length; lone = loneReturn(text, lone + 1)) starts.push(lone + 1);
  return starts;
}

/** The first CR from `from` on that is no half of a CRLF; the text's length where there is none. */
function loneReturn(text: string, from: number): number {
  for (let at = text.indexOf('\r', from); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) return at;
  }
  return text.length;
}

import type { Point, Span } from '../model.js';
import { partitionPoint } from './binary-search.js';

/** A text with unist points for its offsets. */
export interface SourceText {
  readonly text: string;
  /** Length in UTF-16 code units. */
  readonly length: number;
  slice(start: number, end: number): string;
  /** @param offset 0-based, in UTF-16 code units, at most `text.length` */
  pointAt(offset: number): Point;
  span(start: number, end: number): Span;
}

/** Computes points of a text. Lines end at LF, CRLF or a lone CR, as in CommonMark. */
export function sourceText(text: string): SourceText {
  const points = pointsBy(Uint32Array.from(lineStarts(text)));
  return { text, length: text.length, slice: (start, end) => text.slice(start, end), ...points };
}

/** A separate function, so that the result does not keep the text in memory. */
function pointsBy(starts: Uint32Array): Pick<SourceText, 'pointAt' | 'span'> {
  const pointAt = (offset: number): Point => {
    const line = Math.max(
      1,
      partitionPoint(starts.length, (index) => starts[index]! <= offset),
    );
    return { line, column: offset - starts[line - 1]! + 1, offset };
  };
  return { pointAt, span: (start, end) => ({ start: pointAt(start), end: pointAt(end) }) };
}

/** The offset of each line, including the first. */
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

/** The offset of the first CR from `from` on that is not part of a CRLF, or the length of the text. */
function loneReturn(text: string, from: number): number {
  for (let at = text.indexOf('\r', from); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) return at;
  }
  return text.length;
}

import type { Point, Span } from '@findings/core';

/** Lines and columns of a text's offsets. */
export interface Places {
  span(start: number, end: number): Span;
}

/** For the few places of a small text: counts lines anew each time. */
export function placesIn(text: string): Places {
  const point = (offset: number): Point => {
    let line = 1;
    let start = 0;
    for (let index = 0; index < offset; index++) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) {
        line++;
        start = index + 1;
      }
    }
    return { line, column: offset - start + 1, offset };
  };
  return { span: (start, end) => ({ start: point(start), end: point(end) }) };
}

import type { Point, Span } from '@findings/core';
import type { Location, Position, Range } from 'vscode-languageserver';

/** Converts positions of unist to positions of LSP. Both count columns in UTF-16 code units. */
export interface Ranges {
  position(point: Point): Position;
  range(span: Span): Range;
  location(uri: string, span: Span): Location;
}

/** @param asWritten returns the URI as the client writes it */
export function createRanges(asWritten: (uri: string) => string): Ranges {
  const position = ({ line, column }: Point): Position => ({ line: line - 1, character: column - 1 });
  const range = ({ start, end }: Span): Range => ({ start: position(start), end: position(end) });
  return { position, range, location: (uri, span) => ({ uri: asWritten(uri), range: range(span) }) };
}

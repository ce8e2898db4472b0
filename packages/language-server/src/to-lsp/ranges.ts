import type { Point, Span } from '@findings/core/check';
import type { Location, Position, Range } from 'vscode-languageserver-protocol';
import type { Encoding } from '../documents/encoding.js';
import { positionsIn } from '../documents/positions.js';
import type { Positions } from '../documents/positions.js';

/** unist's places as LSP's, of any document. */
export interface Ranges {
  position(uri: string, point: Point): Position;
  range(uri: string, span: Span): Range;
  location(uri: string, span: Span): Location;
}

/**
 * @param positionsOf of a document whose text is at hand; asked only where columns do not count UTF-16, as unist's do
 * @param asWritten the URI as the client writes it
 */
export function createRanges(
  encoding: Encoding,
  positionsOf: (uri: string) => Positions | undefined,
  asWritten: (uri: string) => string,
): Ranges {
  const position = (uri: string, { line, column, offset }: Point): Position => {
    const positions = encoding === 'utf-16' ? undefined : positionsOf(uri);
    return positions?.positionAt(offset) ?? { line: line - 1, character: column - 1 };
  };
  const range = (uri: string, { start, end }: Span): Range => ({
    start: position(uri, start),
    end: position(uri, end),
  });
  return { position, range, location: (uri, span) => ({ uri: asWritten(uri), range: range(uri, span) }) };
}

/** Positions in texts, each counted through once. */
export function positionsOfTexts(
  textOf: (uri: string) => string | undefined,
  encoding: Encoding,
): (uri: string) => Positions | undefined {
  const known = new Map<string, Positions | undefined>();
  return (uri) => {
    if (known.has(uri)) return known.get(uri);
    const text = textOf(uri);
    const positions = text === undefined ? undefined : positionsIn(text, encoding);
    known.set(uri, positions);
    return positions;
  };
}

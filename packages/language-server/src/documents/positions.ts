import type { Position, Range } from 'vscode-languageserver-protocol';
import { lineStarts } from '@findings/core/check';
import { offsetAfter, unitsOf } from './encoding.js';
import type { Encoding } from './encoding.js';

/** Positions of LSP and offsets in UTF-16 code units, of one text. */
export interface Positions {
  /** Total: a line beyond the last is the end of the text, a column beyond its line that line's end. */
  offsetAt(position: Position): number;
  positionAt(offset: number): Position;
  range(start: number, end: number): Range;
}

export function positionsIn(text: string, encoding: Encoding): Positions {
  let starts: readonly number[] | undefined;
  /** Where counting ended last: what is asked about along one long line is counted once. */
  let last = { line: -1, offset: 0, units: 0 };

  const lineOf = (offset: number): number => {
    const all = (starts ??= lineStarts(text));
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (all[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const positionAt = (asked: number): Position => {
    const offset = Math.max(0, Math.min(asked, text.length));
    const line = lineOf(offset);
    const start = starts![line]!;
    if (encoding === 'utf-16') return { line, character: offset - start };
    const from = last.line === line && last.offset <= offset ? last : { offset: start, units: 0 };
    last = { line, offset, units: from.units + unitsOf(text, from.offset, offset, encoding) };
    return { line, character: last.units };
  };
  return {
    offsetAt: ({ line, character }) => {
      const all = (starts ??= lineStarts(text));
      const start = all[line];
      if (start === undefined) return text.length;
      return offsetAfter(text, start, lineEnd(text, all[line + 1] ?? text.length, start), character, encoding);
    },
    positionAt,
    range: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** Without the characters that end it. */
function lineEnd(text: string, next: number, start: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

import type { Position, Range } from 'vscode-languageserver-protocol';
import type { TextLike } from '@findings/core/check';
import { offsetAfter, unitsOf } from './encoding.js';
import type { Encoding } from './encoding.js';
import { startsOfLines } from './line-starts.js';

/** Positions of LSP and offsets in UTF-16 code units, of one text. */
export interface Positions {
  /** Total: a line beyond the last is the end of the text, a column beyond its line that line's end. */
  offsetAt(position: Position): number;
  positionAt(offset: number): Position;
  range(start: number, end: number): Range;
}

/** @param linesOf where its lines start, if that is known */
export function positionsIn(text: TextLike, encoding: Encoding, linesOf = () => startsOfLines(text)): Positions {
  let starts: Uint32Array | undefined;
  /** Where counting ended last: what is asked about along one long line is counted once. */
  let last = { line: -1, offset: 0, units: 0 };

  const lineOf = (offset: number): number => {
    const all = (starts ??= linesOf());
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
    // A half of a character is told by the other one.
    const around = Math.max(start, from.offset - 1);
    const between = text.slice(around, offset + 1);
    const units = from.units + unitsOf(between, from.offset - around, offset - around, encoding);
    last = { line, offset, units };
    return { line, character: last.units };
  };
  return {
    offsetAt: ({ line, character }) => {
      const all = (starts ??= linesOf());
      const start = all[line];
      if (start === undefined) return text.length;
      const end = lineEnd(text, all[line + 1] ?? text.length, start);
      if (encoding === 'utf-16') return Math.min(start + character, end);
      return start + offsetAfter(text.slice(start, end), character, encoding);
    },
    positionAt,
    range: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** Without the characters that end it. */
function lineEnd(text: TextLike, next: number, start: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

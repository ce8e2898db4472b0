import type { Span } from '@findings/core';
import { printable } from '../terminal/escape-controls.js';
import { fitEnd, fitStart, widthOf } from '../terminal/width.js';

/** A line of a text around a place, and what underlines the place. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** As many carets as the marked text is wide, under it. */
  readonly underline: string;
}

/**
 * Cuts the line in which a place begins so that the place is seen in so many columns: `…` stands where the line is cut.
 * It looks no further than it shows, so that a line of any length costs the same.
 */
export function excerptOf(source: string, { start, end }: Span, columns: number): Excerpt {
  const lineStart = start.offset - (start.column - 1);
  const reach = columns * 2;
  const rest = source.slice(start.offset, Math.max(start.offset, Math.min(end.offset, start.offset + reach)) + reach);
  const lineEnd = rest.search(/[\r\n]/);
  const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
  const length = Math.min(end.offset - start.offset, line.length);

  const marked = cutEnd(shown(line.slice(0, length)), Math.max(10, columns - 4));
  const room = columns - widthOf(marked);
  const tail = shown(line.slice(length));
  const from = Math.max(lineStart, start.offset - reach);
  const head = shown(source.slice(from, start.offset)).trimStart();
  // The words before a place say more about it than those behind: they may fill what the others leave.
  const spare = room - Math.min(widthOf(tail), Math.ceil(room / 3));
  const before = cutStart(head, spare, from > lineStart);
  const after = cutEnd(tail, room - widthOf(before)).trimEnd();
  return {
    before,
    marked,
    after,
    underline: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

function shown(text: string): string {
  return printable(text).replaceAll('\t', '    ');
}

/** Cut at a word where one is near. */
function cutStart(text: string, columns: number, always: boolean): string {
  if (!always && widthOf(text) <= columns) return text;
  if (columns < 1) return '';
  const fitting = fitEnd(text, columns - 1);
  const space = fitting.indexOf(' ');
  return `…${space >= 0 && space < fitting.length / 3 ? fitting.slice(space + 1) : fitting}`;
}

function cutEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (columns < 1) return '';
  const fitting = fitStart(text, columns - 1);
  const space = fitting.lastIndexOf(' ');
  return `${space > (fitting.length * 2) / 3 ? fitting.slice(0, space) : fitting}…`;
}

import type { Span } from '@findings/core';
import { printable } from '../terminal/escape-controls.js';
import { fitEnd, fitStart, widthOf } from '../terminal/width.js';

/** The line of a problem, cut to the width of the terminal, and an underline. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Carets below the marked text. */
  readonly underline: string;
}

/**
 * Cuts the line in which a span starts to a number of columns, so that the span is visible. `…` marks a cut. Only the visible part
 * is read, so a line of any length takes the same time.
 */
export function excerptOf(source: string, { start, end }: Span, columns: number): Excerpt {
  const lineStart = start.offset - (start.column - 1);
  const maxLength = columns * 2;
  const text = source.slice(
    start.offset,
    Math.max(start.offset, Math.min(end.offset, start.offset + maxLength)) + maxLength,
  );
  const lineEnd = text.search(/[\r\n]/);
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const length = Math.min(end.offset - start.offset, line.length);

  const marked = cutEnd(visible(line.slice(0, length)), Math.max(10, columns - 4));
  const available = columns - widthOf(marked);
  const lineTail = visible(line.slice(length));
  const from = Math.max(lineStart, start.offset - maxLength);
  const head = visible(source.slice(from, start.offset)).trimStart();
  // The words before the span explain more than those after it, so they get more space.
  const beforeWidth = available - Math.min(widthOf(lineTail), Math.ceil(available / 3));
  const before = cutStart(head, beforeWidth, from > lineStart);
  const after = cutEnd(lineTail, available - widthOf(before)).trimEnd();
  return {
    before,
    marked,
    after,
    underline: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

function visible(text: string): string {
  return printable(text).replaceAll('\t', '    ');
}

/** Cuts at a word boundary if one is near. */
function cutStart(text: string, columns: number, isAlreadyCut: boolean): string {
  if (!isAlreadyCut && widthOf(text) <= columns) return text;
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

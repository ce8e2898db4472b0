import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import type { Layout } from '../terminal/style.js';

export interface IdRow {
  readonly id: string;
  readonly text: string;
}

/** A table of ids, each with the start of its text on one line. */
export function idRows(all: readonly IdRow[], { style, width }: Layout, indent = '  '): string[] {
  const column = all.reduce((widest, { id }) => Math.max(widest, widthOf(id)), 0) + 2;
  return all.map(({ id, text }) => {
    const gap = ' '.repeat(column - widthOf(id));
    return `${indent}${style.id(printable(id))}${gap}${shorten(printable(text), width - column - indent.length)}`;
  });
}

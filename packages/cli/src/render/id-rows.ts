import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import type { Layout } from '../terminal/layout.js';

export interface Row {
  readonly id: string;
  readonly text: string;
}

/** Ids in a column, and beside each the beginning of what it stands for, on one line. */
export function rows(all: readonly Row[], { style, width }: Layout, indent = '  '): string[] {
  const column = all.reduce((most, { id }) => Math.max(most, widthOf(id)), 0) + 2;
  return all.map(({ id, text }) => {
    const gap = ' '.repeat(column - widthOf(id));
    return `${indent}${style.id(printable(id))}${gap}${shorten(printable(text), width - column - indent.length)}`;
  });
}

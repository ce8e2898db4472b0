import type { Tally } from '@findings/core/coverage';
import { counted, grouped } from '../render/count.js';
import { printable } from '../terminal/printable.js';
import type { Sheet } from '../terminal/sheet.js';
import { shorten, widthOf } from '../terminal/width.js';
import { bar } from './bar.js';
import type { Brush } from './bar.js';

const BAR = 10;

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** A table of how much is cited of whom; the most cited first. */
export function tallyRows(title: string, rows: readonly Row[], { style, width }: Sheet, brush: Brush): string[] {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => b.tally.citations - a.tally.citations || b.tally.cited - a.tally.cited);
  const shares = sorted.map(({ tally }) => `${grouped(tally.cited)} of ${grouped(tally.findings)}`);
  const column = shares.reduce((widest, share) => Math.max(widest, widthOf(share)), 0);
  const room = width - BAR - column - 20;
  return [
    style.bold(shorten(printable(title), width)),
    ...sorted.map(({ name, tally }, index) => {
      const shown = shorten(printable(name), room);
      const gap = ' '.repeat(Math.max(0, room - widthOf(shown)));
      const often = tally.citations === 0 ? '' : `  ${counted(tally.citations, 'citation')}`;
      return `  ${shown}${gap}  ${bar(tally, BAR, brush)}  ${shares[index]!.padStart(column)}${style.dim(often)}`;
    }),
    '',
  ];
}

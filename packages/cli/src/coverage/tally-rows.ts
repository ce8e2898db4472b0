import { formatNumber } from '@findings/project';
import type { Tally } from '@findings/export/coverage';
import { counted } from '../render/count-noun.js';
import type { Layout } from '../terminal/layout.js';
import { widthOf } from '../terminal/width.js';
import { bar } from './bar.js';
import type { BarStyle } from './bar.js';
import { oneLine } from './one-line.js';

const BAR = 10;
/** Columns that a name should have. */
const NARROW = 18;

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** A table of how much is cited of whom; the most cited first. */
export function tallyRows(title: string, rows: readonly Row[], { style, width }: Layout, brush: BarStyle): string[] {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => b.tally.citations - a.tally.citations || b.tally.cited - a.tally.cited);
  const shares = sorted.map(({ tally }) => `${formatNumber(tally.cited)} of ${formatNumber(tally.findings)}`);
  const times = sorted.map(({ tally }) => (tally.citations === 0 ? '' : `  ${counted(tally.citations, 'citation')}`));
  const column = widest(shares);
  const wide = width - widest(times) - column - BAR - 6;
  // On a narrow terminal the names are worth more than how often.
  const room = wide < NARROW ? width - column - BAR - 6 : wide;
  return [
    style.bold(oneLine(title, width)),
    ...sorted.map(({ name, tally }, index) => {
      const shown = oneLine(name, room);
      const gap = ' '.repeat(Math.max(0, room - widthOf(shown)));
      const often = wide < NARROW ? '' : style.dim(times[index]!);
      return `  ${shown}${gap}  ${bar(tally, BAR, brush)}  ${shares[index]!.padStart(column)}${often}`;
    }),
    '',
  ];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

import { formatNumber } from '@findings/project';
import type { Tally } from '@findings/export/coverage';
import { countNoun } from '../render/count-noun.js';
import type { Layout } from '../terminal/style.js';
import { widthOf } from '../terminal/width.js';
import { bar, oneLine } from './bar.js';
import type { BarStyle } from './bar.js';

const BAR = 10;
/** The minimum columns for names. On narrower terminals, the counts are left out. */
const MIN_NAME_WIDTH = 18;

interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** A table of speakers, organizations or kinds, with the share that is cited. The most cited come first. */
export function tallyRows(title: string, rows: readonly Row[], { style, width }: Layout, barStyle: BarStyle): string[] {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => b.tally.citations - a.tally.citations || b.tally.cited - a.tally.cited);
  const shares = sorted.map(({ tally }) => `${formatNumber(tally.cited)} of ${formatNumber(tally.findings)}`);
  const counts = sorted.map(({ tally }) =>
    tally.citations === 0 ? '' : `  ${countNoun(tally.citations, 'citation')}`,
  );
  const column = widest(shares);
  const fullWidth = width - widest(counts) - column - BAR - 6;
  const nameWidth = fullWidth < MIN_NAME_WIDTH ? width - column - BAR - 6 : fullWidth;
  return [
    style.bold(oneLine(title, width)),
    ...sorted.map(({ name, tally }, index) => {
      const text = oneLine(name, nameWidth);
      const gap = ' '.repeat(Math.max(0, nameWidth - widthOf(text)));
      const count = fullWidth < MIN_NAME_WIDTH ? '' : style.dim(counts[index]!);
      return `  ${text}${gap}  ${bar(tally, BAR, barStyle)}  ${shares[index]!.padStart(column)}${count}`;
    }),
    '',
  ];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((max, text) => Math.max(max, widthOf(text)), 0);
}

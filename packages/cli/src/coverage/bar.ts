import { percentCited } from '@findings/export/coverage';
import type { Tally } from '@findings/export/coverage';
import type { Style } from '../terminal/style.js';
import { printable } from '../terminal/escape-controls.js';
import { shorten } from '../terminal/width.js';

/** How bars are drawn. */
export interface BarStyle {
  readonly style: Style;
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
}

/** A bar for the share of findings that are cited. */
export function bar(tally: Tally, columns: number, { style, unicode }: BarStyle): string {
  const percent = percentCited(tally);
  const full = percent === 100 ? columns : Math.min(columns - 1, Math.ceil((percent * columns) / 100));
  const [part, rest] = unicode ? ['█', '░'] : ['#', '.'];
  return style.good(part.repeat(full)) + style.dim(rest.repeat(columns - full));
}

/** A mark for a finding that is cited or not. */
export function citedMark(cited: boolean, { style, unicode }: BarStyle): string {
  if (cited) return style.good(unicode ? '●' : '*');
  return style.dim(unicode ? '○' : '-');
}

/** Shortens a text of a report to one line. */
export function oneLine(text: string, columns: number): string {
  // Only the start is visible, so a long text is not copied.
  return shorten(printable(text.slice(0, columns * 4).replace(/\s+/g, ' ')), columns);
}

import { percentCited } from '@findings/export/coverage';
import type { Tally } from '@findings/export/coverage';
import type { Style } from '../terminal/style.js';

/** What a picture is drawn with. */
export interface BarStyle {
  readonly style: Style;
  /** Whether more than ASCII is shown. */
  readonly unicode: boolean;
}

/** How much of it is cited, in so many columns. */
export function bar(tally: Tally, columns: number, { style, unicode }: BarStyle): string {
  const percent = percentCited(tally);
  const full = percent === 100 ? columns : Math.min(columns - 1, Math.ceil((percent * columns) / 100));
  const [part, rest] = unicode ? ['█', '░'] : ['#', '.'];
  return style.good(part.repeat(full)) + style.dim(rest.repeat(columns - full));
}

/** Whether a finding is cited. */
export function citedMark(cited: boolean, { style, unicode }: BarStyle): string {
  if (cited) return style.good(unicode ? '●' : '*');
  return style.dim(unicode ? '○' : '-');
}

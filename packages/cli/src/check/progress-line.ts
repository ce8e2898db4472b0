import { formatNumber } from '@findings/project';
import { fitEnd, widthOf } from '../terminal/width.js';

/**
 * How far a run has come: ` 12 %  1,200 of 10,000  proposals/water.md`. Of a long path the end is shown.
 *
 * @param index from 0, of the document that is being checked
 */
export function progressLine(index: number, total: number, shown: string, width: number): string {
  const percent = String(Math.floor((index * 100) / total)).padStart(3);
  const head = `${percent} %  ${formatNumber(index + 1)} of ${formatNumber(total)}  `;
  const room = width - head.length - 1;
  return head + (widthOf(shown) <= room ? shown : `…${fitEnd(shown, room - 1)}`);
}

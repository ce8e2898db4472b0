import { printable } from '../terminal/escape-controls.js';
import { shorten } from '../terminal/width.js';

/** Text of a report on one line of the terminal, cut at a word where it does not fit. */
export function oneLine(text: string, columns: number): string {
  // The beginning is all that is shown: a long text is not copied.
  return shorten(printable(text.slice(0, columns * 4).replace(/\s+/g, ' ')), columns);
}

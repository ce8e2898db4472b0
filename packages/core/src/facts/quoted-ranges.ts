import { readQuoteMarks } from './quote-marks.js';
import type { OffsetRange } from '../source/offset-range.js';

/** The ranges between quotation marks, marks included. */
export function quotedRanges(text: string): readonly OffsetRange[] {
  return /["“”„«»]/.test(text) ? readQuoteMarks(text) : [];
}

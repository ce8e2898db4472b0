import { isAlphanumericAt } from '../characters.js';
import { NO_MATCH, type Quote, type InlineState } from './inline-state.js';

/**
 * ```text
 *   "to the next one"     'to one without a letter behind'     it's     "never closed
 * ```
 *
 * What stands between belongs together: in `[@s4, "a; b"]` the `;` ends no item. Not after a word, not before white
 * space, not within its like.
 */
export function readQuotation(reading: InlineState, start: number, kind: 'single' | 'double'): number {
  const opens =
    reading.quote !== kind && reading.wordEnd !== start && start + 1 < reading.end && !reading.isSpaceAt(start + 1);
  if (opens && !reading.tooDeep && reading.mayClose(start + 1, kind)) {
    const end = quoted(reading, start + 1, kind);
    if (end !== NO_MATCH) return end;
  }
  return reading.typeset(kind === 'single' ? '’' : opens ? '“' : '”', start, start + 1);
}

function quoted(reading: InlineState, start: number, kind: Exclude<Quote, 'none'>): number {
  const mark = reading.mark();
  const { quote } = reading;
  reading.quote = kind;
  reading.depth++;
  reading.typeset(kind === 'single' ? '‘' : '“', start - 1, start);
  let index = start;
  // An empty quotation is none.
  if (closes(reading, index, kind)) index = NO_MATCH;
  while (index !== NO_MATCH && !closes(reading, index, kind)) index = reading.flat ? NO_MATCH : reading.inline(index);
  reading.depth--;
  if (index === NO_MATCH) {
    reading.putBack(mark);
    return NO_MATCH;
  }
  reading.quote = quote;
  return reading.typeset(kind === 'single' ? '’' : '”', index, index + 1);
}

function closes(reading: InlineState, index: number, kind: 'single' | 'double'): boolean {
  if (kind === 'double') return reading.code(index) === 34;
  return reading.code(index) === 39 && (index + 1 >= reading.end || !isAlphanumericAt(reading.text, index + 1));
}

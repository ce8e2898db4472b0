import { isAlphanumericAt } from '../characters.js';
import { NO_MATCH, type Quote, type InlineState } from './inline-state.js';

/**
 * ```text
 *   "to the next one"     'to one without a letter after'     it's     "never closed
 * ```
 *
 * In `[@s4, "a; b"]` the `;` does not end an item. A quotation cannot start after a word, before white space, or inside a quotation of
 * the same kind.
 */
export function readQuotation(reading: InlineState, start: number, kind: 'single' | 'double'): number {
  const opens =
    reading.quote !== kind && reading.wordEnd !== start && start + 1 < reading.end && !reading.isSpaceAt(start + 1);
  if (opens && !reading.isTooDeep && reading.canClose(start + 1, kind)) {
    const end = quoted(reading, start + 1, kind);
    if (end !== NO_MATCH) return end;
  }
  return reading.typeset(kind === 'single' ? '’' : opens ? '“' : '”', start, start + 1);
}

function quoted(reading: InlineState, start: number, kind: Exclude<Quote, 'none'>): number {
  const mark = reading.saveState();
  const { quote } = reading;
  reading.quote = kind;
  reading.depth++;
  reading.typeset(kind === 'single' ? '‘' : '“', start - 1, start);
  let index = start;
  // An empty quotation is text.
  if (closes(reading, index, kind)) index = NO_MATCH;
  while (index !== NO_MATCH && !closes(reading, index, kind))
    index = reading.isExhausted ? NO_MATCH : reading.inline(index);
  reading.depth--;
  if (index === NO_MATCH) {
    reading.restoreState(mark);
    return NO_MATCH;
  }
  reading.quote = quote;
  return reading.typeset(kind === 'single' ? '’' : '”', index, index + 1);
}

function closes(reading: InlineState, index: number, kind: 'single' | 'double'): boolean {
  if (kind === 'double') return reading.code(index) === 34;
  return reading.code(index) === 39 && (index + 1 >= reading.end || !isAlphanumericAt(reading.text, index + 1));
}

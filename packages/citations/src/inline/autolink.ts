import { isSpace } from '../characters.js';
import type { StepCounter } from './step-budget.js';

/** Two letters or more before the colon, as in CommonMark: `<x:@s4>` is text. */
const scheme = /^[a-z][\w+.-]{1,31}:[^*_\]]/i;

/**
 * ```text
 *   <https://example.org/@x>     <mail@example.org>
 *   ^                       ^ returned
 * ```
 */
export function autolinkEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  const first = stop(text, start + 1, end, '<');
  work.steps += first - start;
  const inside = text.slice(start + 1, first);
  if (!scheme.test(inside) && !isEmail(inside)) return undefined;
  const close = stop(text, first, end, '');
  work.steps += close - first;
  return close < end && text.charCodeAt(close) === 62 ? close + 1 : undefined;
}

function isEmail(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.!"#$%&'*+\-/=?^_{|}~;]*@[\p{L}\p{N}]/u.test(text);
}

/** The first white space, `>` or `mark` at or after `index`. */
function stop(text: string, index: number, end: number, mark: string): number {
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code === 62 || isSpace(code) || (mark !== '' && text.charAt(index) === mark)) break;
    index++;
  }
  return index;
}

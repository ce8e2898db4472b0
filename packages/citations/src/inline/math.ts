import { isDigit, isSpace } from '../characters.js';
import { bracedEnd } from './latex.js';
import type { StepCounter } from './step-budget.js';

/** A formula: `$x$` or `$$x$$`. */
export interface Formula {
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/**
 * ```text
 *   $$ anything $$        $x + \$ + \text{$y$}$      $5 and $6
 *   ^^          ^^        ^                   ^      no formula: a space before the second
 * ```
 *
 * Between single `$`, there is no white space after the first or before the second one, and no digit after the second one. The first
 * unescaped `$` decides.
 *
 * @param lastDollar the position of the last `$` of the text
 */
export function readFormula(
  text: string,
  start: number,
  end: number,
  lastDollar: number,
  work: StepCounter,
): Formula | undefined {
  if (lastDollar <= start) return undefined;
  return displayed(text, start, end, work) ?? inLine(text, start, end, work);
}

const NUMBER = /^[-+−]?(?:[\d.,\s%‰~]|\\[%$,;: ]|\{,\})+$/;

/** Whether a formula is only a number, perhaps with a sign, a currency or a percent sign: `$46\%$`, `$1{,}000$`. */
export function isNumber(text: string, { contentStart, contentEnd }: Formula): boolean {
  if (contentEnd - contentStart > MAX_NUMBER) return false;
  const content = text.slice(contentStart, contentEnd);
  return NUMBER.test(content) && /\d/.test(content);
}

/** Longer formulas are not numbers. */
const MAX_NUMBER = 40;

function displayed(text: string, start: number, end: number, work: StepCounter): Formula | undefined {
  if (text.charCodeAt(start + 1) !== 36 || text.startsWith('$$', start + 2)) return undefined;
  const close = text.indexOf('$$', start + 3);
  work.steps += (close < 0 ? text.length : close) - start;
  if (close < 0 || close + 2 > end) return undefined;
  return { contentStart: start + 2, contentEnd: close, end: close + 2 };
}

function inLine(text: string, start: number, end: number, work: StepCounter): Formula | undefined {
  let index = start + 1;
  if (index >= end || isSpace(text.charCodeAt(index)) || text.charCodeAt(index) === 36) return undefined;
  while (index < end && text.charCodeAt(index) !== 36) {
    if (text.charCodeAt(index) !== 92) index++;
    else if (text.startsWith('text{', index + 1)) index = bracedEnd(text, index + 5, end, work) ?? index + 2;
    else index += 2;
  }
  work.steps += index - start;
  if (index >= end || isSpace(text.charCodeAt(index - 1)) || isDigit(text.charCodeAt(index + 1))) return undefined;
  return { contentStart: start + 1, contentEnd: index, end: index + 1 };
}

import { isAlphanumericAt, isBlank, isSpace, skipBlanks } from '../characters.js';
import { MAX_PAIRS, type StepCounter } from './step-budget.js';

/** The matching `)` of each `(` in a text, without escaped ones. Built once for each text. */
export type Parentheses = ReadonlyMap<number, number>;

export function matchParentheses(text: string, work: StepCounter): Parentheses {
  const matches = new Map<number, number>();
  const open: number[] = [];
  work.steps += text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === 40) open.push(index);
    else if (code === 41) {
      const start = open.pop();
      if (start !== undefined && matches.size < MAX_PAIRS) matches.set(start, index);
    }
  }
  return matches;
}

/**
 * Reads the destination after the text of a link:
 *
 * ```text
 *   (http://a/(b)c "a title")       (<any thing>)       (two words)
 *   ^                        ^ returned
 * ```
 *
 * @returns the position after the `)`, or undefined if there is no destination
 */
export function destinationEnd(
  text: string,
  start: number,
  end: number,
  parentheses: Parentheses,
  work: StepCounter,
): number | undefined {
  if (text.charCodeAt(start) !== 40) return undefined;
  const from = skipBlanks(text, start + 1, end);
  const url = angledEnd(text, from, end, work) ?? urlEnd(text, from, end, parentheses, work);
  const title = titleEnd(text, url, end, work) ?? url;
  const close = skipBlanks(text, title, end);
  return close < end && text.charCodeAt(close) === 41 ? close + 1 : undefined;
}

function angledEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  if (text.charCodeAt(start) !== 60) return undefined;
  let index = start + 1;
  while (index < end && text.charCodeAt(index) !== 62) index += text.charCodeAt(index) === 92 ? 2 : 1;
  work.steps += index - start;
  return index < end ? index + 1 : undefined;
}

function urlEnd(text: string, start: number, end: number, parentheses: Parentheses, work: StepCounter): number {
  let index = start;
  while (index < end) {
    work.steps++;
    const code = text.charCodeAt(index);
    if (code === 40) {
      const close = parentheses.get(index);
      index = close !== undefined && close < end ? close + 1 : index + 1;
    } else if (code === 41) break;
    else if (code === 92) index += 2;
    else if (code === 10) {
      if (titleEnd(text, index, end, work) !== undefined) break;
      index++;
    } else if (isBlank(code)) {
      const next = skipBlanks(text, index, end);
      if (next < end && '"\')'.includes(text.charAt(next))) break;
      index = next;
    } else index++;
  }
  return Math.min(index, end);
}

/** A title in quotes, with the white space before it. */
function titleEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  let index = start;
  while (index < end && isSpace(text.charCodeAt(index))) index++;
  work.steps += index - start;
  const quote = text.charCodeAt(index);
  if (index >= end || (quote !== 34 && quote !== 39)) return undefined;
  if (isSpace(text.charCodeAt(index + 1))) return undefined;
  // A quotation mark before a letter opens a quotation within the title.
  let depth = 1;
  for (let at = index + 1; at < end; at++) {
    work.steps++;
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === quote) {
      depth += at + 1 < end && isAlphanumericAt(text, at + 1) ? 1 : -1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

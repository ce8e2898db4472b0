import { isAsciiLetter, skipBlanks } from '../characters.js';
import type { StepCounter } from './step-budget.js';

/**
 * ```text
 *   \name*[option][option]{argument}{argument}
 *   ^                                         ^ returned
 * ```
 *
 * @returns the position after a LaTeX command with its arguments, or undefined if an argument is not closed
 */
export function latexCommandEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  let index = start + 1;
  while (index < end && isAsciiLetter(text.charCodeAt(index))) index++;
  if (index === start + 1) return undefined;
  if (text.charCodeAt(index) === 42) index++;
  work.steps += index - start;
  index = groupsEnd(text, index, end, work, 91, 93);
  const braces = skipBlanks(text, index, end);
  if (text.charCodeAt(braces) !== 123) return index;
  index = groupsEnd(text, braces, end, work, 123, 125);
  return text.charCodeAt(index) === 123 && index < end ? undefined : index;
}

/** The position after the balanced braces that open at `start`. A backslash escapes the next character. */
export function bracedEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  return balancedEnd(text, start, end, work, 123, 125);
}

/** The name in `\begin{name}` at `start`. */
export function environmentName(text: string, start: number): string | undefined {
  if (!text.startsWith('\\begin{', start)) return undefined;
  const [name = ''] = text.slice(start + 7, start + 60).split('}', 1);
  if (text.charCodeAt(start + 7 + name.length) !== 125) return undefined;
  return /^[a-zA-Z]+\*?$/.test(name) ? name : undefined;
}

function groupsEnd(text: string, start: number, end: number, work: StepCounter, open: number, close: number): number {
  let index = start;
  while (text.charCodeAt(index) === open) {
    const next = balancedEnd(text, index, end, work, open, close);
    if (next === undefined) break;
    index = next;
  }
  return index;
}

function balancedEnd(
  text: string,
  start: number,
  end: number,
  work: StepCounter,
  open: number,
  close: number,
): number | undefined {
  let depth = 0;
  for (let index = start; index < end; index++) {
    work.steps++;
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === open) depth++;
    else if (code === close) {
      depth--;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

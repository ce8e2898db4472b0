import { rawAttributeEnd, attributesEnd } from './attributes.js';
import { firstFrom, type StepCounter } from './step-budget.js';

/** Where the runs of backticks of a text start, by their length. Made once a text, in one pass. */
export type BacktickRuns = ReadonlyMap<number, readonly number[]>;

export function backtickRuns(text: string, work: StepCounter): BacktickRuns {
  const runs = new Map<number, number[]>();
  work.steps += text.length;
  for (let start = text.indexOf('`'); start >= 0;) {
    let end = start + 1;
    while (text.charCodeAt(end) === 96) end++;
    const starts = runs.get(end - start);
    if (starts) starts.push(start);
    else runs.set(end - start, [start]);
    start = text.indexOf('`', end);
  }
  return runs;
}

/**
 * ```text
 *   ``  a ` b  ``{.attributes}
 *   ^^         ^^ the next run of the same length
 * ```
 *
 * A run that nothing closes is text, but for its first backtick the next span may start one later.
 *
 * @param runEnd where the run that `start` is in ends
 * @returns where the content ends, and where all ends
 */
export function readCodeSpan(
  text: string,
  start: number,
  runEnd: number,
  end: number,
  runs: BacktickRuns,
  work: StepCounter,
): { readonly contentEnd: number; readonly end: number } | undefined {
  const length = runEnd - start;
  const close = firstFrom(runs.get(length) ?? [], runEnd);
  if (close === undefined || close + length > end) return undefined;
  const after = close + length;
  const attributes = rawAttributeEnd(text, after, end) ?? attributesEnd(text, after, end, work);
  return { contentEnd: close, end: attributes ?? after };
}

import { rawAttributeEnd, attributesEnd } from './attributes.js';
import { firstAtOrAfter, type StepCounter } from './step-budget.js';

/** The starts of all runs of backticks in a text, by length. Built once for each text. */
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
 * An unclosed run is text, but a span can start at its second backtick.
 *
 * @param runEnd the end of the run that contains `start`
 * @returns the ends of the content and of the whole span, and whether it is raw text of an output format (`{=html}`)
 */
export function readCodeSpan(
  text: string,
  start: number,
  runEnd: number,
  end: number,
  runs: BacktickRuns,
  work: StepCounter,
): { readonly contentEnd: number; readonly end: number; readonly isRaw: boolean } | undefined {
  const length = runEnd - start;
  const close = firstAtOrAfter(runs.get(length) ?? [], runEnd);
  if (close === undefined || close + length > end) return undefined;
  const after = close + length;
  const raw = rawAttributeEnd(text, after, end);
  const attributes = raw ?? attributesEnd(text, after, end, work);
  return { contentEnd: close, end: attributes ?? after, isRaw: raw !== undefined };
}

import type { Span } from '../model.js';
import { trimArray } from './trim-array.js';
import type { SourceText } from './source.js';

/**
 * A stretch of clean text and the stretch of the source that it came from.
 * Where the two are equally long they match character by character (a line break may stand for a space); where not
 * (`&amp;` for `&`) the run cannot be cut.
 */
export interface Run {
  /** Offset in the clean text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the source. */
  readonly from: number;
  readonly size: number;
}

/** Clean text that knows where each of its characters stands in the source. Runs are in order and do not overlap. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const emptyProse: Prose = { text: '', runs: [] };

/** The part from `start` to `end` (offsets in the clean text), its white space trimmed. */
export function sliceProse(prose: Prose, start: number, end: number = prose.text.length): Prose {
  while (start < end && isSpace(prose.text, start)) start++;
  while (end > start && isSpace(prose.text, end - 1)) end--;
  if (start === 0 && end === prose.text.length) return prose;
  const runs: Run[] = [];
  for (let index = firstRun(prose.runs, start); index < prose.runs.length; index++) {
    const run = prose.runs[index]!;
    if (run.at >= end) break;
    const cut = cutRun(run, start, end);
    if (cut) runs.push(cut);
  }
  return { text: prose.text.slice(start, end), runs: trimArray(runs) };
}

/** One prose after another, with `separator` (which stands nowhere in the source) between. */
export function joinProse(parts: readonly Prose[], separator = ' '): Prose {
  const filled = parts.filter((part) => part.text !== '');
  if (filled.length === 1) return filled[0]!;
  let at = 0;
  const runs: Run[] = [];
  for (const part of filled) {
    for (const run of part.runs) runs.push({ ...run, at: run.at + at });
    at += part.text.length + separator.length;
  }
  return { text: filled.map((part) => part.text).join(separator), runs: trimArray(runs) };
}

/** Where the prose stands: one span per unbroken run of the source. */
export function spansOf(prose: Prose, source: SourceText): readonly Span[] {
  const spans: Span[] = [];
  let from = -1;
  let to = -1;
  for (const run of prose.runs) {
    if (from >= 0 && isFold(source, to, run.from)) {
      to = run.from + run.size;
      continue;
    }
    if (from >= 0) spans.push(source.span(from, to));
    from = run.from;
    to = run.from + run.size;
  }
  if (from >= 0) spans.push(source.span(from, to));
  return trimArray(spans);
}

/** What runs of a source say, each character of white space as a space: mostly the text that they are the runs of. */
export function textOfRuns(runs: readonly Run[], source: SourceText): string {
  const pieces: string[] = [];
  let at = 0;
  for (const run of runs) {
    pieces.push(' '.repeat(run.at - at), source.slice(run.from, run.from + run.size).replace(WHITE, ' '));
    at = run.at + run.length;
  }
  return pieces.join('');
}

const WHITE = /[\t\n\r\xa0]/g;

/** Where the first character of the prose stands in the source, for ordering and for problems. */
export function startOf(prose: Prose): number {
  return prose.runs[0]?.from ?? 0;
}

function cutRun(run: Run, start: number, end: number): Run | undefined {
  const from = Math.max(run.at, start);
  const to = Math.min(run.at + run.length, end);
  if (to <= from) return undefined;
  if (run.length !== run.size) return { ...run, at: from - start, length: to - from };
  return { at: from - start, length: to - from, from: run.from + (from - run.at), size: to - from };
}

/** Index of the first run that reaches beyond `start`. */
function firstRun(runs: readonly Run[], start: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.at + runs[middle]!.length <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** White space of one line break at most: a hard wrap, not a page break. */
function isFold(source: SourceText, from: number, to: number): boolean {
  if (to < from || to - from > 200) return false;
  const between = source.slice(from, to + 1);
  let breaks = 0;
  for (let index = 0; index < to - from; index++) {
    const code = between.charCodeAt(index);
    if (code === 10 || (code === 13 && between.charCodeAt(index + 1) !== 10)) breaks++;
    else if (code !== 32 && code !== 9 && code !== 13 && code !== 0xa0) return false;
  }
  return breaks < 2;
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;
}

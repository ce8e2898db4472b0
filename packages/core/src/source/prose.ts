import type { Span } from '../model.js';
import { partitionPoint } from './binary-search.js';
import type { SourceText } from './source.js';

/**
 * A range of clean text and its range in the source. If both have the same length, they match character by character (a line
 * break may correspond to a space). Otherwise (`&amp;` for `&`) the run cannot be cut.
 */
export interface Run {
  /** Offset in the clean text. */
  readonly at: number;
  readonly length: number;
  /** Offset in the source. */
  readonly from: number;
  readonly size: number;
}

/** Clean text with the source offset of each character. Runs are sorted and do not overlap. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
}

export const emptyProse: Prose = { text: '', runs: [] };

/** The part from `start` to `end` (offsets in the clean text), without white space at its ends. */
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
  return { text: prose.text.slice(start, end), runs: runs };
}

/** Joins texts with a separator, which is not in the source. */
export function joinProse(parts: readonly Prose[], separator = ' '): Prose {
  const nonEmpty = parts.filter((part) => part.text !== '');
  if (nonEmpty.length === 1) return nonEmpty[0]!;
  let at = 0;
  const runs: Run[] = [];
  for (const part of nonEmpty) {
    for (const run of part.runs) runs.push({ ...run, at: run.at + at });
    at += part.text.length + separator.length;
  }
  return { text: nonEmpty.map((part) => part.text).join(separator), runs: runs };
}

/** The spans of the text in the source. Runs with at most one line break between them share a span. */
export function spansOf(prose: Prose, source: SourceText): readonly Span[] {
  const spans: Span[] = [];
  let from = -1;
  let to = -1;
  for (const run of prose.runs) {
    if (from >= 0 && isLineWrap(source, to, run.from)) {
      to = run.from + run.size;
      continue;
    }
    if (from >= 0) spans.push(source.span(from, to));
    from = run.from;
    to = run.from + run.size;
  }
  if (from >= 0) spans.push(source.span(from, to));
  return spans;
}

/** The offset of the first character in the source. */
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

/** The index of the first run that ends after `start`. */
function firstRun(runs: readonly Run[], start: number): number {
  return partitionPoint(runs.length, (index) => runs[index]!.at + runs[index]!.length <= start);
}

/** Whether only white space with at most one line break is between two runs. */
function isLineWrap(source: SourceText, from: number, to: number): boolean {
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

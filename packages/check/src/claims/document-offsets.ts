import type { TextBlock, TextRun } from '@findings/citations';
import type { OffsetRange } from '@findings/core/text';

/**
 * Where a stretch of a block's clean text stands in the document, markup in it included. Its first and its last
 * character are of the text, no object and no joining space.
 */
export function toDocumentRange({ runs }: TextBlock, { start, end }: OffsetRange): OffsetRange {
  const first = runs[runAt(runs, start)];
  const last = runs[runAt(runs, end - 1)];
  if (!first || !last) return { start: 0, end: 0 };
  return { start: placeIn(first, start), end: endIn(last, end) };
}

/** The last run that starts at or before a place of the clean text; -1 where none does. */
function runAt(runs: readonly TextRun[], place: number): number {
  let low = -1;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeIn({ at, length, from, size }: TextRun, place: number): number {
  return length === size ? from + Math.min(place - at, length) : from;
}

function endIn({ at, length, from, size }: TextRun, end: number): number {
  return length === size ? from + Math.min(end - at, length) : from + size;
}

/** The place in the document behind a stretch's last character and the emphasis that ends there. */
export function endOfMarkup(markdown: string, { runs, end: blockEnd }: TextBlock, end: number): number {
  const index = runAt(runs, end - 1);
  const run = runs[index];
  if (!run) return blockEnd;
  let place = endIn(run, end);
  if (end < run.at + run.length) return place;
  const next = runs[index + 1]?.from ?? blockEnd;
  while (place < next && (markdown[place] === '*' || markdown[place] === '_')) place++;
  return place;
}

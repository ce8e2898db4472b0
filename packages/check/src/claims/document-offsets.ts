import type { TextBlock, TextRun } from '@findings/citations';
import { partitionPoint } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';

/**
 * Converts a range of a block's clean text to a range of the document, including the markup in it and that of an object at its start or
 * end. The first and the last character of the range must not be a joining space.
 */
export function toDocumentRange({ runs, ...block }: TextBlock, { start, end }: OffsetRange): OffsetRange {
  const first = runAt(runs, start);
  const last = runAt(runs, end - 1);
  const [opening, closing] = [runs[first], runs[last]];
  const startsWithObject = !opening || opening.at + opening.length <= start;
  const endsWithObject = !closing || closing.at + closing.length < end;
  return {
    start: startsWithObject ? (opening ? opening.from + opening.size : block.start) : startIn(opening, start),
    end: endsWithObject ? (runs[last + 1]?.from ?? block.end) : endIn(closing, end),
  };
}

/** The index of the last run that starts at or before an offset of the clean text, or -1. */
function runAt(runs: readonly TextRun[], offset: number): number {
  return partitionPoint(runs.length, (index) => runs[index]!.at <= offset) - 1;
}

function startIn({ at, length, from, size }: TextRun, start: number): number {
  return length === size ? from + Math.min(start - at, length) : from;
}

function endIn({ at, length, from, size }: TextRun, end: number): number {
  return length === size ? from + Math.min(end - at, length) : from + size;
}

/** The offset in the document after the last character of a range and the emphasis that ends there. */
export function endOfMarkup(markdown: string, { runs, end: blockEnd }: TextBlock, end: number): number {
  const index = runAt(runs, end - 1);
  const run = runs[index];
  if (!run) return blockEnd;
  let offset = endIn(run, end);
  if (end < run.at + run.length) return offset;
  const next = runs[index + 1]?.from ?? blockEnd;
  while (offset < next && (markdown[offset] === '*' || markdown[offset] === '_')) offset++;
  return offset;
}

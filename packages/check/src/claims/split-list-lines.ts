import type { TextBlock, TextRun } from '@findings/citations';
import type { QuotePair, OffsetRange } from '@findings/language';

/** `- `, `* `, `• ` at the start of a line, after the markers of containers. */
const LIST_ITEM = /\n[ \t>]*(?=[-*+•][ \t\u00a0])/g;

/**
 * Splits sentences at lines of their paragraph that begin like a list item. Without a blank line above, Pandoc does not read a list,
 * but the writer meant one. Quotations are not split. Linear.
 *
 * @param sentences ranges of the block's clean text, in order
 */
export function splitAtListItems(
  markdown: string,
  { runs, start, end }: TextBlock,
  sentences: readonly OffsetRange[],
  pairs: readonly QuotePair[],
): readonly OffsetRange[] {
  const source = markdown.slice(start, end);
  if (!source.includes('\n')) return sentences;
  const offsets = Array.from(source.matchAll(LIST_ITEM), ({ 0: lead, index }) => start + index + lead.length);
  if (offsets.length === 0) return sentences;
  const cuts = toCleanOffsets(runs, offsets);
  const result: OffsetRange[] = [];
  let next = 0;
  let pair = 0;
  for (const sentence of sentences) {
    let from = sentence.start;
    for (; next < cuts.length && cuts[next]! < sentence.end; next++) {
      const at = cuts[next]!;
      while (pair < pairs.length && pairs[pair]!.outerEnd <= at) pair++;
      const quotation = pairs[pair];
      if (at <= from || (quotation?.closed && quotation.outerStart < at)) continue;
      result.push({ start: from, end: at - 1 });
      from = at;
    }
    result.push({ start: from, end: sentence.end });
  }
  return result;
}

/** Converts sorted offsets of the document to offsets of the clean text. Drops offsets that are in no run. */
function toCleanOffsets(runs: readonly TextRun[], offsets: readonly number[]): readonly number[] {
  const found: number[] = [];
  let index = 0;
  for (const offset of offsets) {
    while (index < runs.length && runs[index]!.from + runs[index]!.size <= offset) index++;
    const run = runs[index];
    if (run && run.from <= offset && run.length === run.size) found.push(run.at + offset - run.from);
  }
  return found;
}

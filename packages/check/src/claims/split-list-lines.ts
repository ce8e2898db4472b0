import type { TextBlock, TextRun } from '@findings/citations';
import type { QuotePair, OffsetRange } from '@findings/core/text';

/** `- `, `* `, `• ` at the beginning of a line, behind the signs of containers. */
const item = /\n[ \t>]*(?=[-*+•][ \t\u00a0])/g;

/**
 * Sentences cut where a line of their paragraph begins like the item of a list: without a blank line above it Pandoc sees
 * no list, but who wrote it did. Quotations stay whole. Linear.
 *
 * @param sentences of the block's clean text, in order
 */
export function splitAtListItems(
  markdown: string,
  { runs, start, end }: TextBlock,
  sentences: readonly OffsetRange[],
  pairs: readonly QuotePair[],
): readonly OffsetRange[] {
  const written = markdown.slice(start, end);
  if (!written.includes('\n')) return sentences;
  const places = Array.from(written.matchAll(item), ({ 0: lead, index }) => start + index + lead.length);
  if (places.length === 0) return sentences;
  const cuts = inText(runs, places);
  const cut: OffsetRange[] = [];
  let next = 0;
  let pair = 0;
  for (const sentence of sentences) {
    let from = sentence.start;
    for (; next < cuts.length && cuts[next]! < sentence.end; next++) {
      const at = cuts[next]!;
      while (pair < pairs.length && pairs[pair]!.outerEnd <= at) pair++;
      const quotation = pairs[pair];
      if (at <= from || (quotation?.closed && quotation.outerStart < at)) continue;
      cut.push({ start: from, end: at - 1 });
      from = at;
    }
    cut.push({ start: from, end: sentence.end });
  }
  return cut;
}

/** Places of the document in the clean text; those that are in none of its runs are left out. Both in order. */
function inText(runs: readonly TextRun[], places: readonly number[]): readonly number[] {
  const found: number[] = [];
  let index = 0;
  for (const place of places) {
    while (index < runs.length && runs[index]!.from + runs[index]!.size <= place) index++;
    const run = runs[index];
    if (run && run.from <= place && run.length === run.size) found.push(run.at + place - run.from);
  }
  return found;
}

import type { OffsetRange } from '@findings/core/text';
import type { ClaimBlock } from './claim-block.js';
import { trimRange } from './trim-range.js';

/** A paragraph of a block quotation with the range of its words. */
export interface QuotedParagraph extends OffsetRange {
  readonly read: ClaimBlock;
}

/** The words of a paragraph inside quotation marks that stand around all of it. */
function withoutMarks({ block: { text }, pairs }: ClaimBlock, { start, end }: OffsetRange): OffsetRange {
  const whole = pairs[0];
  if (whole?.outerStart !== start || whole.outerEnd > end) return { start, end };
  return /^[\s\ufffc.,;:!?…]*$/.test(text.slice(whole.outerEnd, end)) ? trimRange(text, whole) : { start, end };
}

/** The same of several: the first opens, each may open again, the last closes. */
export function stripOuterMarks(paragraphs: readonly QuotedParagraph[]): readonly QuotedParagraph[] {
  const first = paragraphs[0]!;
  const last = paragraphs.at(-1)!;
  if (paragraphs.length < 2 || !opens(first) || !closes(last) || first.read.pairs[0]?.outerStart === first.start)
    return paragraphs.map((each) => ({ ...each, ...withoutMarks(each.read, each) }));
  return paragraphs.map((each) => ({
    ...each,
    start: opens(each) ? each.start + 1 : each.start,
    end: each === last ? each.end - 1 : each.end,
  }));
}

function opens({ read: { block }, start }: QuotedParagraph): boolean {
  return /["“„«]/.test(block.text.charAt(start));
}

function closes({ read: { block }, end }: QuotedParagraph): boolean {
  return /["”“»]/.test(block.text.charAt(end - 1));
}

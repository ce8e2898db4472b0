import type { ResolvedCitation } from './claims.js';
import { isAttributionLine } from './attribution-line.js';
import { hasQuotation } from './inline-quotations.js';
import { isReference } from './is-reference.js';
import type { BlockReading } from './claim-block.js';
import type { AssignedCitations } from './assign-citations.js';

/** Consecutive blocks that are one quotation. */
export interface DisplayedQuotation {
  /** Indexes of its first and last block. */
  readonly first: number;
  readonly last: number;
  /** Offsets in the document, including the `>` of a block quotation. */
  readonly start: number;
  readonly end: number;
  /** Whether it contains an attribution. */
  readonly isAttributed: boolean;
}

/** The citations directly before and after a displayed quotation: in the sentence that introduces it, or in an attribution below it. */
export function adjacentCitations(reading: BlockReading, displayed: DisplayedQuotation): AssignedCitations | undefined {
  const below = citationsBelow(reading, displayed);
  const intro = citationsAbove(reading, displayed);
  const citations = [...below, ...(intro?.citations ?? [])];
  if (citations.length === 0) return undefined;
  return { proximity: below.length > 0 ? 'sentence' : intro!.proximity, citations };
}

/**
 * The citations of the last sentence above. Their proximity is `sentence`, or `near` if that sentence does not end in a colon and
 * either has a quotation of its own or the displayed quotation has an attribution.
 */
function citationsAbove(
  { markdown, blocks, read }: BlockReading,
  { first, start, isAttributed }: DisplayedQuotation,
): AssignedCitations | undefined {
  const block = blocks[first - 1];
  if (block?.kind !== 'paragraph' || block.quotation !== undefined) return undefined;
  if (!isBlank(markdown, block.end, start)) return undefined;
  const before = read(first - 1);
  const last = before.claims.at(-1);
  if (!last || last.citations.length === 0) return undefined;
  const introduces = endsInColon(block.text) || (!isAttributed && !hasQuotation(before, last));
  return { proximity: introduces ? 'sentence' : 'near', citations: last.citations };
}

/** The citations of a short sentence below, such as an attribution or `See [@s4].` */
function citationsBelow(
  { markdown, blocks, read }: BlockReading,
  { last, end }: DisplayedQuotation,
): readonly ResolvedCitation[] {
  const block = blocks[last + 1];
  if (block?.kind !== 'paragraph' || block.quotation !== undefined) return [];
  if (!isBlank(markdown, end, block.start)) return [];
  const after = read(last + 1);
  const [first] = after.claims;
  if (!first || first.citations.length === 0 || hasQuotation(after, first)) return [];
  const [opening] = after.cited;
  if (opening?.at === 0 && !opening.inText) return opening.citations;
  const sentence = block.text.slice(first.start, first.end);
  const isAlone = after.claims.length === 1;
  return (isAlone && isAttributionLine(sentence)) || isReference(sentence) ? first.citations : [];
}

/** Whether the last sentence introduces what follows. */
export function endsInColon(text: string): boolean {
  return /:[\s\ufffc]*$/.test(text.slice(-40));
}

/** Whether a range of the document contains only white space, markers of containers (`>`, `#`) and tags or fences of quotations. */
export function isBlank(markdown: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (' \t\r\n>#'.includes(markdown[at]!)) continue;
    EDGE.lastIndex = at;
    if (!EDGE.test(markdown) || EDGE.lastIndex > end) return false;
    at = EDGE.lastIndex - 1;
  }
  return true;
}

const EDGE =
  /<\/?(?:blockquote|p|footer|cite|figure|figcaption)(?=[\s>])[^<>]*>|:{3,}(?:[ \t]*\{[^{}\n]*\}|[ \t]*\w*)/y;

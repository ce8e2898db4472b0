import { isAttributionLine } from './attribution-line.js';
import { hasQuotation } from './inline-quotations.js';
import { isReference, proximityOfReference } from './is-reference.js';
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
  if (!below) return intro;
  return { ...below, citations: [...below.citations, ...(intro?.citations ?? [])] };
}

/**
 * The citations of the last sentence above. Their proximity is `sentence` if that sentence ends in a colon. Otherwise it is `near` if it has a
 * quotation of its own or the displayed quotation has an attribution, and `adjacent` if not.
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
  const { citations } = last;
  if (endsInColon(block.text)) return { proximity: 'sentence', citations };
  return { proximity: isAttributed || hasQuotation(before, last) ? 'near' : 'adjacent', citations };
}

/** The citations of a short sentence below, such as an attribution or `See [@s4].` */
function citationsBelow(
  { markdown, blocks, read }: BlockReading,
  { last, end }: DisplayedQuotation,
): AssignedCitations | undefined {
  const block = blocks[last + 1];
  if (block?.kind !== 'paragraph' || block.quotation !== undefined) return undefined;
  if (!isBlank(markdown, end, block.start)) return undefined;
  const after = read(last + 1);
  const [first] = after.claims;
  if (!first || first.citations.length === 0 || hasQuotation(after, first)) return undefined;
  const [opening] = after.cited;
  if (opening?.at === 0 && !opening.inText) return { proximity: 'sentence', citations: opening.citations };
  const sentence = block.text.slice(first.start, first.end);
  const { citations } = first;
  if (after.claims.length === 1 && isAttributionLine(sentence)) return { proximity: 'sentence', citations };
  return isReference(sentence) ? { proximity: proximityOfReference(sentence, citations), citations } : undefined;
}

/** Whether the last sentence introduces what follows. */
export function endsInColon(text: string): boolean {
  return /:[\s\ufffc]*$/.test(text.slice(-40));
}

/** Whether a range of the document contains only white space, markers of containers (`>`, `#`) and tags or fences of quotations. */
function isBlank(markdown: string, start: number, end: number): boolean {
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

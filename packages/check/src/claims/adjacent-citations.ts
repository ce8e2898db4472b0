import type { ResolvedCitation } from './resolved-citation.js';
import { isAttributionLine } from './attribution-line.js';
import { hasQuotation, isPointer } from './block-quotations.js';
import type { BlockReading } from './block-reading.js';
import type { AssignedCitations } from './assign-citations.js';

/** A stretch of blocks that is a quotation as a whole. */
export interface DisplayedQuotation {
  /** Indices of its first and last block. */
  readonly first: number;
  readonly last: number;
  /** Offsets in the document, the signs of a block quotation included. */
  readonly start: number;
  readonly end: number;
  /** It says itself who is quoted. */
  readonly isAttributed: boolean;
}

/**
 * What stands right before and right behind a displayed quotation: the sentence that introduces it, an attribution or a
 * pointer below it.
 */
export function adjacentCitations(reading: BlockReading, displayed: DisplayedQuotation): AssignedCitations | undefined {
  const behind = below(reading, displayed);
  const intro = above(reading, displayed);
  const citations = [...behind, ...(intro?.citations ?? [])];
  if (citations.length === 0) return undefined;
  return { closeness: behind.length > 0 ? 'sentence' : intro!.closeness, citations };
}

/**
 * What the sentence above leads with. Without a colon it is only near where that sentence has a quotation of its own, or
 * the quotation names somebody.
 */
function above(
  { markdown, blocks, read }: BlockReading,
  { first, start, isAttributed }: DisplayedQuotation,
): AssignedCitations | undefined {
  const block = blocks[first - 1];
  if (block?.kind !== 'paragraph' || block.quotation !== undefined) return undefined;
  if (!isBlank(markdown, block.end, start)) return undefined;
  const before = read(first - 1);
  const last = before.statements.at(-1);
  if (!last || last.citations.length === 0) return undefined;
  const leads = endsInColon(block.text) || (!isAttributed && !hasQuotation(before, last));
  return { closeness: leads ? 'sentence' : 'near', citations: last.citations };
}

function below(
  { markdown, blocks, read }: BlockReading,
  { last, end }: DisplayedQuotation,
): readonly ResolvedCitation[] {
  const block = blocks[last + 1];
  if (block?.kind !== 'paragraph' || block.quotation !== undefined) return [];
  if (!isBlank(markdown, end, block.start)) return [];
  const behind = read(last + 1);
  const [first] = behind.statements;
  if (!first || first.citations.length === 0 || hasQuotation(behind, first)) return [];
  const [opening] = behind.cited;
  if (opening?.at === 0 && !opening.inText) return opening.citations;
  const sentence = block.text.slice(first.start, first.end);
  const isAlone = behind.statements.length === 1;
  return (isAlone && isAttributionLine(sentence)) || isPointer(sentence) ? first.citations : [];
}

export function endsInColon(text: string): boolean {
  return /:[\s\ufffc]*$/.test(text.slice(-40));
}

/** Whether only white space and the signs of containers stand in a stretch of the document. */
function isBlank(markdown: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!' \t\r\n>#'.includes(markdown[at]!)) return false;
  return true;
}

import type { CheckedDocument } from '@findings/check';
import { escapeMarkdown, matchQuotationMarks } from '@findings/check/editor';
import type { OffsetEdit } from '@findings/check/editor';
import type { TextBlock } from '@findings/citations';
import type { LocatedCitation } from '../workspace/citation-at.js';
import { blockAround } from '../workspace/innermost.js';

type BlockInfo = Pick<TextBlock, 'kind' | 'quotation' | 'text'>;

/** Whether a block is a block quotation that has words already. Other words must not be added to it. */
export function isInQuotation(block: BlockInfo | undefined): boolean {
  return block?.quotation !== undefined && /[^\s\ufffc]/.test(block.text);
}

/** Whether an offset is in a quotation, which must not be changed. */
export function isQuoted({ claims }: CheckedDocument, offset: number): boolean {
  return claims.quotations.some(({ form, start, end }) => form === 'inline' && start <= offset && offset <= end);
}

/**
 * Inserts words of a finding before its citation, or after one that is part of the sentence: `@s4.h2 “…”`.
 *
 * @returns undefined in a block quotation that has words already
 */
export function quotationEdit(
  document: CheckedDocument,
  { citation: { item }, group }: LocatedCitation,
  words: string,
): OffsetEdit | undefined {
  const block = blockAround(document.blocks, group);
  if (isInQuotation(block)) return undefined;
  const { markdown } = document;
  const isInText = item.mode === 'author-in-text';
  const at = isInText ? group.end : group.start;
  const spaceAfter = isInText && /[\s.,;:!?)\]}|]|^$/.test(markdown.charAt(at)) ? '' : ' ';
  const text = formatQuotation(document, group.start, block, words);
  return { start: at, end: at, text: spaceBefore(markdown, at) + text + spaceAfter };
}

/** The space that is needed before inserted text. */
export function spaceBefore(markdown: string, at: number): ' ' | '' {
  return at > 0 && !/[\s([{>|]/.test(markdown.charAt(at - 1)) ? ' ' : '';
}

/** Formats words as a quotation with the writer's quotation marks. A block quotation needs none. */
export function formatQuotation(
  document: Pick<CheckedDocument, 'markdown' | 'claims'>,
  offset: number,
  block: BlockInfo | undefined,
  words: string,
): string {
  const isInTable = block?.kind === 'cell';
  if (block?.quotation !== undefined) return escapeMarkdown(words, isInTable);
  const { opening, closing } = quotationMarkStyle(document, offset);
  return `${opening}${escapeMarkdown(matchQuotationMarks('', opening, words), isInTable)}${closing}`;
}

export interface QuotationMarks {
  readonly opening: string;
  readonly closing: string;
}

/** The closing quotation mark for each opening one. */
export const CLOSING_MARKS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  '„': '“',
  '«': '»',
  '»': '«',
};

/** The quotation marks of the last quotation before an offset, or else of the first one. The default is curly. */
function quotationMarkStyle(
  { markdown, claims }: Pick<CheckedDocument, 'markdown' | 'claims'>,
  offset: number,
): QuotationMarks {
  const inline = claims.quotations.filter(
    ({ form, start }) => form === 'inline' && markdown.charAt(start - 1) in CLOSING_MARKS,
  );
  const model = inline.findLast(({ start }) => start <= offset) ?? inline[0];
  const opening = model ? markdown.charAt(model.start - 1) : '“';
  const markAfter = model ? markdown.charAt(model.end) : '';
  const usualClosing = CLOSING_MARKS[opening]!;
  // `„…”` and `„…“` are both common.
  return { opening, closing: opening === '„' && markAfter === '”' ? markAfter : usualClosing };
}

import type { TextBlock } from '@findings/citations';
import { escapeMarkdown, matchQuotationMarks } from '@findings/check/editor';
import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import type { LocatedCitation } from '../workspace/citation-at.js';
import { innermostBlock } from './innermost-block.js';
import { quotationMarkStyle } from './quotation-mark-style.js';

type Kind = Pick<TextBlock, 'kind' | 'quotation' | 'text'>;

/** A block quotation quotes as a whole: words are put into one that has none. */
export function isInQuotation(block: Kind | undefined): boolean {
  return block?.quotation !== undefined && /[^\s\ufffc]/.test(block.text);
}

/**
 * Words of a finding put in front of its citation, or behind one that is a word of its sentence: `@s4.h2 “…”`. Undefined in a
 * block quotation that has words already.
 */
export function quotationEdit(
  document: CheckedDocument,
  { citation: { item }, group }: LocatedCitation,
  words: string,
): OffsetEdit | undefined {
  const block = innermostBlock(document.blocks, group.start, group.end);
  if (isInQuotation(block)) return undefined;
  const { markdown } = document;
  const isWord = item.mode === 'author-in-text';
  const at = isWord ? group.end : group.start;
  const behind = isWord && /[\s.,;:!?)\]}|]|^$/.test(markdown.charAt(at)) ? '' : ' ';
  const text = toQuotation(document, group.start, block, words);
  return { start: at, end: at, text: spaceBefore(markdown, at) + text + behind };
}

/** What has to stand between a place and what is put there as a word of its own. */
export function spaceBefore(markdown: string, at: number): ' ' | '' {
  return at > 0 && !/[\s([{>|]/.test(markdown.charAt(at - 1)) ? ' ' : '';
}

/** As Markdown, between the writer's marks; in a block quotation without any. */
export function toQuotation(
  document: Pick<CheckedDocument, 'markdown' | 'claims'>,
  place: number,
  block: Kind | undefined,
  words: string,
): string {
  const inRow = block?.kind === 'cell';
  if (block?.quotation !== undefined) return escapeMarkdown(words, inRow);
  const { opening, closing } = quotationMarkStyle(document, place);
  return `${opening}${escapeMarkdown(matchQuotationMarks('', opening, words), inRow)}${closing}`;
}

import type { CheckedDocument } from '@findings/check';
import type { OffsetEdit } from '@findings/check/editor';
import { readTexts } from '@findings/citations';
import type { TextBlock } from '@findings/citations';
import type { Target } from '@findings/core/library';
import {
  formatQuotation,
  quotationEdit,
  isInQuotation,
  isQuoted,
  spaceBefore,
  CLOSING_MARKS,
} from '../code-actions/add-quotation.js';
import { hasQuotation } from '../code-actions/quote-finding.js';
import type { Refusal } from '../results/editor-results.js';
import { locatedCitations } from '../workspace/citation-at.js';
import type { LocatedCitation } from '../workspace/citation-at.js';
import { blockAround, groupAt } from '../workspace/innermost.js';
import { keysOf, spaceAfter, wordEnd } from './insert-citation.js';
import { addsCitations } from '../verify-insertion.js';
import type { ExpectedCitation } from '../verify-insertion.js';

/** A quotation to insert, with its citation. */
export interface NewQuotation {
  readonly target: Target;
  readonly words: string;
  readonly citation: ExpectedCitation;
}

/**
 * Inserts a quotation with its citation at a cursor or in place of a selection. At or after a citation of
 * the same finding that has no quotation yet, only the quotation is inserted.
 *
 * @returns undefined if the citation would not be parsed as one
 */
export function insertQuotation(
  document: CheckedDocument,
  selection: { readonly start: number; readonly end: number },
  { target, words, citation }: NewQuotation,
): OffsetEdit | Refusal | undefined {
  const { start, end } = withoutEmptyMarks(document.markdown, selection);
  const own = start === end ? citationAround(document, start, target) : undefined;
  if (own && !hasQuotation(document, own, target)) {
    return quotationEdit(document, own, words) ?? refuseQuotation(document);
  }
  if (isQuoted(document, start)) return refuseQuotation(document);
  const offset = start === end ? afterWordOrGroup(document, start) : start;
  const editWith = (quotation: string): OffsetEdit => {
    const { markdown } = document;
    const text = `${quotation}[${keysOf(citation)}]${spaceAfter(markdown, Math.max(offset, end))}`;
    return { start: offset, end: Math.max(offset, end), text: spaceBefore(markdown, offset) + text };
  };
  const withoutQuotation = editWith('');
  if (!addsCitations(document.markdown, withoutQuotation, citation)) return undefined;
  const block = blockAtCitation(document.markdown, withoutQuotation);
  if (isInQuotation(block)) return refuseQuotation(document);
  const withQuotation = editWith(`${formatQuotation(document, offset, block, words)} `);
  return addsCitations(document.markdown, withQuotation, citation) ? withQuotation : undefined;
}

/** The citation of a finding whose brackets contain an offset or are before it, with nothing but spaces in between. */
function citationAround(document: CheckedDocument, offset: number, target: Target): LocatedCitation | undefined {
  const { markdown, groups } = document;
  let at = offset;
  while (/[ \t]/.test(markdown.charAt(at - 1))) at--;
  const group = groupAt(groups, offset) ?? groupAt(groups, at);
  return locatedCitations(document).find(
    ({ group: each, citation: { resolution } }) =>
      each === group && resolution.type === 'found' && resolution.target === target,
  );
}

function refuseQuotation({ say }: CheckedDocument): Refusal {
  return {
    refusal: say`There is already a quotation here. Move the cursor outside it and try again.`,
  };
}

/** Includes empty quotation marks around a cursor, which an editor closed automatically. */
function withoutEmptyMarks(markdown: string, { start, end }: { readonly start: number; readonly end: number }) {
  const isPair = start === end && start > 0 && CLOSING_MARKS[markdown.charAt(start - 1)] === markdown.charAt(end);
  return isPair ? { start: start - 1, end: end + 1 } : { start, end };
}

/** The end of the word or group that contains an offset. */
function afterWordOrGroup({ markdown, groups }: CheckedDocument, offset: number): number {
  const group = groupAt(groups, offset);
  return group && group.start < offset ? group.end : wordEnd(markdown, offset);
}

/** The block that contains an inserted citation. */
function blockAtCitation(markdown: string, { start, end, text }: OffsetEdit): TextBlock | undefined {
  const { blocks } = readTexts(markdown.slice(0, start) + text + markdown.slice(end));
  return blockAround(blocks, { start: start + text.indexOf('['), end: start + text.trimEnd().length });
}

import { isTitleCase, wordsIn } from '@findings/language';
import type { ProposalQuotation } from '../claims/claims.js';
import { quotationMatcherOf } from '../quotations/quotation-matcher.js';
import { targetsOf } from './cited-targets.js';
import { CONTEXT_LENGTH, isOtherSource, isTitle } from './foreign-quotation.js';
import { isQuotation } from './is-quotation.js';
import { quotationProblems } from './quotation-verdict.js';
import type { CheckedDocument } from './rule.js';

/**
 * The quotations of a document that nothing in their sentence supports: no finding that it cites has their words, no rule reports them,
 * and it names no other source. People may quote what they heard themselves, so no rule reports these. A program heard nothing.
 */
export function unsourcedQuotations(document: CheckedDocument): readonly ProposalQuotation[] {
  const reported = new Set(Array.from(quotationProblems(document), (problem) => problem?.quotation));
  return document.claims.quotations.filter(
    (quotation) =>
      !quotation.isUnclosed &&
      isQuotation(quotation.text) &&
      !reported.has(quotation) &&
      !hasSource(document, quotation),
  );
}

function hasSource({ markdown, library, bibliography }: CheckedDocument, quotation: ProposalQuotation): boolean {
  const { text, paragraphs, parts = [], proximity, end } = quotation;
  const citations = proximity === 'near' ? [] : quotation.citations;
  const matcher = quotationMatcherOf(library);
  const targets = citations.flatMap(({ resolution }) => targetsOf(resolution));
  const isVerbatim = (words: string): boolean => targets.some((target) => matcher.isVerbatim(words, target));
  return (
    isVerbatim(text) ||
    (paragraphs.length > 1 && paragraphs.every(isVerbatim)) ||
    (parts.length > 0 && parts.filter(isQuotation).every(isVerbatim)) ||
    citations.some(({ item }) => bibliography?.keys.has(item.id) === true) ||
    isOtherSource(markdown.slice(end, end + CONTEXT_LENGTH)) ||
    isTitle(library, text) ||
    isTitleCase(wordsIn(text.slice(0, 4 * CONTEXT_LENGTH)))
  );
}

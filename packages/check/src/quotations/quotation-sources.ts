import { isTitleCase, wordsIn } from '@findings/language';
import type { ProposalQuotation, ResolvedCitation } from '../claims/claims.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { targetsOf } from '../document/cited-targets.js';
import { CONTEXT_LENGTH, isOtherSource, isTitle } from './quotation-of-other-source.js';
import { isQuotation } from './is-quotation.js';
import { quotationProblems } from './quotation-verdict.js';
import type { CheckedDocument } from '../document/checked-document.js';

/**
 * The quotations of a document that nothing in their sentence supports: no finding that it cites has their words, no rule reports them, and
 * it names no other source. No rule reports these, because people may quote what they heard themselves. An assistant cannot have heard it.
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

/** The quotations of a document that a finding that they cite contains word for word. */
export function verifiedQuotations(document: CheckedDocument): readonly ProposalQuotation[] {
  return document.claims.quotations.filter((quotation) => !quotation.isUnclosed && isVerified(document, quotation));
}

function isVerified(document: CheckedDocument, quotation: ProposalQuotation): boolean {
  const isVerbatim = verifierOf(document, quotation);
  return isVerbatim(quotation.text) || quotation.paragraphs.every(isVerbatim);
}

/** Returns a function for whether a finding that a quotation cites has certain words. */
function verifierOf({ library }: CheckedDocument, quotation: ProposalQuotation): (words: string) => boolean {
  const matcher = quotationMatcherOf(library);
  const targets = citationsOf(quotation).flatMap(({ resolution }) => targetsOf(resolution));
  return (words) => targets.some((target) => matcher.isVerbatim(words, target));
}

/** Citations elsewhere in the paragraph may support something else. */
function citationsOf({ citations, proximity }: ProposalQuotation): readonly ResolvedCitation[] {
  return proximity === 'near' ? [] : citations;
}

function hasSource(document: CheckedDocument, quotation: ProposalQuotation): boolean {
  const { markdown, library, bibliography } = document;
  const { text, parts = [], end } = quotation;
  return (
    isVerified(document, quotation) ||
    (parts.length > 0 && parts.filter(isQuotation).every(verifierOf(document, quotation))) ||
    citationsOf(quotation).some(({ item }) => bibliography?.keys.has(item.id) === true) ||
    isOtherSource(markdown.slice(end, end + CONTEXT_LENGTH)) ||
    isTitle(library, text) ||
    isTitleCase(wordsIn(text.slice(0, 4 * CONTEXT_LENGTH)))
  );
}

import type { ResolvedCitation, ProposalQuotation } from '../claims/claims.js';
import type { Target } from '@findings/core/library';
import { quotationMatcherOf, type QuotationMatcher } from '../quotations/quotation-matcher.js';
import type { SimilarMatch } from '../quotations/most-similar-text.js';
import { isForeignQuotation, isTitle } from './foreign-quotation.js';
import { isDistinctive, isQuotation } from './is-quotation.js';
import { targetsOf } from './cited-targets.js';
import type { CheckedDocument } from './rule.js';

/** What is wrong with a quotation. */
export type QuotationVerdict =
  /** Almost the words of a cited finding. */
  | { readonly type: 'altered'; readonly similarMatch: SimilarMatch }
  /** Its parts, with omitted words between them, are verbatim in a cited target, but not in this order in one finding. */
  | { readonly type: 'scattered'; readonly target: Target }
  /** Verbatim in other findings than the cited ones, or almost the words of another. */
  | { readonly type: 'misplaced'; readonly elsewhere: readonly Target[]; readonly similarMatch?: SimilarMatch }
  | { readonly type: 'missing' }
  | { readonly type: 'uncited'; readonly elsewhere: readonly Target[] };

/** A quotation with a problem. */
export interface QuotationProblem {
  readonly quotation: ProposalQuotation;
  readonly verdict: QuotationVerdict;
  /** The words with the problem: the whole quotation, or one of its paragraphs. */
  readonly words: string;
  /** Its citations of findings, the most likely first. */
  readonly cited: readonly ResolvedCitation[];
}

/** The quotations of a document that have problems, in order. Computed once for all rules. */
export function quotationProblems(document: CheckedDocument): readonly QuotationProblem[] {
  return document.cached(checkQuotations);
}

function checkQuotations(document: CheckedDocument): readonly QuotationProblem[] {
  return document.claims.quotations.flatMap((quotation) => checkQuotation(document, quotation) ?? []);
}

function checkQuotation(document: CheckedDocument, quotation: ProposalQuotation): QuotationProblem | undefined {
  if (!isQuotation(quotation.text)) return undefined;
  const matcher = quotationMatcherOf(document.library);
  const cited = quotation.citations.filter(({ resolution }) => targetsOf(resolution).length > 0);
  const targets = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  const words = unmatchedWords(matcher, quotation, targets);
  if (words === undefined) return undefined;
  const verdict = classifyWords(document, quotation, words, targets);
  return verdict && !isTitle(document.library, words) ? { quotation, verdict, words, cited } : undefined;
}

/** The words that no target contains: the whole quotation, or its first wrong paragraph if other paragraphs are verbatim. */
function unmatchedWords(
  matcher: QuotationMatcher,
  { text, paragraphs }: ProposalQuotation,
  targets: readonly Target[],
): string | undefined {
  const isVerbatim = (words: string): boolean => targets.some((target) => matcher.isVerbatim(words, target));
  if (isVerbatim(text)) return undefined;
  const wrong = paragraphs.filter((paragraph) => !isVerbatim(paragraph));
  return wrong.length === paragraphs.length ? text : wrong[0];
}

function classifyWords(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  words: string,
  targets: readonly Target[],
): QuotationVerdict | undefined {
  const { citations, proximity } = quotation;
  const matcher = quotationMatcherOf(document.library);
  const similarMatch = targets.length > 0 ? matcher.findSimilar(words, targets) : undefined;
  if (similarMatch) {
    // Findings may repeat each other. Another finding may contain the words verbatim.
    const elsewhere = isDistinctive(words) ? matcher.findVerbatim(words) : [];
    if (elsewhere.length === 0) return { type: 'altered', similarMatch };
    if (proximity === 'near') return { type: 'uncited', elsewhere };
    return { type: 'misplaced', elsewhere: nearestFirst(elsewhere, targets) };
  }
  if (citations.length === 0 || proximity === 'near') {
    const elsewhere = isDistinctive(words) ? matcher.findVerbatim(words) : [];
    return elsewhere.length > 0 ? { type: 'uncited', elsewhere } : undefined;
  }
  // The words may be from a cited work that is not a report.
  if (targets.length === 0) return undefined;
  const elsewhere = matcher.findVerbatim(words);
  if (elsewhere.length > 0) return { type: 'misplaced', elsewhere: nearestFirst(elsewhere, targets) };
  const parts = partsOf(words);
  const scattered = targets.find(
    (target) => parts.length > 1 && parts.every((part) => matcher.isVerbatim(part, target)),
  );
  if (scattered) return { type: 'scattered', target: scattered };
  const other = matcher.findSimilarAnywhere(words);
  if (other) return { type: 'misplaced', elsewhere: [other.target], similarMatch: other };
  const citesOnlyReports = citations.every(({ resolution }) => targetsOf(resolution).length > 0);
  return citesOnlyReports && !isForeignQuotation(document, quotation, words) ? { type: 'missing' } : undefined;
}

/** The parts of two or more words between omissions (`…`). */
function partsOf(words: string): readonly string[] {
  return words
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((part) => part.trim())
    .filter((part) => part.includes(' '));
}

/** Sorts findings of the cited sessions and parts first. */
function nearestFirst(found: readonly Target[], cited: readonly Target[]): readonly Target[] {
  const parts = new Set(cited.map(({ within }) => within));
  const isNearby = ({ within }: Target): boolean => within !== undefined && parts.has(within);
  return [...found.filter(isNearby), ...found.filter((target) => !isNearby(target))];
}

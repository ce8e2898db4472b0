import type { ResolvedCitation } from '../claims/resolved-citation.js';
import type { ProposalQuotation } from '../claims/claims.js';
import type { Target } from '@findings/core/library';
import { quotationMatcherOf, type NearMatch, type QuotationMatcher } from '../quotations/quotation-matcher.js';
import { isForeignQuotation, isTitle } from './foreign-quotation.js';
import { isDistinctive, isQuotation } from './quote-words.js';
import type { CheckedDocument } from './rule.js';

/** What is wrong with a quotation. */
export type QuotationVerdict =
  /** Near to what it cites. */
  | { readonly type: 'altered'; readonly near: NearMatch }
  /** Its parts, with words left out between them, are verbatim in what it cites, and the whole is not. */
  | { readonly type: 'scattered'; readonly target: Target }
  /** Verbatim in other findings than the cited ones, or near to another. */
  | { readonly type: 'misplaced'; readonly elsewhere: readonly Target[]; readonly near?: NearMatch }
  | { readonly type: 'missing' }
  | { readonly type: 'uncited'; readonly elsewhere: readonly Target[] };

export interface JudgedQuotation {
  readonly quotation: ProposalQuotation;
  readonly verdict: QuotationVerdict;
  /** The words that were judged: those of the quotation, or of one of its paragraphs. */
  readonly words: string;
  /** What it cites of ours, the most likely first. */
  readonly cited: readonly ResolvedCitation[];
}

/** The quotations of a document that something is wrong with, in order; judged once, for all rules. */
export function judgedQuotations(document: CheckedDocument): readonly JudgedQuotation[] {
  return document.once(judgeAll);
}

function judgeAll(document: CheckedDocument): readonly JudgedQuotation[] {
  return document.claims.quotations.flatMap((quotation) => judge(document, quotation) ?? []);
}

function judge(document: CheckedDocument, quotation: ProposalQuotation): JudgedQuotation | undefined {
  if (!isQuotation(quotation.text)) return undefined;
  const quoting = quotationMatcherOf(document.library);
  const cited = quotation.citations.filter(({ resolution }) => targetsOf(resolution).length > 0);
  const targets = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  const words = unproved(quoting, quotation, targets);
  if (words === undefined) return undefined;
  const verdict = judgeWords(document, quotation, words, targets);
  return verdict && !isTitle(document.library, words) ? { quotation, verdict, words, cited } : undefined;
}

/** The words that no target says: the quotation's, or those of the first of its paragraphs where others are right. */
function unproved(
  quoting: QuotationMatcher,
  { text, paragraphs }: ProposalQuotation,
  targets: readonly Target[],
): string | undefined {
  const isSaid = (words: string): boolean => targets.some((target) => quoting.isVerbatim(words, target));
  if (isSaid(text)) return undefined;
  const wrong = paragraphs.filter((paragraph) => !isSaid(paragraph));
  return wrong.length === paragraphs.length ? text : wrong[0];
}

function judgeWords(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  words: string,
  targets: readonly Target[],
): QuotationVerdict | undefined {
  const { citations, closeness } = quotation;
  const quoting = quotationMatcherOf(document.library);
  const near = targets.length > 0 ? quoting.nearest(words, targets) : undefined;
  if (near) {
    // Findings that repeat one another are near: then the words are those of the one that has them all.
    const elsewhere = isDistinctive(words) ? quoting.findVerbatim(words) : [];
    if (elsewhere.length === 0) return { type: 'altered', near };
    if (closeness === 'near') return { type: 'uncited', elsewhere };
    return { type: 'misplaced', elsewhere: nearestFirst(elsewhere, targets) };
  }
  if (citations.length === 0 || closeness === 'near') {
    const elsewhere = isDistinctive(words) ? quoting.findVerbatim(words) : [];
    return elsewhere.length > 0 ? { type: 'uncited', elsewhere } : undefined;
  }
  // Whoever is cited that we do not know may have said it.
  if (targets.length === 0) return undefined;
  const elsewhere = quoting.findVerbatim(words);
  if (elsewhere.length > 0) return { type: 'misplaced', elsewhere: nearestFirst(elsewhere, targets) };
  const parts = partsOf(words);
  const scattered = targets.find(
    (target) => parts.length > 1 && parts.every((part) => quoting.isVerbatim(part, target)),
  );
  if (scattered) return { type: 'scattered', target: scattered };
  const other = quoting.nearestAnywhere(words);
  if (other) return { type: 'misplaced', elsewhere: [other.target], near: other };
  const isOurs = citations.every(({ resolution }) => targetsOf(resolution).length > 0);
  return isOurs && !isForeignQuotation(document, quotation, words) ? { type: 'missing' } : undefined;
}

/** The stretches of two words or more between words that are left out. */
function partsOf(words: string): readonly string[] {
  return words
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((part) => part.trim())
    .filter((part) => part.includes(' '));
}

/** What a citation names; one that is ambiguous may mean any. */
export function targetsOf(resolution: ResolvedCitation['resolution']): readonly Target[] {
  switch (resolution.type) {
    case 'found':
      return [resolution.target];
    case 'ambiguous':
      return resolution.candidates.map(({ target }) => target);
    default:
      return [];
  }
}

/** Findings of the sessions that are cited before the others. */
function nearestFirst(found: readonly Target[], cited: readonly Target[]): readonly Target[] {
  const sessions = new Set(cited.map(({ session }) => session));
  const isBeside = ({ session }: Target): boolean => session !== undefined && sessions.has(session);
  return [...found.filter(isBeside), ...found.filter((target) => !isBeside(target))];
}

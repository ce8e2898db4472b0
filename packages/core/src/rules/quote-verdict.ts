import type { CheckedCitation } from '../claims/checked-citation.js';
import type { QuotedWords } from '../claims/claims.js';
import type { Target } from '../library/target.js';
import { quotingOf, type NearWords, type Quoting } from '../quoting/quoting.js';
import { isTheirs, isTitle } from './quote-theirs.js';
import { isDistinctive, isQuotation } from './quote-words.js';
import type { CheckedDocument } from './rule.js';

/** What is wrong with a quotation. */
export type Verdict =
  /** Near to what it cites. */
  | { readonly type: 'altered'; readonly near: NearWords }
  /** Its parts, with words left out between them, are verbatim in what it cites, and the whole is not. */
  | { readonly type: 'scattered'; readonly target: Target }
  /** Verbatim in other findings than the cited ones, or near to another. */
  | { readonly type: 'misplaced'; readonly elsewhere: readonly Target[]; readonly near?: NearWords }
  | { readonly type: 'missing' }
  | { readonly type: 'uncited'; readonly elsewhere: readonly Target[] };

export interface JudgedQuotation {
  readonly quotation: QuotedWords;
  readonly verdict: Verdict;
  /** The words that were judged: those of the quotation, or of one of its paragraphs. */
  readonly words: string;
  /** What it cites of ours, the most likely first. */
  readonly cited: readonly CheckedCitation[];
}

/** The quotations of a document that something is wrong with, in order; judged once, for all rules. */
export function judgedQuotations(document: CheckedDocument): readonly JudgedQuotation[] {
  return document.once(judgeAll);
}

function judgeAll(document: CheckedDocument): readonly JudgedQuotation[] {
  return document.claims.quotations.flatMap((quotation) => judge(document, quotation) ?? []);
}

function judge(document: CheckedDocument, quotation: QuotedWords): JudgedQuotation | undefined {
  if (!isQuotation(quotation.text)) return undefined;
  const quoting = quotingOf(document.library);
  const cited = quotation.citations.filter(({ resolution }) => targetsOf(resolution).length > 0);
  const targets = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  const words = unproved(quoting, quotation, targets);
  if (words === undefined) return undefined;
  const verdict = judgeWords(document, quotation, words, targets);
  return verdict && !isTitle(document.library, words) ? { quotation, verdict, words, cited } : undefined;
}

/** The words that no target says: the quotation's, or those of the first of its paragraphs where others are right. */
function unproved(quoting: Quoting, { text, paragraphs }: QuotedWords, targets: readonly Target[]): string | undefined {
  const isSaid = (words: string): boolean => targets.some((target) => quoting.isVerbatim(words, target));
  if (isSaid(text)) return undefined;
  const wrong = paragraphs.filter((paragraph) => !isSaid(paragraph));
  return wrong.length === paragraphs.length ? text : wrong[0];
}

function judgeWords(
  document: CheckedDocument,
  quotation: QuotedWords,
  words: string,
  targets: readonly Target[],
): Verdict | undefined {
  const { citations, closeness } = quotation;
  const quoting = quotingOf(document.library);
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
  return isOurs && !isTheirs(document, quotation, words) ? { type: 'missing' } : undefined;
}

/** The stretches of two words or more between words that are left out. */
function partsOf(words: string): readonly string[] {
  return words
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((part) => part.trim())
    .filter((part) => part.includes(' '));
}

/** What a citation names; one that is ambiguous may mean any. */
export function targetsOf(resolution: CheckedCitation['resolution']): readonly Target[] {
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

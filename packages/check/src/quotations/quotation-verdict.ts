import type { ResolvedCitation, ProposalQuotation } from '../claims/claims.js';
import type { Target } from '@findings/core/library';
import { isTitleCase, wordsIn } from '@findings/language';
import { readSplice, type Splice } from './splice.js';
import { quotationMatcherOf, type QuotationMatcher } from '../matching/quotation-matcher.js';
import type { SimilarMatch } from '../matching/most-similar-text.js';
import { isForeignQuotation, isTitle } from './quotation-of-other-source.js';
import { findNames } from '../names/find-names.js';
import { nameDirectory } from '../names/name-directory.js';
import { isDistinctive, isQuotation, mayBeShortQuotation } from './is-quotation.js';
import { targetsOf } from '../document/cited-targets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { LazyList } from '../document/steps.js';

/** What is wrong with a quotation. */
export type QuotationVerdict =
  /** Almost the words of a cited finding, or of another if `isElsewhere`. */
  | { readonly type: 'altered'; readonly similarMatch: SimilarMatch; readonly isElsewhere?: boolean }
  /** Its parts, with omitted words between them, are verbatim in a cited target, but not in this order in one finding. */
  | { readonly type: 'scattered'; readonly target: Target }
  /** Its parts are verbatim in several findings, or in several places of one. */
  | { readonly type: 'spliced'; readonly splice: Splice }
  /** Verbatim in other findings than the cited ones. */
  | { readonly type: 'misplaced'; readonly elsewhere: readonly Target[] }
  | { readonly type: 'missing' }
  /** Verbatim in findings that are not cited, or almost the words of one. */
  | { readonly type: 'uncited'; readonly elsewhere: readonly Target[]; readonly similarMatch?: SimilarMatch };

export interface QuotationProblem {
  readonly quotation: ProposalQuotation;
  readonly verdict: QuotationVerdict;
  /** The words with the problem: the whole quotation, or one of its paragraphs. */
  readonly words: string;
  /** Its citations of findings, the most likely first. */
  readonly cited: readonly ResolvedCitation[];
}

/** The quotations of a document that have problems, in order, and undefined for the others. Computed once for all rules. */
export function quotationProblems(document: CheckedDocument): Iterable<QuotationProblem | undefined> {
  return document.cached(checkQuotations);
}

function checkQuotations(document: CheckedDocument): Iterable<QuotationProblem | undefined> {
  return new LazyList(verdicts(document));
}

function* verdicts(document: CheckedDocument): Generator<QuotationProblem | undefined> {
  for (const quotation of document.claims.quotations) yield checkQuotation(document, quotation);
}

function checkQuotation(document: CheckedDocument, quotation: ProposalQuotation): QuotationProblem | undefined {
  const cited = quotation.citations.filter(({ resolution }) => targetsOf(resolution).length > 0);
  const targets = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  if (!isQuotation(quotation.text)) {
    const elsewhere = shortQuotation(document, quotation, targets);
    return (
      elsewhere && { quotation, verdict: { type: 'uncited', elsewhere: [elsewhere] }, words: quotation.text, cited }
    );
  }
  const matcher = quotationMatcherOf(document.library);
  const words = unmatchedWords(matcher, quotation, targets);
  if (words === undefined) return undefined;
  if (quotation.isUnclosed) {
    const verdict = classifyUnclosed(matcher, quotation, targets);
    return verdict && { quotation, verdict, words, cited };
  }
  const verdict = classifyWords(document, quotation, words, targets);
  return verdict && !isTitle(document.library, words) ? { quotation, verdict, words, cited } : undefined;
}

/**
 * The source of three quoted words without a citation: the only finding that has them, if the paragraph cites its session or part, or the
 * sentence names its speaker. Otherwise the words are treated as a term.
 */
function shortQuotation(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  targets: readonly Target[],
): Target | undefined {
  const { library } = document;
  const { text, proximity, isUnclosed } = quotation;
  if (proximity !== 'near' || isUnclosed || !mayBeShortQuotation(text)) return undefined;
  if (isTitleCase(wordsIn(text)) || isTitle(library, text)) return undefined;
  const [found, another] = quotationMatcherOf(library).findVerbatim(text);
  if (!found) return undefined;
  const isNear = targets.some(({ within }) => within !== undefined && within === found.within);
  return (isNear || namesSpeaker(document, quotation, found)) && !another && !targets.includes(found)
    ? found
    : undefined;
}

/** The words that no target contains: the whole quotation, or its first wrong paragraph if other paragraphs are verbatim. */
function unmatchedWords(
  matcher: QuotationMatcher,
  { text, paragraphs, parts = [] }: ProposalQuotation,
  targets: readonly Target[],
): string | undefined {
  const isVerbatim = (words: string): boolean => targets.some((target) => matcher.isVerbatim(words, target));
  if (isVerbatim(text)) return undefined;
  // `the “old rivals” “beds are counted every night”`: a term of the writer's next to a quotation.
  const others = parts.filter((part) => !isVerbatim(part));
  if (others.length > 0 && !others.some(isQuotation)) return undefined;
  if (paragraphs.length === 1) return text;
  const wrong = paragraphs.filter((paragraph) => !isVerbatim(paragraph));
  const [first] = wrong;
  // A few words before `she said` are too short to be compared alone.
  return first !== undefined && (wrong.length === paragraphs.length || !isQuotation(first)) ? text : first;
}

function classifyWords(
  document: CheckedDocument,
  quotation: ProposalQuotation,
  words: string,
  targets: readonly Target[],
): QuotationVerdict | undefined {
  const { citations, proximity } = quotation;
  // The citation of a sentence next to it may be right for that sentence.
  const isCitedItself = citations.length > 0 && proximity !== 'near' && proximity !== 'adjacent';
  const matcher = quotationMatcherOf(document.library);
  const splice = targets.length > 0 && proximity !== 'near' ? readSplice(matcher, words, targets) : undefined;
  if (splice) return { type: 'spliced', splice };
  const similarMatch = targets.length > 0 ? matcher.findSimilar(words, targets) : undefined;
  if (similarMatch) {
    // Findings may repeat each other. Another finding may contain the words verbatim.
    const elsewhere = isDistinctive(words) ? matcher.findVerbatim(words) : [];
    if (elsewhere.length === 0) return { type: 'altered', similarMatch };
    if (!isCitedItself) return { type: 'uncited', elsewhere };
    return { type: 'misplaced', elsewhere: nearestFirst(elsewhere, targets) };
  }
  if (!isCitedItself) {
    const found = uncited(document, quotation, words);
    if (found || citations.length === 0 || proximity === 'near') return found;
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
  const isForeign = (): boolean => isForeignQuotation(document, quotation, words);
  if (other && !isCitedItself) return undefined;
  if (other)
    return isWeak(words, other) && isForeign()
      ? undefined
      : { type: 'altered', similarMatch: other, isElsewhere: true };
  const citesOnlyReports = citations.every(({ resolution }) => targetsOf(resolution).length > 0);
  return citesOnlyReports && !isForeign() ? { type: 'missing' } : undefined;
}

/** It may end before the words after those of the finding. Words that no cited finding has may be the writer's own. */
function classifyUnclosed(
  matcher: QuotationMatcher,
  { text, proximity }: ProposalQuotation,
  targets: readonly Target[],
): QuotationVerdict | undefined {
  if (proximity === 'near' || targets.length === 0) return undefined;
  const similarMatch = matcher.findSimilar(text, targets);
  if (!similarMatch) return undefined;
  const last = similarMatch.diff.findLastIndex(({ kind }) => kind === 'same');
  const isChanged = similarMatch.diff.slice(0, last).some(({ kind }) => kind !== 'same');
  return isChanged ? { type: 'altered', similarMatch } : undefined;
}

/** Without a citation, other people may have used similar words. Only similarity beyond doubt is reported. */
function uncited(document: CheckedDocument, quotation: ProposalQuotation, words: string): QuotationVerdict | undefined {
  const matcher = quotationMatcherOf(document.library);
  if (!isDistinctive(words)) {
    const byNamed = matcher.findVerbatim(words).filter((target) => namesSpeaker(document, quotation, target));
    return byNamed.length > 0 ? { type: 'uncited', elsewhere: byNamed } : undefined;
  }
  const elsewhere = matcher.findVerbatim(words);
  if (elsewhere.length > 0) return { type: 'uncited', elsewhere };
  const similarMatch = matcher.findSimilarAnywhere(words);
  if (!similarMatch || isWeak(words, similarMatch)) return undefined;
  return { type: 'uncited', elsewhere: [similarMatch.target], similarMatch };
}

/** Whether the sentence of a quotation names a speaker of a finding. */
function namesSpeaker(
  { library }: CheckedDocument,
  { block, claim }: ProposalQuotation,
  { speakers }: Target,
): boolean {
  return (
    speakers.length > 0 &&
    findNames(block.text, nameDirectory(library), claim()).some(
      ({ people, organization }) => !organization && people.some((person) => speakers.includes(person)),
    )
  );
}

/** Fewer words, or a smaller share of them, may be similar by accident. */
const CERTAIN_WORDS = 8;
const CERTAIN_SHARE = 0.75;

function isWeak(words: string, { certainty }: SimilarMatch): boolean {
  return certainty < CERTAIN_SHARE || wordsIn(words).length < CERTAIN_WORDS;
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

import type { Library } from '@findings/core/library';
import { memoByObject, memoByString } from '@findings/language';
import { findingOf, type Target } from '@findings/core/library';
import { similarCandidates } from './similar-candidates.js';
import { isLongEnough, similarityOf } from './similarity.js';
import { createSimilarityPrefilter } from './similarity-prefilter.js';
import { mostSimilarText, reversedText, type SimilarMatch, type TargetText } from './most-similar-text.js';
import { readPattern, type QuotationPattern, searchKey } from './quotation-pattern.js';
import { readQuotationTokens, type QuotationTokens } from './quotation-tokens.js';
import { createLibraryTexts } from './library-texts.js';
import { matchesVerbatim, matchSegments } from './match-verbatim.js';
import { createLabelledTexts } from './printed-label.js';
import { verbatimCandidates } from './verbatim-candidates.js';

/** Compares quoted words with the findings of a library. `docs/quotations.md` defines “verbatim”. */
export interface QuotationMatcher {
  /** Whether a finding, or any finding of a container, contains the words verbatim, with or without its printed label. */
  isVerbatim(words: string, target: Target): boolean;
  /** All findings that contain the words verbatim, in the order of the reports, at most 250. */
  findVerbatim(words: string): readonly Target[];
  /** The most similar part of the targets' findings. Undefined if none is similar enough to be a misquotation. */
  findSimilar(words: string, within: readonly Target[]): SimilarMatch | undefined;
  /** Like `findSimilar`, over the whole library. */
  findSimilarAnywhere(words: string): SimilarMatch | undefined;
}

/** The shared matcher of a library. It reads texts on demand. */
export const quotationMatcherOf: (library: Library) => QuotationMatcher = memoByObject((library: Library) =>
  createQuotationMatcher(library),
);

/** `findVerbatim` returns at most this many findings. */
const MAX_FOUND = 250;

/** Up to this much text, in UTF-16 code units, is scanned without an index, which takes time to build. */
const MAX_SCANNED = 1 << 17;

/** Up to this many quotations are compared with all texts before the index is built. */
const MAX_UNINDEXED = 16;

/** Up to this many findings are compared one by one. For more the index finds candidates. */
const MAX_COMPARED = 48;

/** Results for longer quotations are not cached, in UTF-16 code units. */
const MAX_CACHED_LENGTH = 2000;

/**
 * Creates a matcher. The index over all findings is built on first use, in time linear in the reports.
 *
 * @param maxScanned up to this much text, in UTF-16 code units, is scanned without the index
 */
export function createQuotationMatcher(library: Library, maxScanned = MAX_SCANNED): QuotationMatcher {
  const patternOf = cacheLast(readPattern);
  const tokensOf = cacheLast(readQuotationTokens);
  const texts = createLibraryTexts(library, maxScanned);
  const { textsOf, findingsOf, ownerOf, textAt } = texts;
  const labelledTexts = createLabelledTexts(findingsOf);
  let unindexed = 0;
  /** False if a scan of all texts finds nothing similar. This is only faster than the index for few quotations. */
  const mayHaveSimilarText = (quoted: QuotationTokens): boolean => {
    if (texts.hasIndex() || !texts.isSmall() || ++unindexed > MAX_UNINDEXED) return true;
    const mayBeSimilar = createSimilarityPrefilter(quoted);
    return texts.all().some(({ text }) => mayBeSimilar(text) && similarityOf(quoted, text.tokens) !== undefined);
  };
  let scanned: { readonly joined: string; readonly needsFoldedSearch: readonly TargetText[] } | undefined;
  /**
   * A quotation of another work usually has letters that no finding contains. One search in the joined texts rules out all
   * findings, except those that need a folded search.
   */
  const textsWithLetters = memoByString((letters: string): readonly TargetText[] => {
    scanned ??= {
      joined: [...texts.words()].join('\n'),
      needsFoldedSearch: texts.all().filter(({ text }) => text.mayJoinLetters),
    };
    if (!scanned.joined.includes(letters)) return scanned.needsFoldedSearch;
    return texts.all().filter(({ text }) => text.mayContain(letters));
  });
  const candidatesFor = function* (pattern: QuotationPattern): Generator<TargetText> {
    if (texts.isSmall()) {
      yield* textsWithLetters(searchKey(pattern));
      return;
    }
    for (const text of verbatimCandidates(pattern, texts.index())) yield textAt(text);
  };

  const reports = library.reports.flatMap(({ key }) => library.get(key) ?? []);
  const withLabels = (words: string, targets: readonly Target[]): readonly TargetText[] =>
    targets.flatMap((target) => labelledTexts(words, target));

  const isVerbatim = (words: string, target: Target): boolean => {
    const pattern = patternOf(words);
    const contains = (each: Target) => textsOf(each).some(({ text }) => matchesVerbatim(pattern, text));
    if (contains(target) || labelledTexts(words, target).some(({ text }) => matchesVerbatim(pattern, text)))
      return true;
    if (findingOf(target)) return false;
    const findings = findingsOf(target);
    if (findings.size <= MAX_COMPARED) return [...findings].some(contains);
    for (const { target, text } of candidatesFor(pattern)) {
      if (findings.has(target) && matchesVerbatim(pattern, text)) return true;
    }
    return false;
  };

  const findVerbatim = (words: string): readonly Target[] => {
    const pattern = patternOf(words);
    const found = new Set<Target>();
    for (const { target, text } of candidatesFor(pattern)) {
      if (matchesVerbatim(pattern, text)) found.add(target);
      if (found.size === MAX_FOUND) break;
    }
    if (found.size > 0) return [...found];
    const labelled = withLabels(words, reports).filter(({ text }) => matchesVerbatim(pattern, text));
    return [...new Set(labelled.map(({ target }) => target))];
  };

  const findSimilar = (words: string, within: readonly Target[] | undefined): SimilarMatch | undefined => {
    const quoted = tokensOf(words);
    if (!isLongEnough(quoted)) return undefined;
    const findings = within && union(within.map(findingsOf));
    const labelled = withLabels(words, within ?? reports);
    if (findings && findings.size <= MAX_COMPARED)
      return mostSimilarText(quoted, [...[...findings].flatMap(textsOf), ...labelled]);
    if (labelled.length === 0 && !mayHaveSimilarText(quoted)) return undefined;
    const isWanted = (text: number): boolean => findings?.has(ownerOf(text)) ?? true;
    const candidates = similarCandidates(quoted, texts.index(), isWanted).map(textAt);
    return mostSimilarText(quoted, [...candidates, ...labelled]);
  };

  const findReversed = (words: string, within: readonly Target[]): SimilarMatch | undefined => {
    const pattern = patternOf(words);
    if (pattern.length < 2) return undefined;
    const findings = union(within.map(findingsOf));
    const candidates =
      findings.size <= MAX_COMPARED
        ? [...findings].flatMap(textsOf)
        : [...candidatesFor(pattern)].filter(({ target }) => findings.has(target));
    for (const each of [...candidates, ...withLabels(words, within)]) {
      const reversing = matchSegments(pattern, each.text)?.reversing;
      if (reversing !== undefined) return reversedText(words, each, reversing);
    }
    return undefined;
  };

  return {
    isVerbatim,
    findVerbatim,
    findSimilar: (words, within) => findReversed(words, within) ?? findSimilar(words, within),
    // Editors check a document after each key, and most of its quotations stay the same.
    findSimilarAnywhere: memoByString((words) => findSimilar(words, undefined), MAX_CACHED_LENGTH),
  };
}

/** Caches the last result, because the same words are often compared several times in a row. */
function cacheLast<Result>(read: (words: string) => Result): (words: string) => Result {
  let last: { readonly words: string; readonly result: Result } | undefined;
  return (words) => (last?.words === words ? last : (last = { words, result: read(words) })).result;
}

function union(sets: readonly ReadonlySet<Target>[]): ReadonlySet<Target> {
  return sets.length === 1 ? sets[0]! : new Set(sets.flatMap((set) => [...set]));
}

import type { Library } from '@findings/core/library';
import { createRecentCache, memoByObject, memoByString } from '@findings/language';
import { findingOf, type Target } from '@findings/core/library';
import { cacheLast } from './cache-last.js';
import { FindingText, FOLDED_CHARACTERS, LETTERS } from './finding-text.js';
import { findingsIn } from './findings-in-target.js';
import { isLongEnough, minimumKept } from './similarity.js';
import { mostSimilarText, reversedText, type SimilarMatch, type TargetText } from './most-similar-text.js';
import { readPattern, type QuotationPattern, searchKeys, type SearchKeys } from './quotation-pattern.js';
import { readQuotationTokens, type QuotationTokens } from './quotation-tokens.js';
import { matchesVerbatim, matchSegments } from './match-verbatim.js';
import { createLabelSearch } from './printed-label.js';
import { withoutInterruptions } from './spoken-text.js';

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

/** Up to this many findings are compared one by one with similar words. Of more, a search finds candidates. */
const MAX_COMPARED = 512;

/** At most this many hits of the search are compared. */
const MAX_HITS = 48;

/** Results for longer quotations are not cached, in UTF-16 code units. */
const MAX_CACHED_LENGTH = 2000;

export function createQuotationMatcher(library: Library): QuotationMatcher {
  const patternOf = cacheLast(readPattern);
  const tokensOf = cacheLast(readQuotationTokens);
  const textCache = createRecentCache<Target, readonly TargetText[]>();
  const textsOf = (target: Target): readonly TargetText[] =>
    textCache(target, () => wordsOfTarget(target).map((text) => ({ target, text: new FindingText(text) })));
  const findingsCache = createRecentCache<Target, ReadonlySet<Target>>();
  const findingsOf = (target: Target): ReadonlySet<Target> =>
    findingsCache(target, () => new Set(findingsIn(library, target)));
  const searchWords = createWordSearch(library);
  /** The texts that may contain a quotation verbatim, in the order of the reports. */
  const candidatesFor = function* (pattern: QuotationPattern): Generator<TargetText> {
    if (pattern.length > 0) for (const target of searchWords(searchKeys(pattern))) yield* textsOf(target);
  };

  const reports = library.reports.flatMap(({ key }) => library.get(key) ?? []);
  const labelledTexts = createLabelSearch(library);
  const withLabels = (words: string, targets: readonly Target[]): readonly TargetText[] =>
    targets.flatMap((target) => labelledTexts(words, findingsOf(target)));

  const checkVerbatim = (words: string, target: Target): boolean => {
    const pattern = patternOf(words);
    const contains = (each: Target) => textsOf(each).some(({ text }) => matchesVerbatim(pattern, text));
    if (contains(target) || labelledTexts(words, findingsOf(target)).some(({ text }) => matchesVerbatim(pattern, text)))
      return true;
    if (findingOf(target) || pattern.length === 0) return false;
    const findings = findingsOf(target);
    return searchWords(searchKeys(pattern)).some((each) => findings.has(each) && contains(each));
  };

  // Quotations of one finding have parts in common.
  const verbatimCache = createRecentCache<Target, (words: string) => boolean>();
  const isVerbatim = (words: string, target: Target): boolean =>
    verbatimCache(target, () => memoByString((each) => checkVerbatim(each, target), MAX_CACHED_LENGTH))(words);

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

  /** The findings in these targets that are compared with words: all, or those with the most words in common. */
  const compared = (words: string, within: readonly Target[]): readonly Target[] => {
    const findings = new Set(within.flatMap((target) => [...findingsOf(target)]));
    if (findings.size <= MAX_COMPARED) return [...findings];
    const hits = library.search(words, { limit: MAX_HITS });
    return hits.map(({ target }) => target).filter((target) => findings.has(target));
  };

  const findSimilar = (words: string, within: readonly Target[]): SimilarMatch | undefined => {
    const quoted = tokensOf(words);
    if (!isLongEnough(quoted)) return undefined;
    return mostSimilarText(quoted, [...compared(words, within).flatMap(textsOf), ...withLabels(words, within)]);
  };

  let findCandidates: CandidateSearch | undefined;
  const findSimilarAnywhere = (words: string): SimilarMatch | undefined => {
    const quoted = tokensOf(words);
    const isSmall = reports.reduce((count, report) => count + findingsOf(report).size, 0) <= MAX_COMPARED;
    if (!isSmall || !isLongEnough(quoted)) return findSimilar(words, reports);
    findCandidates ??= createCandidateSearch(compared(words, reports).flatMap(textsOf));
    return mostSimilarText(quoted, [...findCandidates(quoted), ...withLabels(words, reports)]);
  };

  const findReversed = (words: string, within: readonly Target[]): SimilarMatch | undefined => {
    const pattern = patternOf(words);
    if (pattern.length < 2) return undefined;
    for (const each of [...compared(words, within).flatMap(textsOf), ...withLabels(words, within)]) {
      const reversing = matchSegments(pattern, each.text)?.reversing;
      if (reversing !== undefined) return reversedText(words, each, reversing);
    }
    return undefined;
  };

  return {
    isVerbatim,
    findSimilar: (words, within) => findReversed(words, within) ?? findSimilar(words, within),
    // Editors check a document after each key, and most of its quotations stay the same.
    findVerbatim: memoByString(findVerbatim, MAX_CACHED_LENGTH),
    findSimilarAnywhere: memoByString(findSimilarAnywhere, MAX_CACHED_LENGTH),
  };
}

/** Returns a function that finds the findings whose texts may have a quotation, in the order of the reports. */
function createWordSearch(library: Library): (keys: SearchKeys) => readonly Target[] {
  const readTexts = memoByObject((library: Library) => {
    const texts = library
      .targets()
      .flatMap((target) => (findingOf(target) ? [{ target, text: wordsOfTarget(target).join('\n') }] : []));
    /** The targets by run of letters. Searching all texts for each quotation would be quadratic. */
    const withRun = new Map<string, Set<Target>>();
    for (const { target, text } of texts) {
      for (const [run] of text.matchAll(LETTERS)) withRun.set(run, (withRun.get(run) ?? new Set()).add(target));
    }
    // In these texts, letters may be adjacent after all.
    const folded = new Set(texts.flatMap(({ target, text }) => (FOLDED_CHARACTERS.test(text) ? [target] : [])));
    return { texts, withRun, folded };
  });
  const search = ({ runs, parts }: SearchKeys): readonly Target[] => {
    const { texts, withRun, folded } = readTexts(library);
    if (runs.length === 0) {
      const found = texts.filter(
        ({ target, text }) => folded.has(target) || parts.every((part) => text.includes(part)),
      );
      return found.map(({ target }) => target);
    }
    const [rarest = new Set<Target>(), ...others] = runs
      .map((run) => withRun.get(run) ?? new Set<Target>())
      .sort((one, other) => one.size - other.size);
    const found = new Set([...rarest].filter((target) => others.every((targets) => targets.has(target))));
    if (folded.size === 0) return [...found];
    return texts.flatMap(({ target }) => (folded.has(target) || found.has(target) ? [target] : []));
  };
  return search;
}

/** The texts of a target: a finding's text, what a person said in it, and the title of a talk; or the title of a container. */
function wordsOfTarget(target: Target): readonly string[] {
  const finding = findingOf(target);
  if (!finding) return [target.text];
  const spoken = withoutInterruptions(target.text);
  const title = target.type === 'highlight' ? target.finding.title : undefined;
  return [target.text, ...(title === undefined ? [] : [title]), ...(spoken === undefined ? [] : [spoken])];
}

/** Finds the texts that have so many words of a quotation that they may be similar to it, in order. */
type CandidateSearch = (quoted: QuotationTokens) => readonly TargetText[];

function createCandidateSearch(texts: readonly TargetText[]): CandidateSearch {
  /** By word: how often each text has it, by the index of the text. */
  const counts = new Map<string, Map<number, number>>();
  for (const [index, { text }] of texts.entries()) {
    for (const word of text.tokens.words) {
      const found = counts.get(word) ?? new Map<number, number>();
      counts.set(word, found.set(index, (found.get(index) ?? 0) + 1));
    }
  }
  return (quoted) => {
    const common = new Uint32Array(texts.length);
    for (const word of quoted.distinctWords)
      for (const [index, count] of counts.get(word) ?? []) common[index]! += count;
    const least = minimumKept(quoted);
    return texts.filter((_, index) => common[index]! >= least);
  };
}

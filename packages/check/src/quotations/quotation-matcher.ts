import type { Library } from '@findings/core/library';
import { createRecentCache, memoByObject, memoByString } from '@findings/core/text';
import { findingOf, type Target } from '@findings/core/library';
import { nearCandidates } from './near-candidates.js';
import { isLongEnough, similarityOf } from './similarity.js';
import { createNearPrefilter } from './near-prefilter.js';
import { nearestText, type NearMatch, type TargetText } from './nearest-text.js';
import { readPattern, type QuotationPattern, searchKey } from './quotation-pattern.js';
import { readQuotationTokens, type QuotationTokens } from './quotation-tokens.js';
import { FindingText } from './finding-text.js';
import { findingsIn } from './findings-in-target.js';
import { matchesVerbatim } from './match-verbatim.js';
import { verbatimCandidates } from './verbatim-candidates.js';
import { WordIndex } from './word-index.js';

/** Compares quoted words with the findings of a library. `docs/quotations.md` defines “verbatim”. */
export interface QuotationMatcher {
  /** Whether a finding, or any finding of a container, contains the words verbatim. */
  isVerbatim(words: string, target: Target): boolean;
  /** All findings that contain the words verbatim, in the order of the reports, at most 250. */
  findVerbatim(words: string): readonly Target[];
  /** The most similar part of the targets' findings. Undefined if none is similar enough to be a misquotation. */
  nearest(words: string, within: readonly Target[]): NearMatch | undefined;
  /** Like `nearest`, over the whole library. */
  nearestAnywhere(words: string): NearMatch | undefined;
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

/**
 * Creates a matcher. The index over all findings is built on first use, in time linear in the reports.
 *
 * @param maxScanned up to this much text, in UTF-16 code units, is scanned without the index
 */
export function createQuotationMatcher(library: Library, maxScanned = MAX_SCANNED): QuotationMatcher {
  const patternOf = cacheLast(readPattern);
  const tokensOf = cacheLast(readQuotationTokens);
  const textCache = createRecentCache<Target, readonly TargetText[]>();
  const textsOf = (target: Target): readonly TargetText[] =>
    textCache(target, () => wordsOfTarget(target).map((text) => ({ target, text: new FindingText(text) })));
  const findingsCache = createRecentCache<Target, ReadonlySet<Target>>();
  const findingsOf = (target: Target): ReadonlySet<Target> =>
    findingsCache(target, () => new Set(findingsIn(library, target)));
  const allWords = function* (): Generator<string> {
    for (const target of library.targets()) if (findingOf(target)) yield* wordsOfTarget(target);
  };
  let index: WordIndex | undefined;
  const getIndex = () => (index ??= new WordIndex(allWords()));
  let small: boolean | undefined;
  const isSmall = () => (small ??= isAtMost(maxScanned, allWords()));
  let cachedTexts: readonly TargetText[] | undefined;
  /** All texts. Only for small reports. */
  const allTexts = () => (cachedTexts ??= library.targets().filter(findingOf).flatMap(textsOf));
  /** The target of each text of the index. */
  let owners: readonly Target[] | undefined;
  const ownerOf = (text: number): Target => {
    owners ??= library
      .targets()
      .flatMap((target) => (findingOf(target) ? wordsOfTarget(target).map(() => target) : []));
    return owners[text]!;
  };
  const textAt = (text: number): TargetText => {
    const target = ownerOf(text);
    return textsOf(target)[ownerOf(text - 1) === target ? 1 : 0]!;
  };
  let unindexed = 0;
  /** False if a scan of all texts finds nothing similar. This is only faster than the index for few quotations. */
  const mayBeNearSome = (quoted: QuotationTokens): boolean => {
    if (index || !isSmall() || ++unindexed > MAX_UNINDEXED) return true;
    const mayBeNear = createNearPrefilter(quoted);
    return allTexts().some(({ text }) => mayBeNear(text) && similarityOf(quoted, text.tokens) !== undefined);
  };
  let scanned: { readonly joined: string; readonly uncertain: readonly TargetText[] } | undefined;
  /** Most words from other sources are in no text, so one search over all texts usually suffices. */
  const textsWithLetters = memoByString((letters: string): readonly TargetText[] => {
    scanned ??= { joined: [...allWords()].join('\n'), uncertain: allTexts().filter(({ text }) => text.mayJoinLetters) };
    if (!scanned.joined.includes(letters)) return scanned.uncertain;
    return allTexts().filter(({ text }) => text.mayContain(letters));
  });
  const candidatesFor = function* (pattern: QuotationPattern): Generator<TargetText> {
    if (isSmall()) {
      yield* textsWithLetters(searchKey(pattern));
      return;
    }
    for (const text of verbatimCandidates(pattern, getIndex())) yield textAt(text);
  };

  const isVerbatim = (words: string, target: Target): boolean => {
    const pattern = patternOf(words);
    const contains = (each: Target) => textsOf(each).some(({ text }) => matchesVerbatim(pattern, text));
    if (contains(target)) return true;
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
    return [...found];
  };

  const nearest = (words: string, within: readonly Target[] | undefined): NearMatch | undefined => {
    const quoted = tokensOf(words);
    if (!isLongEnough(quoted)) return undefined;
    const findings = within && union(within.map(findingsOf));
    if (findings && findings.size <= MAX_COMPARED) return nearestText(quoted, [...findings].flatMap(textsOf));
    if (!mayBeNearSome(quoted)) return undefined;
    const isWanted = (text: number): boolean => findings?.has(ownerOf(text)) ?? true;
    return nearestText(quoted, nearCandidates(quoted, getIndex(), isWanted).map(textAt));
  };

  return {
    isVerbatim,
    findVerbatim,
    nearest: (words, within) => nearest(words, within),
    nearestAnywhere: (words) => nearest(words, undefined),
  };
}

/** Caches the last result, because the same words are often compared several times in a row. */
function cacheLast<Result>(read: (words: string) => Result): (words: string) => Result {
  let last: { readonly words: string; readonly result: Result } | undefined;
  return (words) => (last?.words === words ? last : (last = { words, result: read(words) })).result;
}

function isAtMost(length: number, texts: Iterable<string>): boolean {
  let left = length;
  for (const text of texts) if ((left -= text.length) < 0) return false;
  return true;
}

function union(sets: readonly ReadonlySet<Target>[]): ReadonlySet<Target> {
  return sets.length === 1 ? sets[0]! : new Set(sets.flatMap((set) => [...set]));
}

/** The texts of a target: the text of a finding and the title of its talk, or the title of a container. */
function wordsOfTarget(target: Target): readonly string[] {
  return target.type === 'highlight' && target.finding.title !== undefined
    ? [target.text, target.finding.title]
    : [target.text];
}

import type { Library } from '@findings/core/library';
import { memoRecent, memo } from '@findings/core/text';
import { findingOf, type Target } from '@findings/core/library';
import { nearCandidates } from './near-candidates.js';
import { isLongEnough, similarityOf } from './similarity.js';
import { passesNearPrefilter } from './near-prefilter.js';
import type { NearMatch } from './near-match.js';
import { nearestText, type TargetText } from './nearest-text.js';
import { readPattern, type QuotationPattern } from './quotation-pattern.js';
import { readQuotationTokens, type QuotationTokens } from './quotation-tokens.js';
import { FindingText } from './finding-text.js';
import { findingsIn } from './findings-in-target.js';
import { matchesVerbatim } from './match-verbatim.js';
import { searchKey } from './search-key.js';
import { verbatimCandidates } from './verbatim-candidates.js';
import { WordIndex } from './word-index.js';

export type { DifferenceClass, NearMatch } from './near-match.js';

/** Quoted words compared with those of a library's findings. The contract says what is verbatim. */
export interface QuotationMatcher {
  /** Whether the words stand verbatim in what a target says: in a finding, or in any finding of a session, day, summary or report. */
  isVerbatim(words: string, target: Target): boolean;
  /**
   * All findings in which the words stand verbatim, in the order of the reports; the first 250 where there are
   * more.
   */
  findVerbatim(words: string): readonly Target[];
  /** The nearest stretch of what the targets say, where one is near enough to be meant. */
  nearest(words: string, within: readonly Target[]): NearMatch | undefined;
  /** The same over the whole library. */
  nearestAnywhere(words: string): NearMatch | undefined;
}

const known = new WeakMap<Library, QuotationMatcher>();

/** The one of a library; nothing is read before it is asked. */
export function quotationMatcherOf(library: Library): QuotationMatcher {
  let quoting = known.get(library);
  if (!quoting) known.set(library, (quoting = createQuotationMatcher(library)));
  return quoting;
}

/** Words that stand in more findings are everybody's: the first ones show it. */
const MOST_FOUND = 250;

/** So much text, in UTF-16 code units, is looked through as soon as it is asked for in an index, which takes time to build. */
const MOST_SCANNED = 1 << 17;

/** So many quotations are looked for one text after another before it is worth while to build the index. */
const MOST_UNINDEXED = 16;

/** More findings than this are not compared one by one: the index tells which are worth it. */
const MOST_COMPARED = 48;

/**
 * What is asked of single findings is answered from their texts; the index over all of them is built when it is first
 * needed, in time linear in the reports.
 *
 * @param mostScanned of how much text, in UTF-16 code units, words are looked for without the index
 */
export function createQuotationMatcher(library: Library, mostScanned = MOST_SCANNED): QuotationMatcher {
  const patternOf = lastly(readPattern);
  const tokensOf = lastly(readQuotationTokens);
  const keepSayings = memoRecent<Target, readonly TargetText[]>();
  const sayingsOf = (target: Target): readonly TargetText[] =>
    keepSayings(target, () => ownWords(target).map((text) => ({ target, said: new FindingText(text) })));
  const keepFindings = memoRecent<Target, ReadonlySet<Target>>();
  const findingsOf = (target: Target): ReadonlySet<Target> =>
    keepFindings(target, () => new Set(findingsIn(library, target)));
  const texts = function* (): Generator<string> {
    for (const target of library.targets()) if (findingOf(target)) yield* ownWords(target);
  };
  let built: WordIndex | undefined;
  const indexed = () => (built ??= new WordIndex(texts()));
  let small: boolean | undefined;
  const isSmall = () => (small ??= isAtMost(mostScanned, texts()));
  let every: readonly TargetText[] | undefined;
  /** Only of small reports. */
  const everything = () => (every ??= library.targets().filter(findingOf).flatMap(sayingsOf));
  /** By the places of texts in the index. */
  let owners: readonly Target[] | undefined;
  const ownerOf = (text: number): Target => {
    owners ??= library.targets().flatMap((target) => (findingOf(target) ? ownWords(target).map(() => target) : []));
    return owners[text]!;
  };
  const sayingAt = (text: number): TargetText => {
    const target = ownerOf(text);
    return sayingsOf(target)[ownerOf(text - 1) === target ? 1 : 0]!;
  };
  let unindexed = 0;
  /** False where a look at all texts shows that a quotation is near to none; that pays for few quotations only. */
  const mayBeNearSome = (quoted: QuotationTokens): boolean => {
    if (built || !isSmall() || ++unindexed > MOST_UNINDEXED) return true;
    const mayBe = passesNearPrefilter(quoted);
    return everything().some(({ said }) => mayBe(said) && similarityOf(quoted, said.tokens) !== undefined);
  };
  let scanned: { readonly together: string; readonly leaky: readonly TargetText[] } | undefined;
  /** Most words that are not quoted from here stand in no text at all: all are looked through at once. */
  const mayHaveLetters = memo((letters: string): readonly TargetText[] => {
    scanned ??= { together: [...texts()].join('\n'), leaky: everything().filter(({ said }) => said.isLeaky) };
    if (!scanned.together.includes(letters)) return scanned.leaky;
    return everything().filter(({ said }) => said.mayHave(letters));
  });
  const mayHave = function* (pattern: QuotationPattern): Generator<TargetText> {
    if (isSmall()) {
      yield* mayHaveLetters(searchKey(pattern));
      return;
    }
    for (const text of verbatimCandidates(pattern, indexed())) yield sayingAt(text);
  };

  const isVerbatim = (words: string, target: Target): boolean => {
    const pattern = patternOf(words);
    const says = (each: Target) => sayingsOf(each).some(({ said }) => matchesVerbatim(pattern, said));
    if (says(target)) return true;
    if (findingOf(target)) return false;
    const findings = findingsOf(target);
    if (findings.size <= MOST_COMPARED) return [...findings].some(says);
    for (const { target, said } of mayHave(pattern)) {
      if (findings.has(target) && matchesVerbatim(pattern, said)) return true;
    }
    return false;
  };

  const findVerbatim = (words: string): readonly Target[] => {
    const pattern = patternOf(words);
    const found = new Set<Target>();
    for (const { target, said } of mayHave(pattern)) {
      if (matchesVerbatim(pattern, said)) found.add(target);
      if (found.size === MOST_FOUND) break;
    }
    return [...found];
  };

  const nearest = (words: string, within: readonly Target[] | undefined): NearMatch | undefined => {
    const quoted = tokensOf(words);
    if (!isLongEnough(quoted)) return undefined;
    const findings = within && union(within.map(findingsOf));
    if (findings && findings.size <= MOST_COMPARED) return nearestText(quoted, [...findings].flatMap(sayingsOf));
    if (!mayBeNearSome(quoted)) return undefined;
    const isWanted = (text: number): boolean => findings?.has(ownerOf(text)) ?? true;
    return nearestText(quoted, nearCandidates(quoted, indexed(), isWanted).map(sayingAt));
  };

  return {
    isVerbatim,
    findVerbatim,
    nearest: (words, within) => nearest(words, within),
    nearestAnywhere: (words) => nearest(words, undefined),
  };
}

/** The same words are asked about several times, one after another. */
function lastly<Answer>(read: (words: string) => Answer): (words: string) => Answer {
  let last: { readonly words: string; readonly answer: Answer } | undefined;
  return (words) => (last?.words === words ? last : (last = { words, answer: read(words) })).answer;
}

function isAtMost(length: number, texts: Iterable<string>): boolean {
  let left = length;
  for (const text of texts) if ((left -= text.length) < 0) return false;
  return true;
}

function union(sets: readonly ReadonlySet<Target>[]): ReadonlySet<Target> {
  return sets.length === 1 ? sets[0]! : new Set(sets.flatMap((set) => [...set]));
}

/** What a target says itself: a finding's text and the title of its talk, the title of what holds findings. */
function ownWords(target: Target): readonly string[] {
  return target.type === 'highlight' && target.finding.title !== undefined
    ? [target.text, target.finding.title]
    : [target.text];
}

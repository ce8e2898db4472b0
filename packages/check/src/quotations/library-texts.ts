import { findingOf, type Library, type Target } from '@findings/core/library';
import { createRecentCache } from '@findings/language';
import { FindingText } from './finding-text.js';
import { findingsIn } from './findings-in-target.js';
import type { TargetText } from './most-similar-text.js';
import { withoutInterruptions } from './spoken-text.js';
import { WordIndex } from './word-index.js';

/** The texts of a library in the forms that quotations are compared with. All are made on first use. */
export interface LibraryTexts {
  textsOf(this: void, target: Target): readonly TargetText[];
  /** The findings of a container. */
  findingsOf(this: void, target: Target): ReadonlySet<Target>;
  /** The words of all texts, in the order of the reports. */
  words(): Iterable<string>;
  /** Whether all texts together are short enough to be scanned without the index. */
  isSmall(): boolean;
  /** All texts. Only for small libraries. */
  all(): readonly TargetText[];
  index(): WordIndex;
  hasIndex(): boolean;
  /** The target of a text of the index. */
  ownerOf(this: void, text: number): Target;
  textAt(this: void, text: number): TargetText;
}

/** @param maxScanned the greatest length of a small library, in UTF-16 code units */
export function createLibraryTexts(library: Library, maxScanned: number): LibraryTexts {
  const textCache = createRecentCache<Target, readonly TargetText[]>();
  const textsOf = (target: Target): readonly TargetText[] =>
    textCache(target, () => wordsOfTarget(target).map((text) => ({ target, text: new FindingText(text) })));
  const findingsCache = createRecentCache<Target, ReadonlySet<Target>>();
  const findingsOf = (target: Target): ReadonlySet<Target> =>
    findingsCache(target, () => new Set(findingsIn(library, target)));
  const words = function* (): Generator<string> {
    for (const target of library.targets()) if (findingOf(target)) yield* wordsOfTarget(target);
  };
  let index: WordIndex | undefined;
  const getIndex = () => (index ??= new WordIndex(words()));
  let small: boolean | undefined;
  const isSmall = () => (small ??= isAtMost(maxScanned, words()));
  let cachedTexts: readonly TargetText[] | undefined;
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
    let first = text;
    while (first > 0 && ownerOf(first - 1) === target) first--;
    return textsOf(target)[text - first]!;
  };
  return {
    textsOf,
    findingsOf,
    words,
    isSmall,
    all: allTexts,
    index: getIndex,
    hasIndex: () => index !== undefined,
    ownerOf,
    textAt,
  };
}

function isAtMost(length: number, texts: Iterable<string>): boolean {
  let left = length;
  for (const text of texts) if ((left -= text.length) < 0) return false;
  return true;
}

/** The texts of a target: a finding's text, what a person said in it, and the title of a talk; or the title of a container. */
function wordsOfTarget(target: Target): readonly string[] {
  const finding = findingOf(target);
  if (!finding) return [target.text];
  const spoken = withoutInterruptions(target.text);
  const title = target.type === 'highlight' ? target.finding.title : undefined;
  return [target.text, ...(title === undefined ? [] : [title]), ...(spoken === undefined ? [] : [spoken])];
}

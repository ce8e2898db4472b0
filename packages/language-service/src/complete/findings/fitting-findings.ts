import { findCitable } from '@findings/check';
import type { Library, Target } from '@findings/core/library';
import { readSentences, wordsIn } from '@findings/language';
import { paragraphStart } from '../../cursor/lines.js';
import { groupAt } from '../../workspace/innermost.js';
import type { Proposal } from '../../workspace/proposal.js';

/** Fewer words are too few to compare. */
const MIN_WORDS = 3;
/** At most this many UTF-16 code units before a key are read. */
const MAX_LENGTH = 2000;
/** The same number as the candidates of a completion. */
const MAX_FINDINGS = 200;
/** Replaces a citation, so that the sentences around it are not joined. */
const OBJECT = '\ufffc';

/** How well findings fit the sentence before a key. */
export interface FittingFindings {
  /** The findings that are clearly about the sentence, the best first. */
  readonly good: readonly Target[];
  /** The position among all findings that share words with the sentence, from 0. Undefined for one that does not. */
  rankOf(target: Target): number | undefined;
  /** The words that a finding shares with the sentence. */
  termsOf(target: Target): readonly string[];
}

const NOTHING: FittingFindings = { good: [], rankOf: () => undefined, termsOf: () => [] };

const lastOf = new WeakMap<Library, { readonly sentence: string; readonly fitting: FittingFindings }>();

/** Ranks findings for a sentence as `Cite This Sentence` does. Caches the last result, because completion requests it after each letter of a key. */
export function fittingFindings(library: Library, sentence: string): FittingFindings {
  if (wordsIn(sentence).length < MIN_WORDS) return NOTHING;
  const last = lastOf.get(library);
  if (last?.sentence === sentence) return last.fitting;
  const found = findCitable(library, sentence, { limit: MAX_FINDINGS });
  const ranks = new Map<Target, number>(found.map(({ target }, rank) => [target, rank]));
  const fitting: FittingFindings = {
    good: found.filter(({ isWeak }) => !isWeak).map(({ target }) => target),
    rankOf: (target) => ranks.get(target),
    termsOf: (target) => found[ranks.get(target) ?? -1]?.terms ?? [],
  };
  lastOf.set(library, { sentence, fitting });
  return fitting;
}

/** The text of the sentence before a key, or of the sentence that ends there, without its citations. Empty for a proposal that is not parsed. */
export function sentenceBefore({ markdown, document }: Proposal, at: number): string {
  if (!document) return '';
  const end = groupAt(document.groups, at)?.start ?? at;
  let from = Math.max(paragraphStart(markdown, end), end - MAX_LENGTH);
  let text = '';
  for (const group of document.groups) {
    if (group.start < from || group.end > end) continue;
    text += markdown.slice(from, group.start) + OBJECT;
    from = group.end;
  }
  text += markdown.slice(from, end);
  const last = readSentences(text).findLast((sentence) => wordsIn(text.slice(sentence.start, sentence.end)).length > 0);
  return last ? text.slice(last.start, last.end).replaceAll(OBJECT, ' ').trim() : '';
}

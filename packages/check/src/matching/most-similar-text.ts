import type { Target } from '@findings/core/library';
import { foldTypography, wordDiff, type Change } from '@findings/language';
import { worstDifference } from './classify-difference.js';
import type { DifferenceClass } from './classify-difference.js';
import { judgeAlignment } from './safe-replacement.js';
import { readQuotationParts } from './quotation-parts.js';
import { similarityOf, type Similarity } from './similarity.js';
import { readQuotationTokens, type QuotationTokens } from './quotation-tokens.js';
import { suggestWords } from './suggest-words.js';
import type { FindingText } from './finding-text.js';

/** A text of a target. A highlight with a title has two texts. */
export interface TargetText {
  readonly target: Target;
  readonly text: FindingText;
}

/** The text that is most similar to a quotation; the first of equally similar ones. */
export function mostSimilarText(quoted: QuotationTokens, texts: Iterable<TargetText>): SimilarMatch | undefined {
  let best: (TargetText & Similarity) | undefined;
  for (const each of texts) {
    const similarity = similarityOf(quoted, each.text.tokens, best?.score);
    if (similarity && (!best || similarity.score > best.score)) best = { ...each, ...similarity };
  }
  return best && describeMatch(quoted, best);
}

function describeMatch(quoted: QuotationTokens, { target, text, alignment }: TargetText & Similarity): SimilarMatch {
  const exact = suggestWords(quoted, text, alignment);
  const diff = wordDiff(exact, quoted.text, comparedWord);
  const difference = worstDifference(diff, target.report);
  return { target, exact, diff, ...difference, ...judgeAlignment(quoted, text, alignment) };
}

/** A quotation whose words are in a text, but whose omissions reverse their meaning. */
export function reversedText(words: string, { target, text }: TargetText, reversing: string): SimilarMatch {
  const unmarked = readQuotationParts(words)
    .map(({ kind, start, end }) => (kind === 'omission' ? ' ' : words.slice(start, end)))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
  const quoted = readQuotationTokens(unmarked);
  const similarity = similarityOf(quoted, text.tokens);
  const exact = similarity ? suggestWords(quoted, text, similarity.alignment) : words;
  return {
    target,
    exact,
    diff: wordDiff(exact, words, comparedWord),
    differenceClass: 'negation',
    reported: reversing,
    quoted: '',
    isReplacement: false,
    certainty: 1,
  };
}

/** Differences of typography and of quotation marks do not count. */
function comparedWord(word: string): string {
  return foldTypography(word).replaceAll('"', "'");
}

/** The part of a finding that a quotation almost repeats. */
export interface SimilarMatch {
  /** The finding; never a container such as a session. */
  readonly target: Target;
  /** The report's words to quote instead, with the same omissions (`…`) as the quotation. */
  readonly exact: string;
  /** The differences from the report's words (`removed`) to the quoted words (`added`). */
  readonly diff: readonly Change[];
  /** The class of the most serious difference. */
  readonly differenceClass: DifferenceClass;
  /** The report's words in that difference; `''` if it has none. */
  readonly reported: string;
  /** The quoted words in that difference; `''` if it has none. */
  readonly quoted: string;
  /** Whether only a few words inside the quotation are to be replaced by as many others. */
  readonly isReplacement: boolean;
  /** The share of the quoted words that the finding has in this order, from 0 to 1. */
  readonly certainty: number;
}

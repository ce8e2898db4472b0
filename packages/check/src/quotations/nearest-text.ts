import type { Target } from '@findings/core/library';
import { foldTypography, wordDiff } from '@findings/core/text';
import { worstDifference } from './classify-difference.js';
import { similarityOf, type Similarity } from './similarity.js';
import { passesNearPrefilter } from './near-prefilter.js';
import type { QuotationTokens } from './quotation-tokens.js';
import type { NearMatch } from './near-match.js';
import { suggestWords } from './suggest-words.js';
import type { FindingText } from './finding-text.js';

/** A text with the target that says it. */
export interface TargetText {
  readonly target: Target;
  readonly said: FindingText;
}

/** The nearest of some texts to a quotation; the first of those that are equally near. */
export function nearestText(quoted: QuotationTokens, sayings: Iterable<TargetText>): NearMatch | undefined {
  let nearest: (TargetText & Similarity) | undefined;
  const mayBe = passesNearPrefilter(quoted);
  for (const saying of sayings) {
    if (!mayBe(saying.said)) continue;
    const likeness = similarityOf(quoted, saying.said.tokens, nearest?.worth);
    if (likeness && (!nearest || likeness.worth > nearest.worth)) nearest = { ...saying, ...likeness };
  }
  return nearest && describe(quoted, nearest);
}

function describe(quoted: QuotationTokens, { target, said, alignment }: TargetText & Similarity): NearMatch {
  const exact = suggestWords(quoted, said, alignment);
  const diff = wordDiff(exact, quoted.text, typed);
  return { target, exact, diff, ...worstDifference(diff, target.report) };
}

/** What is only typed in another way does not differ. */
function typed(word: string): string {
  return foldTypography(word).replaceAll('"', "'");
}

import type { Target } from '../library/target.js';
import { foldTypography } from '../words/verbatim-form.js';
import { wordDiff } from '../words/word-diff.js';
import { gravestDifference } from './gravity.js';
import { likenessOf, type Likeness } from './likeness.js';
import { mayBeNear } from './may-be-near.js';
import type { QuotedTokens } from './quoted-words.js';
import type { NearWords } from './near-words.js';
import { restore } from './restore.js';
import type { SaidText } from './said-text.js';

/** A text with the target that says it. */
export interface Saying {
  readonly target: Target;
  readonly said: SaidText;
}

/** The nearest of some texts to a quotation; the first of those that are equally near. */
export function nearestOf(quoted: QuotedTokens, sayings: Iterable<Saying>): NearWords | undefined {
  let nearest: (Saying & Likeness) | undefined;
  const mayBe = mayBeNear(quoted);
  for (const saying of sayings) {
    if (!mayBe(saying.said)) continue;
    const likeness = likenessOf(quoted, saying.said.tokens, nearest?.worth);
    if (likeness && (!nearest || likeness.worth > nearest.worth)) nearest = { ...saying, ...likeness };
  }
  return nearest && describe(quoted, nearest);
}

function describe(quoted: QuotedTokens, { target, said, alignment }: Saying & Likeness): NearWords {
  const exact = restore(quoted, said, alignment);
  const diff = wordDiff(exact, quoted.text, typed);
  return { target, exact, diff, ...gravestDifference(diff, target.report) };
}

/** What is only typed in another way does not differ. */
function typed(word: string): string {
  return foldTypography(word).replaceAll('"', "'");
}

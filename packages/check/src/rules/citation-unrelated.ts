import type { Report } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import { fold } from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { replaceKey } from '../citations/citation-edits.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import { endsInColon } from '../claims/adjacent-citations.js';
import { wordsOfNames } from '../names/words-of-names.js';
import { isQuotation } from '../quotations/is-quotation.js';
import { ownClauses } from '../claims/own-clauses.js';
import { nameTarget, shortestId, showTarget } from '../quotations/quotation-messages.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

/*
 * The limits are measured with the sentences of the sample, each against the published report (`test/unrelated-citations.test.ts`).
 * Three of four wrong citations are reported, and 0.3 % of the right ones.
 */

/** A sentence needs this many words that the report has, and at least as many of them as of other words. */
const MIN_KNOWN = 6;
/** A citation is not reported if the finding has a greater share of these words. The second limit applies if no other finding fits better. */
const MAX_SHARE = 0.25;
const MAX_SHARE_ALONE = 0.05;
/** A finding fits better if it has at least this share, and this many times the share of the cited finding. */
const MIN_BETTER = 0.4;
const TIMES_BETTER = 2.5;
/** At most this many hits of a search are compared. */
const MAX_HITS = 8;

export const citationUnrelated: Rule<'citation.unrelated'> = {
  code: 'citation.unrelated',
  severity: 'hint',
  name: 'unrelated finding',
  summary: 'A sentence has almost no words in common with the finding that it cites.',
  description: `The sentence and the finding are probably about different things, as after a mistyped id. Other forms of a word are the same word, and rare
words count more than frequent ones. If another finding of the report has clearly more of the words, the message names it.

The rule compares words, not meaning. A sentence may say the same in entirely different words. Then leave it as it is. A sentence without
this problem may still be wrong.

Nothing is reported for short sentences, sentences with quotations, your own plans (\`we will train 40 nurses\`), or sentences in another
language than the report. Headings, tables and footnotes are not checked, and neither are citations of whole sessions, parts or reports.`,
  examples: readExamples(`
The border posts keep registers that others cannot read [@s2.h2].
%%%
The border posts keep registers that others cannot read [@s1.h1].
                                                         ^^^^^^ This sentence has almost no words in common with s1.h1 (Session 1, contribution: Asha Rana (Hope House)). s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust)) has more of them. Check which finding you mean.
%%%
Our border posts will keep registers that others can read [@s1.h1]. See also [@s2.h3].
`),
  *check(document) {
    for (const claim of document.claims.citing) {
      yield unrelated(document, claim);
    }
  },
};

function unrelated(document: CheckedDocument, claim: Claim): RuleProblem | undefined {
  const { block, citations } = claim;
  if (block.kind !== 'paragraph' || block.note !== undefined || block.quotation !== undefined) return undefined;
  const targets = targetsOfClaim(claim);
  if (targets.length === 0 || !targets.every((target) => 'finding' in target)) return undefined;
  const { library, say } = document;
  const sentence = block.text.slice(claim.start, claim.end);
  if (endsInColon(sentence)) return undefined;
  const names = namesIn(new Set(targets.map(({ report }) => report)));
  const { share, known, unknown } = library.compareWords(sentence, targets, names);
  if (known < MIN_KNOWN || known < unknown || share >= MAX_SHARE) return undefined;
  if (ownClauses(sentence).length > 0) return undefined;
  if (document.claims.quotationsOf(claim).some(({ text }) => isQuotation(text)) || refersBack(library, claim, targets))
    return undefined;
  const better = betterFinding(library, withoutWords(sentence, names), targets, share);
  if (!better && share >= MAX_SHARE_ALONE) return undefined;
  const { item } = citations[0]!;
  const only = targets.length === 1 ? targets[0] : undefined;
  const cited = only ? nameTarget(document, only) : say.and(targets.map((target) => shortestId(document, target)));
  return {
    start: item.start,
    end: item.end,
    id: item.id,
    message: better
      ? say`This sentence has almost no words in common with ${cited}. ${nameTarget(document, better)} has more of them. Check which finding you mean.`
      : say`This sentence has almost no words in common with ${cited}. Check which finding you mean.`,
    about: qualifiedIds(targets),
    ...(better &&
      citations.length === 1 && {
        choices: [
          replaceKey(
            document,
            item,
            item.id.includes(':') ? better.qualifiedId : shortestId(document, better),
            say`Cite ${showTarget(document, better)} instead`,
          ),
        ],
      }),
  };
}

/** The words of the names of people and organizations, which do not count. `attribution.mismatch` reports wrong names. */
function namesIn(reports: ReadonlySet<Report>): ReadonlySet<string> {
  const [names, ...others] = Array.from(reports, wordsOfNames);
  return others.length === 0 ? names! : new Set([names!, ...others].flatMap((each) => [...each]));
}

function withoutWords(text: string, words: ReadonlySet<string>): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => (words.has(fold(word)) ? ' ' : word));
}

/** At most so much text before a sentence is compared, in UTF-16 code units. */
const MAX_BEFORE = 600;

/** Whether the paragraph up to this sentence shares words with the cited findings. A citation may support several sentences. */
function refersBack(library: Library, { block, start, end }: Claim, targets: readonly Target[]): boolean {
  if (start === 0) return false;
  const { share } = library.compareWords(block.text.slice(Math.max(0, start - MAX_BEFORE), end), targets);
  return share >= MAX_SHARE;
}

/** The finding of the same reports that clearly has more of the words. */
function betterFinding(library: Library, text: string, cited: readonly Target[], share: number): Target | undefined {
  const reports = new Set(cited.map(({ report }) => report));
  const least = Math.max(MIN_BETTER, share * TIMES_BETTER);
  let best: { readonly target: Target; readonly share: number } | undefined;
  for (const { target } of library.search(text, { limit: MAX_HITS })) {
    if (!('finding' in target) || !reports.has(target.report) || cited.includes(target)) continue;
    const found = library.compareWords(text, [target]).share;
    if (found >= least && found > (best?.share ?? 0)) best = { target, share: found };
  }
  return best?.target;
}

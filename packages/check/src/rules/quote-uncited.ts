import { addCitationAfter } from '../citations/citation-edits.js';
import { quotationProblems } from '../quotations/quotation-verdict.js';
import { exactWords, removeQuotationMarks } from '../quotations/quotation-edits.js';
import { shortestId, nameTargets, seriousDifference } from '../quotations/quotation-messages.js';
import { partitionPoint } from '@findings/core/text';
import type { ProposalQuotation } from '../claims/claims.js';
import { missingAtSigns } from '../citations/missing-at-sign.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const quoteUncited: Rule<'quote.uncited'> = {
  code: 'quote.uncited',
  severity: 'info',
  name: 'quotation without a citation',
  summary: 'Words of a finding are quoted without a citation.',
  description: `A reader wants to know whose words these are. Your editor offers to cite the finding that has the words, or almost these words. Words that
could match a finding by accident are not reported, unless the sentence names the speaker of the finding. Three long words are reported only if a
single finding has them, and if the sentence names its speaker or the paragraph cites the same session or part.`,
  examples: readExamples(`
We learned that “two countries counted the same people”, and so we count.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This quotes s2.h1 (Session 2, contribution: Asha Rana (Hope House) and Li Wen (Statistics Office)) without citing it. Add the citation.
%%%
We learned that “two countries counted the same animals and found different numbers”.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The report says “people”, not “animals”. This seems to quote s2.h1 (Session 2, contribution: Asha Rana (Hope House) and Li Wen (Statistics Office)) without citing it. Correct the words, and add the citation.
%%%
@s2.h1 holds for us. Rain fell. We learned that “two countries counted the same people”.
%%%
“Beds are counted every night” [s1.h2].
%%%
Our motto is “all of us count”, as “every night” shows.
`),
  *check(document) {
    const { say } = document;
    for (const problem of quotationProblems(document)) {
      yield;
      if (!problem) continue;
      const { quotation, verdict } = problem;
      if (verdict.type !== 'uncited') continue;
      const { elsewhere, similarMatch } = verdict;
      const { start, end } = quotation;
      // citation.malformed reports it.
      if (isFollowedByBracket(document, quotation)) continue;
      const exact = similarMatch && exactWords(document, quotation, similarMatch);
      yield {
        start,
        end,
        id: shortestId(document, elsewhere[0]!),
        message: similarMatch
          ? say`${seriousDifference(say, similarMatch)} This seems to quote ${nameTargets(document, elsewhere)} without citing it. Correct the words, and add the citation.`
          : elsewhere.length === 1
            ? say`This quotes ${nameTargets(document, elsewhere)} without citing it. Add the citation.`
            : say`These words are in ${nameTargets(document, elsewhere)}. Cite one of them.`,
        suggestions: elsewhere.map((target) => ({ id: shortestId(document, target) })),
        ...(similarMatch ? { diff: similarMatch.diff } : { quoted: quotation.text }),
        choices: [
          ...addCitationAfter(document, quotation, elsewhere),
          ...(exact ? [exact] : []),
          ...(similarMatch ? removeQuotationMarks(document, quotation) : []),
        ],
      } satisfies RuleProblem;
    }
  },
};

/** Whether a bracket follows that would be a citation with an `@`. */
function isFollowedByBracket(document: CheckedDocument, { start, insertAt, block }: ProposalQuotation): boolean {
  const brackets = document.cached(bracketsWithoutAt);
  const next = brackets[partitionPoint(brackets.length, (index) => brackets[index]! <= start)];
  return next !== undefined && next <= insertAt + MAX_GAP && next < block.end;
}

/** The offsets of these brackets, in order. */
function bracketsWithoutAt(document: CheckedDocument): readonly number[] {
  return Array.from(missingAtSigns(document), ({ start }) => start).sort((one, other) => one - other);
}

/** White space and a full stop between a quotation and its citation. */
const MAX_GAP = 3;

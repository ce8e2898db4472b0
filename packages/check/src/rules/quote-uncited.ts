import { addCitationAfter } from './citation-edits.js';
import { quotationProblems } from './quotation-verdict.js';
import { shortestId, nameTargets } from './quotation-messages.js';
import type { RuleProblem, Rule } from './rule.js';

export const quoteUncited: Rule<'quote.uncited'> = {
  code: 'quote.uncited',
  severity: 'info',
  summary: 'Words of a finding are quoted without a citation.',
  description: `A reader wants to know whose words these are. If only one finding has the words, the fix cites it after the quotation. Words that could
match a finding by accident are not reported.`,
  examples: [
    {
      text: `
We learned that “two countries counted the same people”, and so we count.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This quotes s2.h1 (Session 2 highlight: Asha Rana (Hope House) and Li Wen (Statistics Office)) without citing it. Add the citation.
`,
      fixed: `
We learned that “two countries counted the same people” [@s2.h1], and so we count.
`,
    },
    {
      text: `
@s2.h1 holds for us. Rain fell. We learned that “two countries counted the same people”.
`,
    },
    {
      text: `
Our motto is “all of us count”, as “every night” shows.
`,
    },
  ],
  *check(document) {
    const { say } = document;
    for (const { quotation, verdict } of quotationProblems(document)) {
      if (verdict.type !== 'uncited') continue;
      const { elsewhere } = verdict;
      const { start, end } = quotation;
      const choices = addCitationAfter(document, quotation, elsewhere);
      const [only] = choices;
      yield {
        start,
        end,
        id: shortestId(document, elsewhere[0]!),
        message:
          elsewhere.length === 1
            ? say`This quotes ${nameTargets(document, elsewhere)} without citing it. Add the citation.`
            : say`These words are in ${nameTargets(document, elsewhere)}, and none of them is cited. Cite one of them.`,
        suggestions: elsewhere.map((target) => ({ id: shortestId(document, target) })),
        quoted: quotation.text,
        ...(elsewhere.length === 1 && only && { fix: only }),
        choices,
      } satisfies RuleProblem;
    }
  },
};

import { addCitationAfter } from './citation-edits.js';
import { judgedQuotations } from './quote-verdict.js';
import { shortestId, nameTargets } from './quotation-messages.js';
import type { RuleProblem, Rule } from './rule.js';

export const quoteUncited: Rule<'quote.uncited'> = {
  code: 'quote.uncited',
  severity: 'info',
  summary: 'Words of a finding are quoted, and it is not cited.',
  description: `A reader wants to know whose words these are. The fix cites the finding behind the quotation, where only one has the
words. Reported are only words that stand in a finding by no accident.`,
  examples: [
    {
      text: `
We learned that “two countries counted the same people”, and so we count.
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are quoted from s2.h1 (Session 2 highlight: Asha Rana (Hope House) and Li Wen (Statistics Office)), and no citation says so. Cite it.
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
    for (const { quotation, verdict } of judgedQuotations(document)) {
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
            ? say`These words are quoted from ${nameTargets(document, elsewhere)}, and no citation says so. Cite it.`
            : say`These words are quoted from ${nameTargets(document, elsewhere)}, and no citation says so. Cite one of them.`,
        suggestions: elsewhere.map((target) => ({ id: shortestId(document, target) })),
        quoted: quotation.text,
        ...(elsewhere.length === 1 && only && { fix: only }),
        choices,
      } satisfies RuleProblem;
    }
  },
};

import { addCitationAfter, replaceCitation } from '../citations/citation-edits.js';
import { nameCited, nameTargets, shortestId } from '../quotations/quotation-messages.js';
import { quotationProblems } from '../quotations/quotation-verdict.js';
import type { RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const quoteMisplaced: Rule<'quote.misplaced'> = {
  code: 'quote.misplaced',
  severity: 'error',
  name: 'quotation of another finding',
  summary: 'The quoted words are in another finding, not in the cited one.',
  description: `A reader who follows the citation does not find the words. The message names the finding that has them, and your editor offers to cite it.
If you meant the cited finding, quote its own words. Quotations of fewer than four words are terms, and are not checked.`,
  examples: readExamples(`
The port says: “none of them can be read by another” [@s2.h3].
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are in s2.h2 (Session 2, contribution: Maria Okoro (Harbour Trust)). Cite it instead of s2.h3.
%%%
@s1.h1 told us that “beds are counted every night”.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are in s1.h2 (Session 1, contribution: Jens Köhler (Port Authority)). Cite it instead of s1.h1.
`),
  *check(document) {
    const { say } = document;
    for (const problem of quotationProblems(document)) {
      yield;
      if (!problem) continue;
      const { quotation, verdict, cited } = problem;
      if (verdict.type !== 'misplaced') continue;
      const { elsewhere } = verdict;
      const { start, end } = quotation;
      yield {
        start,
        end,
        id: shortestId(document, elsewhere[0]!),
        message:
          elsewhere.length === 1
            ? say`These words are in ${nameTargets(document, elsewhere)}. Cite it instead of ${nameCited(document, cited)}.`
            : say`These words are in ${nameTargets(document, elsewhere)}. Cite one of them instead of ${nameCited(document, cited)}.`,
        suggestions: elsewhere.map((target) => ({ id: shortestId(document, target) })),
        quoted: quotation.text,
        choices: [
          ...replaceCitation(document, quotation, elsewhere),
          ...(cited.length > 1 ? addCitationAfter(document, quotation, elsewhere) : []),
        ],
      } satisfies RuleProblem;
    }
  },
};

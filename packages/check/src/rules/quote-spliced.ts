import { excerpt } from '@findings/core/library';
import { removeQuotationMarks } from '../quotations/quotation-edits.js';
import { nameTarget, shortestId } from '../quotations/quotation-messages.js';
import { quotationProblems } from '../quotations/quotation-verdict.js';
import { markOmission, splitQuotation } from '../quotations/split-quotation.js';
import type { RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const quoteSpliced: Rule<'quote.spliced'> = {
  code: 'quote.spliced',
  severity: 'error',
  name: 'joined quotation',
  summary: 'A quotation joins words of two places as if they were one.',
  description: `The words are in the report, but not together. If one finding has both parts, mark what is left out with \`[…]\`; the fix does. If two findings have
them, make two quotations, each with its citation: your editor offers this. Fewer than six words that are left out of a finding are an
[altered quotation](quote.altered.md).`,
  examples: readExamples(`
They say: “The count is public. None of them can be read by another.” [@s1.h2]
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The quotation joins “The count is public.” (s1.h2) and “None of them can be read by another.” (s2.h2). Make them separate quotations, each with its own citation.
%%%
We read: “The register of Varna two years of talks” [@s3.p1].
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The quotation leaves out words between “The register of Varna” and “two years of talks” in s3.p1 (Session 3, overview, paragraph 1). Write […] between them.
=>
We read: “The register of Varna […] two years of talks” [@s3.p1].
%%%
“A case that is handed over is a case […] unless somebody travels with it” [@s2.h3].
`),
  *check(document) {
    const { say } = document;
    for (const problem of quotationProblems(document)) {
      yield;
      if (!problem) continue;
      const { quotation, verdict, words } = problem;
      const { start, end } = quotation;
      if (verdict.type === 'scattered') {
        const message = say`The parts of this quotation are in ${nameTarget(document, verdict.target)}, but not together in one finding, or in another order. Make them separate quotations.`;
        yield { start, end, id: shortestId(document, verdict.target), message } satisfies RuleProblem;
      }
      if (verdict.type !== 'spliced') continue;
      const { parts, within } = verdict.splice;
      const isWhole = words === quotation.text;
      const [first, last] = [parts[0]!, parts.at(-1)!].map(({ text }) => `“${excerpt(text)}”`);
      const fix = within && isWhole ? markOmission(document, quotation, parts) : undefined;
      const named = parts.map(({ text, target }) => `“${excerpt(text)}” (${shortestId(document, target)})`);
      yield {
        start,
        end,
        id: shortestId(document, parts[0]!.target),
        message: within
          ? say`The quotation leaves out words between ${first!} and ${last!} in ${nameTarget(document, within)}. Write […] between them.`
          : say`The quotation joins ${say.and(named)}. Make them separate quotations, each with its own citation.`,
        suggestions: [...new Set(parts.map(({ target }) => target))].map((target) => ({
          id: shortestId(document, target),
        })),
        ...(fix && { fix }),
        choices: [
          ...(fix ? [fix] : []),
          ...(isWhole && !within ? splitQuotation(document, quotation, parts) : []),
          ...removeQuotationMarks(document, quotation),
        ],
      } satisfies RuleProblem;
    }
  },
};

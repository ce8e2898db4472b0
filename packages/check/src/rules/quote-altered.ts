import { quotationMatcherOf } from '../quotations/quotation-matcher.js';
import { replaceWithReportWords } from './quotation-edits.js';
import { quotationProblems } from './quotation-verdict.js';
import { shortestId, nameTarget, differenceMessage } from './quotation-messages.js';
import type { RuleProblem, ProposedEdit, Rule } from './rule.js';

export const quoteAltered: Rule<'quote.altered'> = {
  code: 'quote.altered',
  severity: 'warning',
  summary: 'A quotation differs from the words of the finding that it cites.',
  description: `Text in quotation marks must be what the report says, word for word. Only what editors allow may differ: the style of quotation marks and
dashes, white space, \`…\` or \`[…]\` for omitted words, \`[inserted words in brackets]\`, the case of the first letter, and the final punctuation
mark. The message starts with the most serious difference: a negation, a figure, a name. The fix writes the words of the finding and changes
nothing else. If you meant to use other words, remove the quotation marks.`,
  examples: [
    {
      text: `
Shelters are “full by the middle of the month” [@s1.h1], and what “is not counted is not paid for […]” [@uncounted].
`,
    },
    {
      text: `
Mr. Köhler told us that "the count is not public" [@s1.h2].
                         ^^^^^^^^^^^^^^^^^^^^^^^ The report does not say “not”, which reverses the meaning. s1.h2 (Session 1 highlight: Jens Köhler (Port Authority)) says: “the count is public”.
`,
      fixed: `
Mr. Köhler told us that "the count is public" [@s1.h2].
`,
    },
    {
      text: `
@s2.h2 is blunt: “Every border post keeps *a list* of its own, and none of them can be read by another.”
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The wording differs: the report says “register”, not “list”. s2.h2 (Session 2 highlight: Maria Okoro (Harbour Trust)) says: “Every border post keeps a register of its own, and none of them can be read by another”.
`,
      fixed: `
@s2.h2 is blunt: “Every border post keeps *a register* of its own, and none of them can be read by another.”
`,
    },
    {
      text: `
> Three countries counted the same people and found different numbers. [@s2.h1]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The figure differs: the report says “Two”, not “Three”. s2.h1 (Session 2 highlight: Asha Rana (Hope House) and Li Wen (Statistics Office)) says: “Two countries counted the same people and found different numbers”.
`,
      fixed: `
> Two countries counted the same people and found different numbers. [@s2.h1]
`,
    },
  ],
  *check(document) {
    const { say } = document;
    for (const { quotation, verdict, words } of quotationProblems(document)) {
      const { start, end } = quotation;
      if (verdict.type === 'scattered') {
        const message = say`The parts of this quotation are in ${nameTarget(document, verdict.target)}, but not in this order in one finding. Quote them separately.`;
        yield { start, end, id: shortestId(document, verdict.target), message } satisfies RuleProblem;
      }
      if (verdict.type !== 'altered') continue;
      const { similarMatch } = verdict;
      const id = shortestId(document, similarMatch.target);
      const edit =
        words === quotation.text ? replaceWithReportWords(document, quotation, similarMatch.exact) : undefined;
      const isSafe =
        edit &&
        isBalanced(similarMatch.exact) &&
        quotationMatcherOf(document.library).isVerbatim(edit.words, similarMatch.target);
      const fix: ProposedEdit | undefined = isSafe
        ? { start: edit.start, end: edit.end, text: edit.text, title: say`Use the report’s exact words` }
        : undefined;
      yield {
        start,
        end,
        id,
        message: differenceMessage(document, similarMatch),
        diff: similarMatch.diff,
        ...(fix && quotation.proximity !== 'near' && { fix }),
        choices: fix ? [fix] : [],
      } satisfies RuleProblem;
    }
  },
};

/** Whether round brackets are balanced. `Unit) pays` may be verbatim, but is not worth writing. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

import { quotationMatcherOf } from '../quotations/quotation-matcher.js';
import { replaceWithReportWords } from './quotation-edits.js';
import { judgedQuotations } from './quote-verdict.js';
import { shortestId, nameTarget, differenceMessage } from './quotation-messages.js';
import type { RuleProblem, ProposedEdit, Rule } from './rule.js';

export const quoteAltered: Rule<'quote.altered'> = {
  code: 'quote.altered',
  severity: 'warning',
  summary: 'A quotation is near, but not, the words of the finding that it cites.',
  description: `What stands between quotation marks is what the report says, word for word. Only what editors allow may differ: the
kind of quotation marks and dashes, white space, \`…\` or \`[…]\` for words left out, \`[words in brackets]\` put in, the case of
the first letter, and the final punctuation mark. The message says first what weighs most: a negation, a figure, a name. The fix
writes the finding's words and leaves the rest as it is; if the words were meant to differ, take the quotation marks off.`,
  examples: [
    {
      text: `
Shelters are “full by the middle of the month” [@s1.h1], and what “is not counted is not paid for […]” [@uncounted].
`,
    },
    {
      text: `
Mr. Köhler told us that "the count is not public" [@s1.h2].
                         ^^^^^^^^^^^^^^^^^^^^^^^ The report does not say “not”: the quotation turns its meaning around. s1.h2 (Session 1 highlight: Jens Köhler (Port Authority)) says: “the count is public”.
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
    for (const { quotation, verdict, words } of judgedQuotations(document)) {
      const { start, end } = quotation;
      if (verdict.type === 'scattered') {
        const message = say`The parts of this quotation stand in ${nameTarget(document, verdict.target)}, but not in this order in one finding. Quote them one by one.`;
        yield { start, end, id: shortestId(document, verdict.target), message } satisfies RuleProblem;
      }
      if (verdict.type !== 'altered') continue;
      const { near } = verdict;
      const id = shortestId(document, near.target);
      const restored = words === quotation.text ? replaceWithReportWords(document, quotation, near.exact) : undefined;
      const isRight =
        restored &&
        isBalanced(near.exact) &&
        quotationMatcherOf(document.library).isVerbatim(restored.words, near.target);
      const fix: ProposedEdit | undefined = isRight
        ? { start: restored.start, end: restored.end, text: restored.text, title: say`Restore the words of ${id}` }
        : undefined;
      yield {
        start,
        end,
        id,
        message: differenceMessage(document, near),
        diff: near.diff,
        ...(fix && quotation.closeness !== 'near' && { fix }),
        choices: fix ? [fix] : [],
      } satisfies RuleProblem;
    }
  },
};

/** Whether each round bracket has its other half: `Unit) pays` is verbatim, and no words to write. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[()]/g)) {
    open += bracket === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

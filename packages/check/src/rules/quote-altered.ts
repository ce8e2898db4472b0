import { unmarkedWords } from '../quotations/unmarked-words.js';
import { replaceCitation } from '../citations/citation-edits.js';
import { exactWords, removeQuotationMarks } from '../quotations/quotation-edits.js';
import { differenceMessage, nameCited, shortestId } from '../quotations/quotation-messages.js';
import { originalReportAdvice } from '../document/message-parts.js';
import { quotationProblems } from '../quotations/quotation-verdict.js';
import { foldTypography } from '@findings/language';
import type { ResolvedCitation } from '../claims/claims.js';
import { quotedSentences } from '../quotations/splice.js';
import type { SimilarMatch } from '../matching/most-similar-text.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { targetsOf } from '../document/cited-targets.js';
import { isQuotation } from '../quotations/is-quotation.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';

export const quoteAltered: Rule<'quote.altered'> = {
  code: 'quote.altered',
  severity: 'error',
  name: 'altered quotation',
  summary: 'A quotation differs from the words of the finding that it cites.',
  description: `Text in quotation marks must be what the report says, word for word. Only what editors allow may differ: the style of quotation marks and
dashes, white space, \`…\` or \`[…]\` for omitted words, \`[words in brackets]\` that explain or replace, the case of the first letter, and the final
punctuation mark. Omissions and brackets that reverse the meaning are reported. The message starts with the most serious difference: a
negation, a figure, a name. \`--fix\` only replaces single words inside a quotation by those of the finding. Your editor also offers to use
all of the report’s words, or to remove the quotation marks.

In a text by a language model (\`check_text\`), a sentence without quotation marks is also reported if it repeats a finding, but replaces a few
words by others with another meaning, leaves out or adds a negation, or says the opposite of the finding (\`more\` for \`less\`).`,
  examples: readExamples(`
Shelters are “full by the middle of the month” [@s1.h1], and what “is not counted is not paid for […]” [@uncounted].
%%%
Mr. Köhler told us that "the count is not public" [@s1.h2].
                         ^^^^^^^^^^^^^^^^^^^^^^^ The report does not say “not”, which reverses the meaning. s1.h2 says: “the count is public”.
%%%
@s2.h2 is blunt: “Every border post keeps *a list* of its own, and none of them can be read by another.”
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The report says “register”, not “list”. s2.h2 says: “Every border post keeps a register of its own, and none of them can be read by another”.
=>
@s2.h2 is blunt: “Every border post keeps *a register* of its own, and none of them can be read by another.”
%%%
> Three countries counted the same people and found different numbers. [@s2.h1]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The report says “Two”, not “Three”. s2.h1 says: “Two countries counted the same people and found different numbers”.
%%%
They say that “every border post keeps a register […] and […] them can be read by another” [@s2.h2].
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The quotation leaves out “none of”, which reverses the meaning. s2.h2 says: “every border post keeps a register of its own, and none of them can be read by another”.
%%%
Mr. Köhler was clear. “Beds are counted every morning, and the count is public” [@s3.h1].
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s3.h1. The report says “night”, not “morning”. s1.h2 (Session 1, contribution: Jens Köhler (Port Authority)) says: “Beds are counted every night, and the count is public”.
`),
  *check(document) {
    if (document.isGenerated) yield* unmarkedWords(document);
    const { say } = document;
    for (const problem of quotationProblems(document)) {
      yield;
      if (!problem) continue;
      const { quotation, verdict, words, cited } = problem;
      const { start, end } = quotation;
      if (verdict.type !== 'altered') continue;
      const { similarMatch, isElsewhere = false } = verdict;
      const { target, diff } = similarMatch;
      const isWhole = words === quotation.text && !dropsCitedWords(document, words, similarMatch, cited);
      const exact = isWhole ? exactWords(document, quotation, similarMatch) : undefined;
      // If the meaning is another one, the sentence around the quotation may be wrong, too.
      const isSafe = !isElsewhere && similarMatch.isReplacement && similarMatch.differenceClass !== 'negation';
      yield {
        start,
        end,
        id: shortestId(document, target),
        message:
          (isElsewhere ? say`These words are not in ${nameCited(document, cited)}. ` : '') +
          differenceMessage(document, similarMatch, isElsewhere) +
          originalReportAdvice(say, target.report),
        diff,
        ...(exact && isSafe && quotation.proximity !== 'near' && { fix: exact }),
        choices: [
          ...(exact ? [exact] : []),
          ...(isElsewhere ? replaceCitation(document, quotation, [target]) : []),
          ...removeQuotationMarks(document, quotation),
        ],
      } satisfies RuleProblem;
    }
  },
};

/** Whether the report's exact words leave out a quoted sentence that a cited finding has. */
function dropsCitedWords(
  { library }: CheckedDocument,
  words: string,
  { exact }: SimilarMatch,
  cited: readonly ResolvedCitation[],
): boolean {
  const matcher = quotationMatcherOf(library);
  const targets = cited.flatMap(({ resolution }) => targetsOf(resolution));
  const kept = foldTypography(exact).toLowerCase();
  return quotedSentences(words).some(({ text }) => {
    const isKept = kept.includes(foldTypography(text.replace(/[.!?]$/, '')).toLowerCase());
    return !isKept && isQuotation(text) && targets.some((target) => matcher.isVerbatim(text, target));
  });
}

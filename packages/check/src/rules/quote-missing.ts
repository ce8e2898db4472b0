import type { Library, Target } from '@findings/core/library';
import { cues, languageOf, memoByObject, memoByString, wholePhrase } from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { targetsOf } from '../document/cited-targets.js';
import { removeQuotationMarks } from '../quotations/quotation-edits.js';
import { quotationProblems } from '../quotations/quotation-verdict.js';
import { nameTarget } from '../quotations/quotation-messages.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';
import { nameReport, originalReportAdvice } from '../document/message-parts.js';

export const quoteMissing: Rule<'quote.missing'> = {
  code: 'quote.missing',
  severity: 'error',
  name: 'quotation not in the report',
  summary: 'The quoted words do not appear in the report.',
  description: `A quotation that cites the report must appear in it. Quote what the finding says (\`findings show s4.h2\` prints it), or remove the quotation
marks and use your own words. This rule does not check terms of fewer than four words. Neither does it check a quotation that also cites another work,
or that the sentence credits to another source (\`one woman told us\`, \`your call asks for\`), unless the citation follows it directly.
A quotation in another language than the finding is not checked if its sentence says that it is a translation (\`[@s4.h2, our translation]\`).`,
  examples: readExamples(`
Mr. Köhler said that “nobody sleeps in the harbour at night” [@s1.h2].
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words do not appear in the report. Quote s1.h2 (Session 1, contribution: Jens Köhler (Port Authority)) word for word, or use your own words without quotation marks.
%%%
Herr Köhler sagte, dass „niemand in dem Hafen und in der Stadt schläft“ [@s1.h2, unsere Übersetzung].

It may be that “nobody sleeps in the harbour at night” [@s1.h2; @smith2020], in the “quiet town” [@s1.h2].
`),
  *check(document) {
    const { say } = document;
    const saysTranslated = createTranslationCheck(document);
    for (const problem of quotationProblems(document)) {
      yield;
      if (!problem) continue;
      const { quotation, verdict, cited } = problem;
      if (verdict.type !== 'missing') continue;
      const { start, end } = quotation;
      const targets = cited.flatMap(({ resolution }) => targetsOf(resolution));
      const [only] = targets;
      const isTranslation = isInOtherLanguage(quotation.text, targets, document.library);
      if ((isTranslation || !isInSameLanguage(quotation.text, targets)) && saysTranslated(quotation.claim())) continue;
      yield {
        start,
        end,
        ...(cited[0] && { id: cited[0].item.id }),
        message: isTranslation
          ? say`These words are in another language than ${nameTarget(document, targets[0]!)}. Quote the original, say that this is a translation, or use your own words without quotation marks.`
          : (only && targets.length === 1
              ? say`${notInReports(document, targets)} Quote ${nameTarget(document, only)} word for word, or use your own words without quotation marks.`
              : say`${notInReports(document, targets)} Quote it word for word, or use your own words without quotation marks.`) +
            (only ? originalReportAdvice(say, only.report) : ''),
        choices: removeQuotationMarks(document, quotation),
      } satisfies RuleProblem;
    }
  },
};

/** Enough of a report to know its language, in UTF-16 code units. */
const SAMPLE = 20_000;

const languageOfReport = memoByObject((library: Library) =>
  memoByString((key: string) => {
    let text = '';
    for (const target of library.targets(key)) {
      if ('finding' in target) text += `${target.text}\n`;
      if (text.length > SAMPLE) break;
    }
    return languageOf(text);
  }),
);

/** Whether quoted words are in another language than the reports that are cited. */
function isInOtherLanguage(words: string, targets: readonly Target[], library: Library): boolean {
  const language = languageOf(words);
  if (language === undefined) return false;
  return targets.every(({ report }) => ![undefined, language].includes(languageOfReport(library)(report.key)));
}

/** Whether quoted words are sure to be in the language of a finding. The language of a few short words may be unknown. */
function isInSameLanguage(words: string, targets: readonly Target[]): boolean {
  const language = languageOf(words);
  return language !== undefined && targets.some((target) => languageOfTarget(target) === language);
}

const languageOfTarget = memoByObject(({ text }: Target) => languageOf(text) ?? 'unknown');

const TRANSLATED = wholePhrase(cues('translations'));

/** Returns a function that checks whether a sentence, with its citations, says that it translates. It reads each sentence once. */
function createTranslationCheck({ markdown }: CheckedDocument): (claim: Claim) => boolean {
  return memoByObject((claim) => {
    const { start, end } = toDocumentRange(claim.block, claim);
    return TRANSLATED.test(markdown.slice(start, end));
  });
}

function notInReports(document: CheckedDocument, targets: readonly Target[]): string {
  const { library, say } = document;
  const reports = [...new Set(targets.map(({ report }) => report))];
  const report = reports.length === 1 ? reports[0] : library.reports.length === 1 ? library.reports[0] : undefined;
  return report
    ? say`These words do not appear in ${nameReport(document, report)}.`
    : say`These words do not appear in the reports.`;
}

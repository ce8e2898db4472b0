import type { ResolvedCitation } from '../claims/claims.js';
import type { Target } from '@findings/core/library';
import { addCitationAfter, replaceCitation } from './citation-edits.js';
import { isMiscredited } from './attribution-mismatch.js';
import { targetsOf } from './cited-targets.js';
import { quotationProblems, type QuotationProblem } from './quotation-verdict.js';
import { isQuotation } from './is-quotation.js';
import { shortestId, nameTarget, nameTargets, similarMatchMessage } from './quotation-messages.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';

export const quoteMisplaced: Rule<'quote.misplaced'> = {
  code: 'quote.misplaced',
  severity: 'warning',
  summary: 'The quoted words are in another finding than the cited one.',
  description: `A reader who follows the citation does not find the words. The message names the finding that has them. The fix cites that finding
instead, if it is the only one, no other quotation relies on the citation, and the sentence credits nobody else with the words. Otherwise
you have to choose.`,
  examples: [
    {
      text: `
The port says: “none of them can be read by another” [@s2.h3].
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)). They are in s2.h2 (Session 2 highlight: Maria Okoro (Harbour Trust)). Cite that finding.
`,
      fixed: `
The port says: “none of them can be read by another” [@s2.h2].
`,
    },
    {
      text: `
@s1.h1 told us that “beds are counted every night”.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s1.h1 (Session 1 highlight: Asha Rana (Hope House)). They are in s1.h2 (Session 1 highlight: Jens Köhler (Port Authority)). Cite that finding.
`,
    },
    {
      text: `
Mr. Köhler was clear. “Beds are counted every morning, and the count is public” [@s3.h1].
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s3.h1 (Session 3 highlight: Li Wen (Statistics Office)). s1.h2 (Session 1 highlight: Jens Köhler (Port Authority)) says almost the same: “Beds are counted every night, and the count is public”. The wording differs: the report says “night”, not “morning”.
`,
    },
  ],
  *check(document) {
    const { say } = document;
    for (const problem of quotationProblems(document)) {
      const { quotation, verdict, cited } = problem;
      if (verdict.type !== 'misplaced') continue;
      const { elsewhere, similarMatch } = verdict;
      const { start, end } = quotation;
      const replacements = replaceCitation(document, quotation, elsewhere);
      const [only] = replacements;
      const isCertain =
        !similarMatch &&
        elsewhere.length === 1 &&
        hasOwnCitation(document, problem) &&
        !isMiscredited(document, quotation.claim(), elsewhere[0]!);
      yield {
        start,
        end,
        id: shortestId(document, elsewhere[0]!),
        message: similarMatch
          ? say`${notInCited(document, problem)} ${similarMatchMessage(document, similarMatch)}`
          : elsewhere.length === 1
            ? say`${notInCited(document, problem)} They are in ${nameTargets(document, elsewhere)}. Cite that finding.`
            : say`${notInCited(document, problem)} They are in ${nameTargets(document, elsewhere)}. Cite one of these.`,
        suggestions: elsewhere.map((target) => ({ id: shortestId(document, target) })),
        ...(similarMatch ? { diff: similarMatch.diff } : { quoted: quotation.text }),
        ...(isCertain && only && { fix: only }),
        choices: [...replacements, ...(cited.length > 1 ? addCitationAfter(document, quotation, elsewhere) : [])],
      } satisfies RuleProblem;
    }
  },
};

function notInCited(document: CheckedDocument, { cited }: QuotationProblem): string {
  const targets: readonly Target[] = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  const [only] = targets;
  const { say } = document;
  if (targets.length === 1) return say`These words are not in ${nameTarget(document, only!)}.`;
  const ids = targets.slice(0, 3).map((target) => shortestId(document, target));
  return say`These words are not in what you cite (${ids.join(', ') + (targets.length > 3 ? '…' : '')}).`;
}

/** Whether the quotation has one citation, in a bracket, that no other quotation relies on. */
function hasOwnCitation(document: CheckedDocument, { quotation, cited }: QuotationProblem): boolean {
  const [citation] = cited;
  if (!citation || quotation.citations.length > 1 || quotation.proximity !== 'own') return false;
  return citation.item.mode !== 'author-in-text' && document.cached(countQuotations).get(citation) === 1;
}

/** The number of quotations that rely on each citation. */
function countQuotations(document: CheckedDocument): ReadonlyMap<ResolvedCitation, number> {
  const counts = new Map<ResolvedCitation, number>();
  for (const { text, citations } of document.claims.quotations) {
    if (!isQuotation(text)) continue;
    for (const citation of citations) counts.set(citation, (counts.get(citation) ?? 0) + 1);
  }
  return counts;
}

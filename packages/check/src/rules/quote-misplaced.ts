import type { ResolvedCitation } from '../claims/resolved-citation.js';
import type { Target } from '@findings/core/library';
import { addCitationAfter, replaceCitation } from './citation-edits.js';
import { judgedQuotations, targetsOf, type JudgedQuotation } from './quote-verdict.js';
import { isQuotation } from './quote-words.js';
import { shortestId, nameTarget, nameTargets, nearMatchMessage } from './quotation-messages.js';
import type { CheckedDocument, RuleProblem, Rule } from './rule.js';

export const quoteMisplaced: Rule<'quote.misplaced'> = {
  code: 'quote.misplaced',
  severity: 'warning',
  summary: 'The quoted words stand in another finding than the cited one.',
  description: `Whoever looks the citation up does not find the words there. The message names the finding that has them. The fix cites
that one instead, where it is the only one and nothing else leans on the citation; else it is for the writer to choose.`,
  examples: [
    {
      text: `
The port says: “none of them can be read by another” [@s2.h3].
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s2.h3 (Session 2 highlight: Maria Okoro (Harbour Trust)). They stand in s2.h2 (Session 2 highlight: Maria Okoro (Harbour Trust)). Cite that finding.
`,
      fixed: `
The port says: “none of them can be read by another” [@s2.h2].
`,
    },
    {
      text: `
@s1.h1 told us that “beds are counted every night”.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s1.h1 (Session 1 highlight: Asha Rana (Hope House)). They stand in s1.h2 (Session 1 highlight: Jens Köhler (Port Authority)). Cite that finding.
`,
    },
    {
      text: `
Mr. Köhler was clear. “Beds are counted every morning, and the count is public” [@s3.h1].
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in s3.h1 (Session 3 highlight: Li Wen (Statistics Office)). s1.h2 (Session 1 highlight: Jens Köhler (Port Authority)) has nearly these: “Beds are counted every night, and the count is public”. The wording differs: the report says “night”, not “morning”.
`,
    },
  ],
  *check(document) {
    const { say } = document;
    for (const judged of judgedQuotations(document)) {
      const { quotation, verdict, cited } = judged;
      if (verdict.type !== 'misplaced') continue;
      const { elsewhere, near } = verdict;
      const { start, end } = quotation;
      const instead = replaceCitation(document, quotation, elsewhere);
      const [only] = instead;
      const isSure = !near && elsewhere.length === 1 && leansAlone(document, judged);
      yield {
        start,
        end,
        id: shortestId(document, elsewhere[0]!),
        message: near
          ? say`${notThere(document, judged)} ${nearMatchMessage(document, near)}`
          : elsewhere.length === 1
            ? say`${notThere(document, judged)} They stand in ${nameTargets(document, elsewhere)}. Cite that finding.`
            : say`${notThere(document, judged)} They stand in ${nameTargets(document, elsewhere)}. Cite one of these.`,
        suggestions: elsewhere.map((target) => ({ id: shortestId(document, target) })),
        ...(near ? { diff: near.diff } : { quoted: quotation.text }),
        ...(isSure && only && { fix: only }),
        choices: [...instead, ...(cited.length > 1 ? addCitationAfter(document, quotation, elsewhere) : [])],
      } satisfies RuleProblem;
    }
  },
};

function notThere(document: CheckedDocument, { cited }: JudgedQuotation): string {
  const targets: readonly Target[] = [...new Set(cited.flatMap(({ resolution }) => targetsOf(resolution)))];
  const [only] = targets;
  const { say } = document;
  if (targets.length === 1) return say`These words are not in ${nameTarget(document, only!)}.`;
  const ids = targets.slice(0, 3).map((target) => shortestId(document, target));
  return say`These words are not in what is cited (${ids.join(', ') + (targets.length > 3 ? '…' : '')}).`;
}

/** Whether a quotation has one citation, in a bracket, that no other quotation leans on. */
function leansAlone(document: CheckedDocument, { quotation, cited }: JudgedQuotation): boolean {
  const [citation] = cited;
  if (!citation || quotation.citations.length > 1 || quotation.closeness !== 'own') return false;
  return citation.item.mode !== 'author-in-text' && document.once(countLeaning).get(citation) === 1;
}

/** How many quotations lean on each citation. */
function countLeaning(document: CheckedDocument): ReadonlyMap<ResolvedCitation, number> {
  const counts = new Map<ResolvedCitation, number>();
  for (const { text, citations } of document.claims.quotations) {
    if (!isQuotation(text)) continue;
    for (const citation of citations) counts.set(citation, (counts.get(citation) ?? 0) + 1);
  }
  return counts;
}

import { isInCited, misspeltNames, sentenceOfClaim, unknownName } from '../attribution/misspelt-names.js';
import type { Target } from '@findings/core/library';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import { sourceNameFirst } from '../document/message-parts.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { isQuotation } from '../quotations/is-quotation.js';
import { readExamples, type Rule } from './rule.js';

export const attributionUnknown: Rule<'attribution.unknown'> = {
  code: 'attribution.unknown',
  severity: 'info',
  summary: 'A quotation from the report is credited to a person whom the report does not name.',
  description: `The quotation is in the cited finding, but the sentence credits it to a person whom the report never names. Name the speaker, or mention this person
in another sentence. Authors of works in the bibliography are not reported.

In a text by a language model (\`check_text\`), a sentence without quotation marks is also reported if it repeats many words of the finding.`,
  examples: readExamples(`
“Beds are counted every night”, said Peter Novak [@s1.h2].
                                     ^^^^^^^^^^^ The report does not name Peter Novak. s1.h2 is by Jens Köhler. Name the speaker, or cite where Peter Novak says this.
%%%
Peter Novak told us that “beds are counted every night”, as Mr. Köhler said [@s1.h2].
%%%
Peter Novak argues that more beds are needed, since shelters are full [@s1.h1].
`),
  *check(document) {
    const { library, say } = document;
    const matcher = quotationMatcherOf(library);
    for (const claim of document.claims.citing) {
      yield;
      const [target, other] = targetsOfClaim(claim);
      if (!target || other) continue;
      const isQuoting = document.claims
        .quotationsOf(claim)
        .some(({ text }) => isQuotation(text) && matcher.isVerbatim(text, target));
      if (!isQuoting && !document.isGenerated) continue;
      const sentence = sentenceOfClaim(document, claim, [target]);
      if (sentence.names.some(({ speaks }) => speaks)) continue;
      const unknown = unknownName(sentence);
      // The report names the person but credits others with the finding.
      const isElsewhere = !unknown && document.isGenerated && target.speakers.length > 0;
      const name = isElsewhere ? unknownName(sentence, isInCited) : unknown;
      if (!name || misspeltNames(sentence).length > 0) continue;
      if (!isQuoting && !repeats(document, claim, target)) continue;
      const { speakers, id, report } = target;
      const written = claim.block.text.slice(name.start, name.end);
      const source = sourceNameFirst(say, report);
      const names = say.and(speakers.map((each) => each.name));
      yield {
        ...toDocumentRange(claim.block, name),
        message: isElsewhere
          ? say`${id} does not name ${written}, and is by ${names}. Name the speaker, or cite where ${written} says this.`
          : speakers.length > 0
            ? say`${source} does not name ${written}. ${id} is by ${names}. Name the speaker, or cite where ${written} says this.`
            : say`${source} does not name ${written}. Cite where ${written} says this.`,
        about: qualifiedIds([target]),
        reported: speakers.length === 1 ? [speakers[0]!.name] : [],
      };
    }
  },
};

/** Of the words of a sentence that are in the report, the repeated finding has at least this share, and at least this many. */
const MIN_SHARE = 0.5;
const MIN_KNOWN = 3;

/** Whether a sentence has many of a finding's words. */
function repeats({ library }: CheckedDocument, { block, start, end }: Claim, target: Target): boolean {
  const { known, share } = library.compareWords(block.text.slice(start, end), [target]);
  return known >= MIN_KNOWN && share >= MIN_SHARE;
}

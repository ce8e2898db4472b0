import { fold } from '@findings/language';
import { misspeltNames, unknownName } from '../attribution/misspelt-names.js';
import { namesOfClaim } from '../attribution/names-of-claim.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import { sourceNameFirst } from '../document/message-parts.js';
import { quotationMatcherOf } from '../matching/quotation-matcher.js';
import { isQuotation } from '../quotations/is-quotation.js';
import type { Rule } from './rule.js';

export const attributionUnknown: Rule<'attribution.unknown'> = {
  code: 'attribution.unknown',
  severity: 'info',
  summary: 'A sentence credits words of the report to somebody whom the report does not name.',
  description: `The quotation is in the cited finding, but the sentence says that somebody else said it, whose name is nowhere in the report. Name the speaker,
or say what the person has to do with it in another sentence. Authors of works in the bibliography are not reported.`,
  examples: [
    {
      text: `
“Beds are counted every night”, said Peter Novak [@s1.h2].
                                     ^^^^^^^^^^^ The report does not name Peter Novak. s1.h2 is by Jens Köhler.
`,
    },
    {
      text: `
Peter Novak told us that “beds are counted every night”, as Mr. Köhler said [@s1.h2].
`,
    },
    {
      text: `
Peter Novak argues that more beds are needed, since shelters are full [@s1.h1].
`,
    },
  ],
  *check(document) {
    const { library, markdown, say, bibliography } = document;
    const authors = [...(bibliography?.keys ?? [])].map(fold);
    const matcher = quotationMatcherOf(library);
    for (const claim of document.claims.citing) {
      yield;
      const targets = targetsOfClaim(claim);
      const [target, other] = targets;
      if (!target || other) continue;
      const isQuoting = document.claims
        .quotationsOf(claim)
        .some(({ text }) => isQuotation(text) && matcher.isVerbatim(text, target));
      if (!isQuoting) continue;
      const { block } = claim;
      const { names, range, isQuoted } = namesOfClaim(document, claim);
      if (names.some(({ speaks }) => speaks)) continue;
      const isAuthor = (surname: string): boolean => authors.some((key) => key.startsWith(surname));
      const sentence = { text: block.text, range, names, isQuoted, targets, library, markdown, isAuthor };
      const name = unknownName(sentence);
      if (!name || misspeltNames(sentence).length > 0) continue;
      const written = block.text.slice(name.start, name.end);
      yield {
        ...toDocumentRange(block, name),
        message:
          say`${sourceNameFirst(say, target.report)} does not name ${written}.` +
          (target.speakers.length > 0
            ? say` ${target.id} is by ${say.and(target.speakers.map((each) => each.name))}.`
            : ''),
        about: qualifiedIds(targets),
        reported: target.speakers.length === 1 ? [target.speakers[0]!.name] : [],
      };
    }
  },
};

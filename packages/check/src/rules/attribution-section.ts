import { excerptOfTitle } from '@findings/core/library';
import type { Part, Session } from '@findings/core';
import type { Translate } from '@findings/core/text';
import { partsNotCited } from '../attribution/named-parts.js';
import { namesOfClaim } from '../attribution/names-of-claim.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { qualifiedIds, targetsOfClaim } from '../document/cited-targets.js';
import { readExamples, type Rule } from './rule.js';

export const attributionSection: Rule<'attribution.section'> = {
  code: 'attribution.section',
  severity: 'info',
  name: 'wrong session',
  summary: 'A sentence names a different session from the one it cites.',
  description: `The sentence says where something was said (\`session 3\`, \`the second panel\`, \`the breakout on registers\`), and cites a finding from elsewhere.
Correct the place, or cite the finding that you mean.

The rule recognizes the part by its number (\`session 3\`, \`the third session\`), by words of its title next to a noun (\`the session on registers\`),
or by the title alone after words such as \`in\`, \`during\` or \`under\`. Sentences may be in English, French, German, Portuguese or Spanish. A title
that may be an ordinary phrase, such as a place, needs the noun or quotation marks.

Nothing is reported if the finding itself names that part, if one of the cited findings is in it or in a part of it, if the report has no such
part, or if the cited part summarizes others, such as the conclusions.`,
  examples: readExamples(`
In session 1, Ms. Rana said that shelters are full [@s1.h1].
%%%
In session 3, Ms. Rana said that shelters are full [@s1.h1].
   ^^^^^^^^^ s1.h1 is in session 1, “Shelter and Care”, not in session 3, “Data and Evidence”. Correct the session, or cite a finding of it.
%%%
In the second panel, Ms. Rana said that shelters are full [@s1.h1].
       ^^^^^^^^^^^^ s1.h1 is in session 1, “Shelter and Care”, not in session 2, “Working Across Borders”. Correct the session, or cite a finding of it.
%%%
The session on data and evidence heard that shelters are full [@s1.h1].
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ s1.h1 is in session 1, “Shelter and Care”, not in session 3, “Data and Evidence”. Correct the session, or cite a finding of it.
%%%
Under Working Across Borders, Ms. Rana said that shelters are full [@s1.h1].
      ^^^^^^^^^^^^^^^^^^^^^^ s1.h1 is in session 1, “Shelter and Care”, not in session 2, “Working Across Borders”. Correct the session, or cite a finding of it.
%%%
Sessions 1 and 3 heard that shelters are full [@s1.h1]. Unlike session 3, Ms. Rana said so [@s1.h1].
%%%
In session 3 of the training, nurses learn that shelters are full [@s1.h1].
`),
  *check(document) {
    const { library, say } = document;
    for (const claim of document.claims.citing) {
      yield;
      const targets = targetsOfClaim(claim);
      const { block } = claim;
      if (targets.length === 0) continue;
      const { range, isQuoted } = namesOfClaim(document, claim);
      for (const { part, ...place } of partsNotCited(block.text, range, targets, library)) {
        if (isQuoted(place)) continue;
        const ids = say.and(targets.map(({ id }) => id));
        const here = say.and([...new Set(targets.map(({ within }) => within!))].map((each) => nameOfPart(say, each)));
        const other = nameOfPart(say, part.within!);
        yield {
          ...toDocumentRange(block, place),
          message:
            targets.length === 1
              ? say`${ids} is in ${here}, not in ${other}. Correct the session, or cite a finding of it.`
              : say`${ids} are in ${here}, not in ${other}. Correct the session, or cite a finding of it.`,
          about: qualifiedIds(targets),
        };
      }
    }
  },
};

function nameOfPart(say: Translate, part: Session | Part): string {
  const number = part.type === 'session' ? part.number : undefined;
  const title = excerptOfTitle(part.title);
  return number === undefined ? say`“${title}”` : say`session ${number}, “${title}”`;
}

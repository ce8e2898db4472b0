import { toDocumentRange } from '../claims/document-offsets.js';
import { targetsOfClaim, qualifiedIds } from '../document/cited-targets.js';
import { misspeltNames } from '../attribution/misspelt-names.js';
import { namesOfClaim } from '../attribution/names-of-claim.js';
import type { Rule } from './rule.js';
import { fold } from '@findings/language';

export const attributionMisspelt: Rule<'attribution.misspelt'> = {
  code: 'attribution.misspelt',
  severity: 'warning',
  summary: 'The name of a person is spelt in another way than in the report.',
  description: `The sentence names somebody who is nearly a person of the report: a letter is missing, doubled, swapped or another one, an accent is missing, or a
letter is of another script. The fix writes the report’s spelling.

A surname alone is compared only if the sentence credits it and the person speaks in what it cites. Nothing is reported if the report has this
spelling, too, or if the document or its bibliography has another person of this name.`,
  examples: [
    {
      text: `
Maria Okoro asked for registers [@s2.h2], and Mr. Köhler counts berths [@s1.h2].
`,
    },
    {
      text: `
Maria Okorro asked for registers [@s2.h2].
      ^^^^^^ The report spells this name “Okoro”: Maria Okoro, Harbour Trust.
`,
      fixed: `
Maria Okoro asked for registers [@s2.h2].
`,
    },
    {
      text: `
According to Mr. Kohler, berths are counted [@s1.h2].
                 ^^^^^^ The report spells this name “Köhler”: Jens Köhler, Port Authority.
`,
      fixed: `
According to Mr. Köhler, berths are counted [@s1.h2].
`,
    },
    {
      text: `
Marja Okoro asked for registers [@s2.h2], as Carla Okorro did elsewhere.
^^^^^ The report spells this name “Maria”: Maria Okoro, Harbour Trust.
`,
      fixed: `
Maria Okoro asked for registers [@s2.h2], as Carla Okorro did elsewhere.
`,
    },
    {
      text: `
Okorro asked for registers, too [@s2.h2]. Her colleague Carla Okorro has one.
`,
    },
  ],
  *check(document) {
    const { library, markdown, say, bibliography } = document;
    const authors = [...(bibliography?.keys ?? [])].map(fold);
    for (const claim of document.claims.citing) {
      yield;
      const targets = targetsOfClaim(claim);
      if (targets.length === 0) continue;
      const { block } = claim;
      const { names, range, isQuoted } = namesOfClaim(document, claim);
      const isAuthor = (surname: string): boolean => authors.some((key) => key.startsWith(surname));
      const sentence = { text: block.text, range, names, isQuoted, targets, library, markdown, isAuthor };
      for (const { spelling, person, isSure, ...place } of misspeltNames(sentence)) {
        const at = toDocumentRange(block, place);
        const who = [person.name, ...person.affiliations.slice(0, 1)].join(', ');
        const isPlain = markdown.slice(at.start, at.end) === block.text.slice(place.start, place.end);
        const fix = { ...at, text: spelling, title: say`Write ${spelling}` };
        yield {
          ...at,
          message: say`The report spells this name “${spelling}”: ${who}.`,
          about: qualifiedIds(targets),
          ...(isPlain && (isSure ? { fix } : { choices: [fix] })),
        };
      }
    }
  },
};

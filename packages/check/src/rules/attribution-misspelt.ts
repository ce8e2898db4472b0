import { toDocumentRange } from '../claims/document-offsets.js';
import { targetsOfClaim, qualifiedIds } from '../document/cited-targets.js';
import { misspeltNames, sentenceOfClaim } from '../attribution/misspelt-names.js';
import { readExamples, type Rule } from './rule.js';

export const attributionMisspelt: Rule<'attribution.misspelt'> = {
  code: 'attribution.misspelt',
  severity: 'warning',
  name: 'misspelled name',
  summary: 'A person’s name is spelled differently from the report.',
  description: `The name is almost that of a person in the report, but a letter is missing, doubled, swapped or wrong, or an accent is missing. The fix writes
the report’s spelling. If only the given name differs, if the person does not speak in what you cite, or if the report mentions but never credits the
person, your editor offers the spelling.

A given name or a surname alone is compared only if the sentence credits it and the person speaks in what it cites. Nothing is reported if the
report has this spelling, too, if the sentence also names the person correctly, or if the document or its bibliography has another person of this
name.`,
  examples: readExamples(`
Maria Okoro asked for registers [@s2.h2], and Mr. Köhler counts berths [@s1.h2].
%%%
Maria Okorro asked for registers [@s2.h2].
      ^^^^^^ The report spells this name “Okoro” (Maria Okoro, Harbour Trust). Write “Okoro” if you mean this person.
=>
Maria Okoro asked for registers [@s2.h2].
%%%
According to Mr. Kohler, berths are counted [@s1.h2].
                 ^^^^^^ The report spells this name “Köhler” (Jens Köhler, Port Authority). Write “Köhler” if you mean this person.
=>
According to Mr. Köhler, berths are counted [@s1.h2].
%%%
Marja Okoro asked for registers [@s2.h2], as Carla Okorro did elsewhere.
^^^^^ The report spells this name “Maria” (Maria Okoro, Harbour Trust). Write “Maria” if you mean this person.
%%%
Okorro asked for registers [@s2.h2]. Carla Okorro of our team agreed.
`),
  *check(document) {
    const { markdown, say } = document;
    for (const claim of document.claims.citing) {
      yield;
      const targets = targetsOfClaim(claim);
      if (targets.length === 0) continue;
      const { block } = claim;
      for (const { spelling, person, isSure, ...place } of misspeltNames(sentenceOfClaim(document, claim, targets))) {
        const at = toDocumentRange(block, place);
        const who = [person.name, ...person.affiliations.slice(0, 1)].join(', ');
        const isPlain = markdown.slice(at.start, at.end) === block.text.slice(place.start, place.end);
        const fix = { ...at, text: spelling, title: say`Write ${spelling}` };
        yield {
          ...at,
          message: say`The report spells this name “${spelling}” (${who}). Write “${spelling}” if you mean this person.`,
          about: qualifiedIds(targets),
          ...(isPlain && (isSure ? { fix } : { choices: [fix] })),
        };
      }
    }
  },
};

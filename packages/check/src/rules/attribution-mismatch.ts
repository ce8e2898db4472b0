import { toDocumentRange } from '../claims/document-offsets.js';
import type { Claim } from '../claims/claims.js';
import type { Library, Target } from '@findings/core/library';
import type { Person } from '@findings/core';
import { nameDirectory } from '../names/name-directory.js';
import { findNames, type FoundName } from '../names/find-names.js';
import { targetSpeakers, isSpeakerOf } from '../names/target-speakers.js';
import { targetsOfClaim, qualifiedIds } from './cited-targets.js';
import { replaceKey } from './citation-edits.js';
import type { CheckedDocument, RuleProblem, ProposedEdit, Rule } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from './message-parts.js';

export const attributionMismatch: Rule<'attribution.mismatch'> = {
  code: 'attribution.mismatch',
  severity: 'warning',
  summary: 'A sentence names a person from the report who is not a speaker of what it cites.',
  description: `The sentence credits the wrong person, or cites the wrong finding. It names somebody from the report by full name, by surname, or as the
representative of an organization. The cited finding is not by that person and does not mention them. Name the speaker, or cite the finding
that you mean.

Nothing is reported if the sentence cites another finding in which the person speaks, or if the report does not know the person. If the
sentence also names the right speaker, a second person is reported only if the sentence says that they speak, too (\`Wen and Okoro argued\`,
not \`Okoro agreed with what Wen said\`).`,
  examples: [
    {
      text: `
Ms. Rana told of full shelters [@s1.h1], and Maria Okoro of registers [@s2.h2].
`,
    },
    {
      text: `
Unlike Maria Okoro, whose registers are public, Ms. Rana told of full shelters [@s1.h1].
`,
    },
    {
      text: `
Ms. Rana and Maria Okoro told of full shelters [@s1.h1].
             ^^^^^^^^^^^ Maria Okoro is not a speaker of s1.h1, which is by Asha Rana. Maria Okoro speaks in s2.h2 and s2.h3.
`,
    },
    {
      text: `
Maria Okoro argued that shelters fill up early [@s1.h1].
^^^^^^^^^^^ Maria Okoro is not a speaker of s1.h1, which is by Asha Rana. Maria Okoro speaks in s2.h2 and s2.h3.
`,
    },
    {
      text: `
The representative of the Port Authority said that papers stop at the border [@s2.h2].
                          ^^^^^^^^^^^^^^ No one from the Port Authority is a speaker of s2.h2, which is by Maria Okoro. Jens Köhler speaks in s1.h2.
`,
    },
    {
      text: `
According to Köhler, only what is counted is paid for [@s3].
             ^^^^^^ Jens Köhler is not a speaker of s3, where Li Wen speaks. Jens Köhler speaks in s1.h2.
`,
    },
  ],
  *check(document) {
    for (const claim of document.claims.citing) {
      const targets = targetsOfClaim(claim);
      if (targets.length === 0) continue;
      const { block, start, end } = claim;
      const names = findNames(block.text, nameDirectory(document.library), { start, end });
      const wrong = names.filter((named) => !targets.some((target) => isSpeakerOf(target, named, document.library)));
      const isSpeakerNamed = wrong.length < names.length;
      for (const named of wrong) {
        // Next to a speaker, another person may only be mentioned.
        if (isSpeakerNamed && !named.speaks) continue;
        const written = block.text.slice(named.start, named.end);
        const hasArticle = /\bthe $/i.test(block.text.slice(Math.max(0, named.start - 5), named.start));
        yield {
          ...toDocumentRange(block, named),
          message: mismatchMessage(document, named, hasArticle, written, targets),
          about: qualifiedIds(targets),
          choices: citationsOfPeople(document, claim, named.people),
        } satisfies RuleProblem;
      }
    }
  },
};

/** @param hasArticle whether `the` is before the name of an organization */
function mismatchMessage(
  { library, say }: CheckedDocument,
  { people, organization }: FoundName,
  hasArticle: boolean,
  written: string,
  targets: readonly Target[],
): string {
  const [only] = people.length === 1 ? people : [];
  const cited = say.or(targets.map(({ id }) => id)) + bySpeakers(say, targets, library);
  const who = only?.name ?? written;
  const what = !organization
    ? say`${who} is not a speaker of ${cited}.`
    : hasArticle
      ? say`No one from the ${written} is a speaker of ${cited}.`
      : say`No one from ${written} is a speaker of ${cited}.`;
  return what + otherFindings(say, people);
}

function bySpeakers(say: Translate, targets: readonly Target[], library: Library): string {
  const [target] = targets;
  if (targets.length !== 1 || !target) return '';
  const names = targetSpeakers(target, library).map(({ name }) => name);
  if (names.length === 0 || names.length > 4) return '';
  const speakers = say.and(names);
  if (target.speakers.length > 0) return say`, which is by ${speakers}`;
  return names.length === 1 ? say`, where ${speakers} speaks` : say`, where ${speakers} speak`;
}

function otherFindings(say: Translate, people: readonly Person[]): string {
  return people
    .filter(({ findings }) => findings.length > 0)
    .slice(0, 3)
    .map(({ name, findings }) => say` ${name} speaks in ${say.and(firstIds(say, findings))}.`)
    .join('');
}

function firstIds(say: Translate, ids: readonly string[]): readonly string[] {
  return ids.length > 4 ? listAtMost(say, 3, ids) : ids;
}

/** Edits that cite a finding in which one of the people speaks, findings of the same session first. */
function citationsOfPeople(
  document: CheckedDocument,
  { citations }: Claim,
  people: readonly Person[],
): readonly ProposedEdit[] {
  const [citation, other] = citations;
  if (!citation || other || citation.resolution.type !== 'found') return [];
  const { target } = citation.resolution;
  const findings = people.flatMap((person) => person.findings.map((id) => ({ person, id })));
  const near = (id: string): number => (target.session && id.startsWith(`${target.session.id}.`) ? 0 : 1);
  return findings
    .sort((one, two) => near(one.id) - near(two.id))
    .slice(0, 3)
    .map(({ person, id }) => {
      const key = document.library.get(id)?.report === target.report ? id : `${target.report.key}:${id}`;
      return replaceKey(document, citation.item, key, document.say`Cite ${key}, where ${person.name} speaks`);
    });
}

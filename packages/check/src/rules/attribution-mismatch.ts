import { toDocumentRange } from '../claims/document-offsets.js';
import type { Claim } from '../claims/claims.js';
import type { Library, Target } from '@findings/core/library';
import type { Person } from '@findings/core';
import { nameDirectory } from '../names/name-directory.js';
import { findNames, type FoundName } from '../names/find-names.js';
import { targetSpeakers, isSpeakerOf } from '../names/target-speakers.js';
import { targetsOfClaim, qualifiedIds } from './cited-targets.js';
import { replaceKey } from './replacement.js';
import type { CheckedDocument, RuleProblem, ProposedEdit, Rule } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from './message-parts.js';

export const attributionMismatch: Rule<'attribution.mismatch'> = {
  code: 'attribution.mismatch',
  severity: 'warning',
  summary: 'A sentence names a person of the report who is not a speaker of what it cites.',
  description: `Words that somebody else said are credited to the wrong person, or the wrong finding is cited. The sentence names somebody
of the report, by a full name, a surname with or without a title, or as the representative of an organisation, and what it cites is
neither said by that person nor mentions them. Name the speaker, or cite the finding that is meant.

Nothing is reported where the sentence cites another finding in which the person speaks, nor about people whom the report does not
know; and beside the right speaker only whom the sentence lets speak as well (\`Wen and Okoro argued\`, not \`Okoro agreed with what
Wen said\`).`,
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
                          ^^^^^^^^^^^^^^ Nobody of the Port Authority is a speaker of s2.h2, which is by Maria Okoro. Jens Köhler speaks in s1.h2.
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
    for (const statement of document.claims.citing) {
      const targets = targetsOfClaim(statement);
      if (targets.length === 0) continue;
      const { block, start, end } = statement;
      const all = findNames(block.text, nameDirectory(document.library), { start, end });
      const wrong = all.filter((named) => !targets.some((target) => isSpeakerOf(target, named, document.library)));
      const isSpeakerNamed = wrong.length < all.length;
      for (const named of wrong) {
        // Beside the speaker somebody else may just be mentioned.
        if (isSpeakerNamed && !named.speaks) continue;
        const written = block.text.slice(named.start, named.end);
        const hasArticle = /\bthe $/i.test(block.text.slice(Math.max(0, named.start - 5), named.start));
        yield {
          ...toDocumentRange(block, named),
          message: mismatch(document, named, hasArticle, written, targets),
          about: qualifiedIds(targets),
          choices: choicesFor(document, statement, named.people),
        } satisfies RuleProblem;
      }
    }
  },
};

/** @param hasArticle whether `the` stands before what names an organisation */
function mismatch(
  { library, say }: CheckedDocument,
  { people, organisation }: FoundName,
  hasArticle: boolean,
  written: string,
  targets: readonly Target[],
): string {
  const [only] = people.length === 1 ? people : [];
  const cited = say.or(targets.map(({ id }) => id)) + bySpeakers(say, targets, library);
  const who = only?.name ?? written;
  const what = !organisation
    ? say`${who} is not a speaker of ${cited}.`
    : hasArticle
      ? say`Nobody of the ${written} is a speaker of ${cited}.`
      : say`Nobody of ${written} is a speaker of ${cited}.`;
  return what + whereElse(say, people);
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

function whereElse(say: Translate, people: readonly Person[]): string {
  return people
    .filter(({ findings }) => findings.length > 0)
    .slice(0, 3)
    .map(({ name, findings }) => say` ${name} speaks in ${say.and(shortened(say, findings))}.`)
    .join('');
}

function shortened(say: Translate, ids: readonly string[]): readonly string[] {
  return ids.length > 4 ? listAtMost(say, 3, ids) : ids;
}

/** To cite a finding in which the person speaks, those of the same session first. */
function choicesFor(
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

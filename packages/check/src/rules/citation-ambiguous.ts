import type { NearestId } from '@findings/core/library';
import { excerpt } from '@findings/core/library';
import { replaceKey } from './replacement.js';
import type { RuleProblem, Rule } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from './message-parts.js';

/** A speaker may have a hundred highlights in a session; a message names so many, and a menu offers so many. */
const mostNamed = 5;
const mostOffered = 20;

export const citationAmbiguous: Rule<'citation.ambiguous'> = {
  code: 'citation.ambiguous',
  severity: 'error',
  summary: 'A citation by an alias names several findings.',
  description: `An alias by speaker, such as \`s4.wex\`, names every highlight of that speaker in that session. With one it is a
citation; with several a reader cannot know which was meant. The message lists them with their first words: write the id
of the one that is meant.`,
  examples: [
    {
      text: `
Ms. Okoro wants one register [@s2.okoro].
                              ^^^^^^^^^ “s2.okoro” names 2 findings: s2.h2 (“Every border post keeps a register of its own, and none of…”) and s2.h3 (“A case that is handed over is a case that is lost, unless…”). Write the id of the one that is meant.
`,
    },
    {
      text: `
Mr. Köhler counts the beds every night [@s1.kohler].
`,
    },
  ],
  *check(document) {
    const { say } = document;
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'ambiguous') continue;
      const candidates = resolution.candidates.slice(0, mostOffered);
      const many = resolution.candidates.length;
      const named = candidates
        .slice(0, mostNamed)
        .map((each) => `${each.id} (${nameCandidate(say, each, candidates)})`);
      const list = say.and(listAtMost(say, mostNamed, named, many));
      yield {
        start: item.start,
        end: item.end,
        id: item.id,
        message: say`“${item.id}” names ${many} findings: ${list}. Write the id of the one that is meant.`,
        suggestions: candidates,
        choices: candidates.map((each) =>
          replaceKey(document, item, each.id, say`Write ${each.id} (${nameCandidate(say, each, candidates)})`),
        ),
      } satisfies RuleProblem;
    }
  },
};

/** By its title, or by its first words where titles do not tell the candidates apart. */
function nameCandidate(say: Translate, { title, target }: NearestId, candidates: readonly NearestId[]): string {
  const alike = candidates.filter((other) => other.title === title).length > 1;
  return alike ? say`“${excerpt(target.text)}”` : title;
}

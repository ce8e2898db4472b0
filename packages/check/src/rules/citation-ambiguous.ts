import type { NearestId } from '@findings/core/library';
import { excerpt } from '@findings/core/library';
import { replaceBySuggestion } from '../citations/citation-edits.js';
import type { RuleProblem } from '../document/checked-document.js';
import { readExamples, type Rule } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from '../document/message-parts.js';

/** A speaker may have a hundred findings in a session, so a message and a menu show only some. */
const MAX_NAMED = 5;
const MAX_OFFERED = 20;

export const citationAmbiguous: Rule<'citation.ambiguous'> = {
  code: 'citation.ambiguous',
  severity: 'error',
  name: 'ambiguous citation',
  summary: 'A citation by an alias matches several findings.',
  description: `An alias by speaker, such as \`s4.wex\`, matches everything that this speaker says in that session: highlights, statements
and turns of questions. If these are several findings, a reader cannot know which one you cite. The message lists them with their first words. Write the id of the one you mean.`,
  examples: readExamples(`
Ms. Okoro wants one register [@s2.okoro].
                              ^^^^^^^^^ “s2.okoro” matches 2 findings: s2.h2 (“Every border post keeps a register of its own, and none of…”) and s2.h3 (“A case that is handed over is a case that is lost, unless…”). Write the one you mean.
%%%
Mr. Köhler counts the beds every night [@s1.kohler].
`),
  *check(document) {
    const { say } = document;
    for (const { item, resolution } of document.citations) {
      if (resolution.type !== 'ambiguous') continue;
      const candidates = resolution.candidates.slice(0, MAX_OFFERED);
      const count = resolution.candidates.length;
      const named = candidates
        .slice(0, MAX_NAMED)
        .map((each) => `${each.id} (${nameCandidate(say, each, candidates)})`);
      const list = say.and(listAtMost(say, MAX_NAMED, named, count));
      yield {
        start: item.start,
        end: item.end,
        id: item.id,
        message: say`“${item.id}” matches ${count} findings: ${list}. Write the one you mean.`,
        suggestions: candidates,
        choices: candidates.map((each) => replaceBySuggestion(document, item, each)),
      } satisfies RuleProblem;
    }
  },
};

/** Names a candidate by its title, or by its first words if several candidates have the same title. */
function nameCandidate(say: Translate, { title, target }: NearestId, candidates: readonly NearestId[]): string {
  const isTitleShared = candidates.filter((other) => other.title === title).length > 1;
  return isTitleShared ? say`“${excerpt(target.text)}”` : title;
}

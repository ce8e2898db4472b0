import { creditReaderOf, isOrganizationName, readDescription } from '@findings/language';
import { addNewDescription } from '../people/affiliations.js';
import type { ProseSentence } from '../people/names-of-things.js';
import type { RosterSources } from '../people/roster-sources.js';
import type { FindMentions } from './mentions.js';

/** Matches an affiliation in brackets. Years, figures and remarks do not match. */
const IN_BRACKETS = /^\p{L}[^()\d;:!?]{1,78}$/u;

/** Adds the roles and affiliations that sentences give: `Ana Diaz, director of the Well Fund, said`, `the Well Fund’s director Ana Diaz`. */
export function readDescriptions(
  sentences: readonly ProseSentence[],
  findMentions: FindMentions,
  { roster, vocabulary, words }: Pick<RosterSources, 'roster' | 'vocabulary' | 'words'>,
): void {
  const reader = creditReaderOf(vocabulary);
  for (const { sentence } of sentences) {
    const mentions = findMentions(sentence).map(({ start, end, entry }) => ({ start, end, people: [entry] }));
    if (mentions.length === 0) continue;
    for (const { people, who, start, end, isInBrackets } of reader.describe(sentence, mentions)) {
      const text = sentence.slice(start, end);
      const [first = ''] = text.toLowerCase().split(/[\s/.,]+/, 1);
      const isRemark = words.honorifics.has(first) || words.openers.has(first);
      if (isInBrackets && (isRemark || !IN_BRACKETS.test(text))) continue;
      const isAfterPreposition = /\p{L}/u.test(sentence.slice(who.end, start));
      const isFullName = sentence.slice(who.start, who.end).includes(' ');
      const { roles, organizations } = readDescription(text);
      const sure = organizations.filter(
        (organization) =>
          /^\p{Lu}/u.test(organization) &&
          (roles.length > 0 ||
            (isFullName && (isInBrackets || (isAfterPreposition && /\s\p{Lu}/u.test(organization)))) ||
            isOrganizationName(organization)),
      );
      for (const entry of people) {
        if (isInBrackets && roster.isAlias(entry, text)) continue;
        addNewDescription(entry, { roles, organizations: sure }, vocabulary);
      }
    }
  }
}

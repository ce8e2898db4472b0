import { genderOfWord } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import { genderOf } from '../people/roster-entry.js';

/**
 * The people whom a pronoun means. For a plural, these are all people before it. Otherwise it is the only person before it who may have its
 * gender: `he` cannot be Ana. Empty if that is not clear.
 *
 * @param before the people of the sentence before
 * @param isPlural `they`, `both`
 */
export function peopleOfPronoun(
  pronoun: string,
  before: readonly RosterEntry[],
  isPlural: boolean,
): readonly RosterEntry[] {
  if (isPlural) return before.length > 1 ? before : [];
  const others = before.filter((entry) => hasOtherGender(pronoun, entry));
  return before.length - others.length === 1 ? before.filter((entry) => !others.includes(entry)) : [];
}

/** Whether a pronoun fits none of these people, because they all have another gender. */
export function fitsNobody(pronoun: string, people: readonly RosterEntry[]): boolean {
  return people.length > 0 && people.every((entry) => hasOtherGender(pronoun, entry));
}

function hasOtherGender(pronoun: string, entry: RosterEntry): boolean {
  const gender = genderOfWord(pronoun);
  return gender !== undefined && (genderOf(entry) ?? gender) !== gender;
}

import { genderOfWord } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import { genderOf } from '../people/roster-entry.js';

/**
 * Whom a pronoun means: the one person who spoke before, unless it is of another gender (`he` after Ana). Of a woman and a man, the one of
 * its gender; all of them for a plural. Empty if that is not clear.
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
  const others = before.filter((entry) => isOther(pronoun, entry));
  return before.length - others.length === 1 ? before.filter((entry) => !others.includes(entry)) : [];
}

/** Whether a pronoun is of a gender that none of these people has. */
export function isOfNone(pronoun: string, people: readonly RosterEntry[]): boolean {
  return people.length > 0 && people.every((entry) => isOther(pronoun, entry));
}

function isOther(pronoun: string, entry: RosterEntry): boolean {
  const gender = genderOfWord(pronoun);
  return gender !== undefined && (genderOf(entry) ?? gender) !== gender;
}

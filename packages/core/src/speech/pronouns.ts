import { genderOfWord } from '@findings/language';
import type { RosterEntry } from '../people/roster.js';
import { genderOf } from '../people/roster-entry.js';

/**
 * Whom a pronoun means: the one person who spoke before, unless it is of another gender (`he` after Ana), or all who spoke.
 *
 * @param before the speakers of the sentence before
 * @param isPlural `they`, `both`
 */
export function peopleOfPronoun(
  pronoun: string,
  before: readonly RosterEntry[],
  isPlural: boolean,
): readonly RosterEntry[] {
  if (isPlural) return before.length > 1 ? before : [];
  const [only, another] = before;
  if (!only || another) return [];
  const gender = genderOfWord(pronoun);
  return gender === undefined || (genderOf(only) ?? gender) === gender ? [only] : [];
}

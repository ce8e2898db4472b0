import { cues } from '@findings/language';
import type { DirectoryEntry, NameDirectory } from './name-directory.js';
import type { NameWord } from './name-words.js';

const PREPOSITIONS = new Set(cues('beforeAffiliations', ['en']));

/** The index of the last word of a name with its affiliation: `Wex of the Port Authority`. */
export function lastOfAffiliation(words: readonly NameWord[], last: number, directory: NameDirectory): number {
  if (words[last]!.possessive || !PREPOSITIONS.has(words[last + 1]?.folded ?? '')) return last;
  const first = last + (words[last + 2]?.folded === 'the' ? 3 : 2);
  const organization = organizationIn(words, first, directory);
  return organization ? first + organization.words.length - 1 : last;
}

/** The longest name of an organization that starts at a word with a capital letter. */
function organizationIn(
  words: readonly NameWord[],
  first: number,
  directory: NameDirectory,
): DirectoryEntry | undefined {
  const word = words[first];
  if (!word?.capital) return undefined;
  return directory
    .startingWith(word.folded)
    .find(({ kind, words: form }) => kind === 'organization' && isAt(words, first, form));
}

function isAt(words: readonly NameWord[], first: number, form: readonly string[]): boolean {
  return form.every((word, index) => words[first + index]?.folded === word);
}

import type { DirectoryEntry, NameDirectory } from './name-directory.js';
import type { NameWord } from './name-words.js';

const PREPOSITIONS = new Set(['of', 'from', 'at']);

/** The index of the last word of a name with its affiliation: `Wex of the Port Authority`. */
export function lastOfAffiliation(words: readonly NameWord[], last: number, directory: NameDirectory): number {
  if (words[last]!.possessive || !PREPOSITIONS.has(words[last + 1]?.folded ?? '')) return last;
  const first = last + (words[last + 2]?.folded === 'the' ? 3 : 2);
  const organization = organizationIn(words, first, directory);
  return organization ? first + organization.words.length - 1 : last;
}

/** The most words of an organization that no report has. */
const MAX_WORDS = 12;
/** Lower-case words inside such a name. */
const SMALL_WORDS = new Set(['of', 'for', 'the', 'on']);

/** The same index if no report has the organization. Its name is the words with capitals, up to the name of a person. */
export function lastOfUnknownAffiliation(words: readonly NameWord[], last: number, directory: NameDirectory): number {
  if (words[last]!.possessive || !PREPOSITIONS.has(words[last + 1]?.folded ?? '')) return last;
  let end = last;
  for (let at = last + 2; at < words.length && at - last <= MAX_WORDS; at++) {
    const { capital, folded, joined } = words[at]!;
    // `U.S.` is two words.
    const isApart = !joined && words[at - 1]!.folded.length > 1;
    if (isApart || (!capital && !SMALL_WORDS.has(folded))) break;
    if (directory.startingWith(folded).some(({ kind }) => kind !== 'organization')) break;
    if (capital) end = at;
  }
  return end;
}

/** The longest name of an organization that starts at a word with a capital letter. */
export function organizationIn(
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

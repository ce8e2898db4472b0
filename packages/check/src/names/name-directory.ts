import type { Library } from '@findings/core/library';
import type { Person } from '@findings/core';
import { english, fold, foldedWords, mayBeGivenName, memoByObject, wordsOfAllLanguages } from '@findings/language';
import { firstNames, givenNames } from './first-names.js';
import { nameForms, organizationForms } from './name-forms.js';
import { nameVocabulary } from './name-vocabulary.js';

/** Consecutive words that name a person or an organization. */
export interface DirectoryEntry {
  /** The folded words. */
  readonly words: readonly string[];
  /** All people whom the words may mean. For an organization, its people. */
  readonly people: readonly Person[];
  /** `bare` is a surname or first name alone, which needs further evidence in the text. */
  readonly kind: 'name' | 'bare' | 'organization';
}

/** The names of all people in a library's reports. */
export interface NameDirectory {
  readonly honorifics: ReadonlySet<string>;
  /** Folded verbs for what people say. */
  readonly verbs: ReadonlySet<string>;
  /** The entries that start with a folded word, the longest first. */
  startingWith(word: string): readonly DirectoryEntry[];
}

/** `M`, `Frau`, `Señora`, without those that are also given names: `Don`. */
const OTHER_HONORIFICS = wordsOfAllLanguages('honorifics')
  .map(fold)
  .filter((word) => (word.length > 2 || word === 'm') && !mayBeGivenName(word));

/** The name directory of a library. Created on first use. */
export const nameDirectory: (library: Library) => NameDirectory = memoByObject(createDirectory);

function createDirectory(library: Library): NameDirectory {
  const { reports } = library;
  const honorifics = new Set(english.honorifics);
  const anyHonorifics = new Set([...honorifics, ...OTHER_HONORIFICS]);
  const known = new Map<string, { words: readonly string[]; people: Person[]; kind: DirectoryEntry['kind'] }>();
  const add = (words: readonly string[], person: Person, kind: DirectoryEntry['kind']): void => {
    const key = `${kind} ${words.join(' ')}`;
    const entry = known.get(key);
    if (!entry) known.set(key, { words, people: [person], kind });
    else if (!entry.people.includes(person)) entry.people.push(person);
  };
  for (const person of reports.flatMap(({ people }) => people)) {
    for (const { words, bare } of nameForms(person, honorifics)) add(words, person, bare ? 'bare' : 'name');
    for (const affiliation of person.affiliations)
      for (const words of organizationForms(affiliation)) add(words, person, 'organization');
  }
  for (const [word, person] of [...firstNames(library), ...givenNames(library)]) add([word], person, 'bare');
  // `DPA` for the people of the Data Protection Authority.
  for (const { people, acronyms } of reports) {
    if (acronyms.length === 0) continue;
    const members = new Map<string, Set<Person>>();
    for (const person of people)
      for (const form of person.affiliations.flatMap(organizationForms)) {
        const name = form.join(' ');
        members.set(name, (members.get(name) ?? new Set()).add(person));
      }
    for (const { short, long } of acronyms) {
      const [full = []] = organizationForms(long);
      for (const person of members.get(full.join(' ')) ?? []) add(foldedWords(short), person, 'organization');
    }
  }
  const longestFirst = [...known.values()].sort((one, other) => other.words.length - one.words.length);
  const byFirst = Map.groupBy(longestFirst, ({ words }) => words[0]!);
  return {
    honorifics: anyHonorifics,
    verbs: nameVocabulary(library).verbs,
    startingWith: (word) => byFirst.get(word) ?? [],
  };
}

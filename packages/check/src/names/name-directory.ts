import type { Library } from '@findings/core/library';
import type { Person } from '@findings/core';
import { english } from '@findings/core/text';
import { nameForms, organisationForms } from './name-forms.js';

/** Words that mean somebody, or somebody's organisation, where they stand one after another. */
export interface DirectoryEntry {
  /** Folded. */
  readonly words: readonly string[];
  /** Everybody whom the words may mean. */
  readonly people: readonly Person[];
  readonly kind: 'name' | 'bare' | 'organisation';
}

/** Everybody in a library's reports, by the first word of each way to name them; longer ways first. */
export interface NameDirectory {
  readonly honorifics: ReadonlySet<string>;
  startingWith(word: string): readonly DirectoryEntry[];
}

const directories = new WeakMap<Library, NameDirectory>();

/** Made when it is first asked for. */
export function nameDirectory(library: Library): NameDirectory {
  let directory = directories.get(library);
  if (!directory) {
    directory = createDirectory(library);
    directories.set(library, directory);
  }
  return directory;
}

function createDirectory({ reports }: Library): NameDirectory {
  const honorifics = new Set(english.honorifics);
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
      for (const words of organisationForms(affiliation)) add(words, person, 'organisation');
  }
  const byFirst = new Map<string, DirectoryEntry[]>();
  for (const entry of known.values()) {
    const first = entry.words[0]!;
    const entries = byFirst.get(first);
    if (entries) entries.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const entries of byFirst.values()) entries.sort((one, other) => other.words.length - one.words.length);
  return { honorifics, startingWith: (word) => byFirst.get(word) ?? [] };
}

import type { Library } from '../library/library.js';
import type { Person } from '../model.js';
import { english } from '../outline/english.js';
import { nameForms, organisationForms } from './name-forms.js';

/** Words that mean somebody, or somebody's organisation, where they stand one after another. */
export interface Entry {
  /** Folded. */
  readonly words: readonly string[];
  /** Everybody whom the words may mean. */
  readonly people: readonly Person[];
  readonly kind: 'name' | 'bare' | 'organisation';
}

/** Everybody in a library's reports, by the first word of each way to name them; longer ways first. */
export interface Directory {
  readonly honorifics: ReadonlySet<string>;
  startingWith(word: string): readonly Entry[];
}

const directories = new WeakMap<Library, Directory>();

/** Made when it is first asked for. */
export function directoryOf(library: Library): Directory {
  let directory = directories.get(library);
  if (!directory) {
    directory = createDirectory(library);
    directories.set(library, directory);
  }
  return directory;
}

function createDirectory({ reports }: Library): Directory {
  const honorifics = new Set(english.honorifics);
  const known = new Map<string, { words: readonly string[]; people: Person[]; kind: Entry['kind'] }>();
  const add = (words: readonly string[], person: Person, kind: Entry['kind']): void => {
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
  const byFirst = new Map<string, Entry[]>();
  for (const entry of known.values()) {
    const first = entry.words[0]!;
    const entries = byFirst.get(first);
    if (entries) entries.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const entries of byFirst.values()) entries.sort((one, other) => other.words.length - one.words.length);
  return { honorifics, startingWith: (word) => byFirst.get(word) ?? [] };
}

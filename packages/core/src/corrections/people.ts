import type { Person, Report } from '../model.js';
import { foldedWords } from '../words/fold-case.js';
import type { UnitPerson } from './model.js';

/** A person whom a correction can name. */
export interface KnownPerson extends UnitPerson {
  /** As comments and labels write it: the name, or the id if another person has the same name. */
  readonly key: string;
  readonly id?: string;
}

/** The people of a report, and those that corrections add. */
export interface People {
  readonly all: () => readonly KnownPerson[];
  /** By a name, a form that is of nobody else, or an id; undefined if nobody has it, or several. */
  readonly find: (name: string) => KnownPerson | undefined;
  readonly byId: (id: string) => KnownPerson | undefined;
  /** @param others whom the person replaces */
  readonly add: (person: KnownPerson, others?: readonly KnownPerson[]) => void;
  readonly remove: (person: KnownPerson) => void;
  /** Whether words of a text, as `foldedWords`, name the person by one of the forms. */
  readonly isNamed: (person: KnownPerson, words: readonly string[]) => boolean;
  /** The people whom words name by forms that are theirs alone, in order. Linear. */
  readonly named: (words: readonly string[]) => readonly KnownPerson[];
}

/** What would end a comment, or separates two names in it. */
const CONFUSING = /--|[<>,;?]|(?:^|\s)and(?:\s|$)/;

export function createPeople({ people }: Pick<Report, 'people'>): People {
  const byForm = new Map<string, Set<KnownPerson>>();
  const byId = new Map<string, KnownPerson>();
  const all = new Set<KnownPerson>();
  const names = new Map<string, number>();
  for (const { name } of people) names.set(name, (names.get(name) ?? 0) + 1);
  const formsOfPerson = ({ name, key, forms }: KnownPerson): readonly string[] =>
    [name, key, ...forms].map((form) => foldedWords(form).join(' ')).filter((form) => form !== '');
  const remove = (person: KnownPerson): void => {
    all.delete(person);
    if (person.id !== undefined) byId.delete(person.id);
    for (const form of formsOfPerson(person)) byForm.get(form)?.delete(person);
  };
  const add = (person: KnownPerson, others: readonly KnownPerson[] = []): void => {
    for (const other of others) remove(other);
    all.add(person);
    for (const { id } of [person, ...others]) if (id !== undefined) byId.set(id, person);
    for (const form of formsOfPerson(person)) byForm.set(form, (byForm.get(form) ?? new Set()).add(person));
  };
  for (const person of people) {
    const isPlain = names.get(person.name) === 1 && !CONFUSING.test(person.name);
    add({ ...unitPerson(person), key: isPlain ? person.name : person.id, id: person.id });
  }
  /** Forms by their first word. */
  let byFirst: Map<string, (readonly string[])[]> | undefined;
  const isUnique = (form: string): boolean => byForm.get(form)?.size === 1;
  return {
    all: () => [...all],
    find(name) {
      const form = foldedWords(name).join(' ');
      const all = [...(byForm.get(form) ?? [])];
      const called = all.filter((person) => foldedWords(person.name).join(' ') === form);
      const [first, ...more] = called.length > 0 ? called : all;
      return more.length === 0 ? (first ?? byId.get(name)) : undefined;
    },
    named(words) {
      byFirst ??= Map.groupBy(
        [...byForm.keys()].map((form) => form.split(' ')),
        ([first]) => first!,
      );
      const found = new Set<KnownPerson>();
      for (const [at, word] of words.entries())
        for (const form of byFirst.get(word) ?? []) {
          const [person, ...more] = byForm.get(form.join(' ')) ?? [];
          if (person && more.length === 0 && form.every((each, index) => words[at + index] === each)) found.add(person);
        }
      return [...found];
    },
    byId: (id) => byId.get(id),
    add,
    remove,
    isNamed: (person, words) =>
      [person.name, ...person.forms].some((form) => {
        const wanted = foldedWords(form);
        return wanted.length > 0 && isUnique(wanted.join(' ')) && hasRun(words, wanted);
      }),
  };
}

/** The name, its parts that stand alone in prose, and the other forms that the report uses. */
export function formsOf(name: string, others: readonly string[]): readonly string[] {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !/^\p{L}\.?$/u.test(word));
  const parts = words.length > 1 ? [words[0]!, words.at(-1)!] : [];
  return [...new Set([...others, ...parts])].filter((form) => form !== name);
}

function unitPerson({ name, aliases, affiliations }: Person): UnitPerson {
  return { name, forms: formsOf(name, aliases), affiliations };
}

/** Whether `wanted` is in `words`, one word after the other. */
function hasRun(words: readonly string[], wanted: readonly string[]): boolean {
  const [first] = wanted;
  for (let at = words.indexOf(first!); at >= 0; at = words.indexOf(first!, at + 1))
    if (wanted.every((word, index) => words[at + index] === word)) return true;
  return false;
}

import type { Person, Report } from '../model.js';
import { foldedWords } from '@findings/language';
import type { SourceBlock } from './document.js';
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
  /** Finds a person by name, unique form of a name or id. Undefined if none or several match. */
  readonly find: (name: string) => KnownPerson | undefined;
  readonly byId: (id: string) => KnownPerson | undefined;
  /** The people whom letters before a text may be short for: `F` and `FH` for Federica Haddad. Given names and initials come first. */
  readonly abbreviated: (letters: string) => readonly KnownPerson[];
  /** @param others whom the person replaces */
  readonly add: (person: KnownPerson, others?: readonly KnownPerson[]) => void;
  readonly remove: (person: KnownPerson) => void;
  /** Whether a text names the person by one of the forms. */
  readonly isNamed: (person: KnownPerson, text: NamingText) => boolean;
  /**
   * The people whom a text names by forms that are theirs alone, in order. Linear.
   *
   * @param isOrdinary whether a word is an ordinary one, which only the start of a sentence makes look like a name
   */
  readonly named: (text: NamingText, isOrdinary: (word: string) => boolean) => readonly KnownPerson[];
}

/** A text with its kind, and the end of its label. */
export type NamingText = Pick<SourceBlock, 'text' | 'kind' | 'labelEnd'>;

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
  let byLetters: ReadonlyMap<string, readonly KnownPerson[]> | undefined;
  const remove = (person: KnownPerson): void => {
    byLetters = undefined;
    all.delete(person);
    if (person.id !== undefined) byId.delete(person.id);
    for (const form of formsOfPerson(person)) byForm.get(form)?.delete(person);
  };
  const add = (person: KnownPerson, others: readonly KnownPerson[] = []): void => {
    for (const other of others) remove(other);
    byLetters = undefined;
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
    named(text, isOrdinary) {
      byFirst ??= Map.groupBy(
        [...byForm.keys()].map((form) => form.split(' ')),
        ([first]) => first!,
      );
      const found = new Set<KnownPerson>();
      const words = wordsOf(text);
      for (const [at, { word, isFirst }] of words.entries())
        for (const form of byFirst.get(word) ?? []) {
          const [person, ...more] = byForm.get(form.join(' ')) ?? [];
          const isOther = isFirst && form.length === 1 && isOrdinary(word);
          if (person && more.length === 0 && !isOther && isNameAt(words, at, form, person)) found.add(person);
        }
      return [...found];
    },
    byId: (id) => byId.get(id),
    abbreviated(letters) {
      byLetters ??= indexByLetters([...all]);
      return byLetters.get(foldedWords(letters).join('')) ?? [];
    },
    add,
    remove,
    isNamed: (person, text) =>
      [person.name, ...person.forms].some((form) => {
        const wanted = foldedWords(form);
        const words = wordsOf(text);
        return isUnique(wanted.join(' ')) && words.some((_, at) => isNameAt(words, at, wanted, person));
      }),
  };
}

/** A longer beginning of a name is not a short form. */
const MOST_LETTERS = 20;

/** People by their initials, and by the beginnings of their given and family names. */
function indexByLetters(people: readonly KnownPerson[]): ReadonlyMap<string, readonly KnownPerson[]> {
  const found = new Map<string, Set<KnownPerson>>();
  const add = (letters: string, person: KnownPerson): void => {
    found.set(letters, (found.get(letters) ?? new Set()).add(person));
  };
  const addBeginnings = (word: string, person: KnownPerson): void => {
    for (let length = 1; length <= Math.min(word.length, MOST_LETTERS); length++) add(word.slice(0, length), person);
  };
  const named = people.map((person) => [person, foldedWords(person.name)] as const);
  for (const [person, words] of named) {
    const initials = words.map((word) => word[0]!);
    add(initials.join(''), person);
    add(`${initials[0]}${initials.at(-1)}`, person);
    addBeginnings(words[0] ?? '', person);
  }
  for (const [person, words] of named) addBeginnings(words.at(-1) ?? '', person);
  return new Map([...found].map(([letters, fitting]) => [letters, [...fitting]]));
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

interface NamingWord {
  /** Folded. */
  readonly word: string;
  /** It begins a sentence. */
  readonly isFirst: boolean;
  /** As written. */
  readonly written: string;
  /** A word with a capital letter follows it, which may be the rest of a name. */
  readonly goesOn: boolean;
}

const known = new WeakMap<NamingText, readonly NamingWord[]>();

/** The words of a text, once for each. A heading may write all words with a capital letter. */
function wordsOf(text: NamingText): readonly NamingWord[] {
  const words = known.get(text) ?? readWords(text);
  known.set(text, words);
  return words;
}

function readWords({ text, kind, labelEnd }: NamingText): readonly NamingWord[] {
  const all = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)];
  return all.flatMap((match, index) => {
    const end = match.index + match[0].length;
    const next = all[index + 1];
    const before = all[index - 1];
    const isLabel = end <= labelEnd && next !== undefined && next.index >= labelEnd;
    const goesOn =
      next !== undefined &&
      kind !== 'heading' &&
      !isLabel &&
      /^\s$/.test(text.slice(end, next.index)) &&
      /^\p{Lu}/u.test(next[0]);
    const isFirst = before === undefined || /[.!?:…“"]/.test(text.slice(before.index + before[0].length, match.index));
    return foldedWords(match[0]).map((word) => ({ word, written: match[0], isFirst, goesOn }));
  });
}

/**
 * Whether a form of a name is at this place. A first name before another name is that of somebody else, and `will` is not a form of Will Taylor
 * unless the report calls him so.
 */
function isNameAt(
  words: readonly NamingWord[],
  at: number,
  form: readonly string[],
  { name, forms }: KnownPerson,
): boolean {
  if (form.length === 0 || !form.every((each, index) => words[at + index]?.word === each)) return false;
  const { written, goesOn } = words[at]!;
  if (form.length === 1 && /^\p{Ll}/u.test(written) && !forms.includes(written) && written !== name) return false;
  const [first, ...more] = foldedWords(name);
  return form.length > 1 || more.length === 0 || form[0] !== first || !goesOn;
}

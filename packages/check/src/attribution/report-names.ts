import type { Person } from '@findings/core';
import { findingOf, type Library, type Target } from '@findings/core/library';
import { cueSet, fold, isCommonWord, isPlace, mayBeGivenName, memoByObject, proseWords } from '@findings/language';
import { nameDirectory } from '../names/name-directory.js';
import { findNameWords, type NameWord } from '../names/name-words.js';
import { nameVocabulary } from '../names/name-vocabulary.js';

/** Words with a capital that may be a name. */
export type NameRun = readonly NameWord[];

/** A person of a report, or a name in its text that may be a person's. */
export type NamedPerson = Pick<Person, 'name' | 'affiliations'>;

/** A name of two words or more. */
export interface ReportName<Named extends NamedPerson = Person> {
  readonly person: Named;
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

/** Words before a name that are not part of it. */
export const OPENERS = cueSet('beforeNames');
/** Maximum number of people that are compared for a word. */
const MAX_ALIKE = 64;

interface ReportNames {
  readonly byWord: ReadonlyMap<string, readonly ReportName[]>;
  /** By the first letters of the first name and the surname. */
  readonly byInitial: ReadonlyMap<string, readonly ReportName[]>;
  /** Whether the reports have a word in this spelling. */
  readonly hasWord: (word: string) => boolean;
}

export const reportNames: (library: Library) => ReportNames = memoByObject((library) => {
  const names = library.reports
    .flatMap(({ people }) => people)
    .flatMap((person) =>
      [person.name, ...person.aliases].flatMap((name) => {
        const words = wordsOf(name);
        return words.length < 2 ? [] : [{ person, words, folded: words.map(fold) }];
      }),
    );
  const byWord = new Map<string, ReportName[]>();
  const byInitial = new Map<string, ReportName[]>();
  for (const name of names) {
    for (const word of name.folded) add(byWord, word, name);
    for (const initial of new Set([name.folded[0]![0]!, name.folded.at(-1)![0]!])) add(byInitial, initial, name);
  }
  let words: ReadonlySet<string> | undefined;
  const readWords = (): ReadonlySet<string> => {
    // One text at a time: a list of all words of many reports, with repetitions, would not fit in memory.
    const all = new Set<string>();
    const addWords = (text: string): void => {
      for (const word of wordsOf(text)) all.add(normalSpelling(word));
    };
    for (const { key, people } of library.reports) {
      for (const { name, aliases } of people) [name, ...aliases].forEach(addWords);
      for (const target of library.targets(key)) addWords(`${target.text} ${findingOf(target)?.label ?? ''}`);
    }
    return all;
  };
  return { byWord, byInitial, hasWord: (word) => (words ??= readWords()).has(word) };
});

/** The words of a text, in the same way as {@link findNameWords} finds those of a document. */
export function wordsOf(text: string): readonly string[] {
  return findNameWords(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

/** A spelling in lower case, with one kind of apostrophe. */
export function normalSpelling(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

function add<Name>(map: Map<string, Name[]>, key: string, name: Name): void {
  const all = map.get(key);
  if (!all) map.set(key, [name]);
  else if (all.length < MAX_ALIKE) all.push(name);
}

/** Runs of capitalized words that may be names, without the honorifics and other words before them. */
export function* possibleNames(words: readonly NameWord[], library: Library): Generator<NameRun> {
  const { honorifics } = nameDirectory(library);
  for (let at = 0; at < words.length; at++) {
    let end = at;
    while (end < words.length && words[end]!.capital && (end === at || words[end]!.joined || words[end]!.hyphened))
      end++;
    if (end === at) continue;
    let first = at;
    while (first < end - 1 && (OPENERS.has(words[first]!.folded) || honorifics.has(words[first]!.folded))) first++;
    yield words.slice(first, end);
    at = end - 1;
  }
}

export interface TextName extends ReportName<NamedPerson> {
  /** Whether the report shows that it is a person's: by a known given name, an affiliation in brackets, or an item of its own. */
  readonly isSure: boolean;
  /** The sessions and parts that have it. */
  readonly parts: ReadonlySet<Target['within']>;
}

const MAX_NAME_WORDS = 4;
/** Finds candidates fast: most words are not next to another one with a capital. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*(?:\.?\s\p{Lu}[\p{L}\p{M}’'-]*)+/gu;

function* capitalRuns(text: string, library: Library): Generator<NameRun> {
  for (const { 0: words, index } of text.matchAll(CAPITALS))
    yield* possibleNames(findNameWords(text, { start: index, end: index + words.length }), library);
}

/** The names in the texts of the findings, by each of their folded words. The report need not credit these people. */
export const textNames: (library: Library) => ReadonlyMap<string, readonly TextName[]> = memoByObject((library) => {
  const { organizations } = nameVocabulary(library);
  const known = new Map<string, TextName & { isSure: boolean; readonly parts: Set<Target['within']> }>();
  for (const { key } of library.reports) {
    const targets = library.targets(key).filter((target) => findingOf(target));
    const isProseWord = proseWords(targets.map(({ text }) => text).join('\n'));
    const isWord = (word: string): boolean =>
      isCommonWord(word, isProseWord) || isPlace(word) || organizations.has(fold(word));
    for (const { text, within } of targets)
      for (const all of capitalRuns(text, library)) {
        // `MVR Louise Merzeau`
        const given = all.slice(0, -1).findIndex(({ start, end }) => mayBeGivenName(text.slice(start, end)));
        const run = all.slice(Math.max(0, given));
        if (run.length < 2 || run.length > MAX_NAME_WORDS) continue;
        const words = run.map(({ start, end }) => text.slice(start, end));
        if (isWord(words[0]!) || isWord(words.at(-1)!)) continue;
        const name = words.join(' ');
        const found = known.get(name) ?? {
          person: { name, affiliations: [] },
          words,
          folded: run.map(({ folded }) => folded),
          isSure: mayBeGivenName(words[0]!),
          parts: new Set(),
        };
        const after = text.slice(run.at(-1)!.end, run.at(-1)!.end + 3);
        found.isSure ||= /^ \(\p{Lu}/u.test(after) || (run[0]!.start === 0 && after === '');
        found.parts.add(within);
        known.set(name, found);
      }
  }
  const byWord = new Map<string, TextName[]>();
  for (const name of known.values()) for (const word of new Set(name.folded)) add(byWord, word, name);
  return byWord;
});

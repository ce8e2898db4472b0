import type { Person } from '@findings/core';
import { findingOf, type Library } from '@findings/core/library';
import { fold, foldedWords, isGivenName, memoByObject } from '@findings/language';
import { nameVocabulary } from './name-vocabulary.js';

/** A capitalized word before a word in lower case: `Asha said`. */
const BEFORE_WORD = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'-]{1,40})\s(\p{Ll}{1,40})/gu;

/**
 * The folded first names that a report uses alone to credit people: `Asha said`, or a label `Asha`. Each belongs to one person only. Any
 * other first name may be an ordinary word.
 */
export const firstNames: (library: Library) => ReadonlyMap<string, Person> = memoByObject(findFirstNames);

/** The folded first names that are known given names. A sentence may use them alone, whether the report does or not. */
export const givenNames = (library: Library): readonly (readonly [string, Person])[] =>
  [...ownFirstWords(library)].flatMap(([word, person]) =>
    person && word.length > 2 && isGivenName(word) ? [[word, person]] : [],
  );

/** The first words of names, with the only person who has each. */
const ownFirstWords: (library: Library) => ReadonlyMap<string, Person | undefined> = memoByObject((library) => {
  const candidates = new Map<string, Person | undefined>();
  for (const person of library.reports.flatMap(({ people }) => people)) {
    const words = foldedWords(person.name);
    // A first name of two people, or one that is also a surname, is ambiguous.
    for (const [index, word] of words.entries())
      candidates.set(word, index > 0 || words.length < 2 || candidates.has(word) ? undefined : person);
  }
  return candidates;
});

function findFirstNames(library: Library): ReadonlyMap<string, Person> {
  const { verbs } = nameVocabulary(library);
  const candidates = ownFirstWords(library);
  const result = new Map<string, Person>();
  const addName = (word: string): void => {
    const person = word.length > 2 ? candidates.get(word) : undefined;
    if (person) result.set(word, person);
  };
  for (const { key } of library.reports)
    for (const target of library.targets(key)) {
      if (!('finding' in target)) continue;
      addName(fold(findingOf(target)?.label ?? ''));
      for (const [, name, verb] of target.text.matchAll(BEFORE_WORD)) if (verbs.has(verb!)) addName(fold(name!));
    }
  return result;
}

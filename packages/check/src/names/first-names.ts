import type { Person } from '@findings/core';
import { findingOf, type Library } from '@findings/core/library';
import { fold, foldedWords, memoByObject } from '@findings/core/text';
import { speechVerbsFor } from './speech-verbs.js';

/** A word with a capital before a word in lower case. */
const BEFORE_WORD = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}’'-]+)\s(\p{Ll}+)/gu;

/**
 * The folded first names by which a report itself credits people: `Asha said`, or a label `Asha`. Each is the name of one person only. A
 * first name that no report uses alone may be an ordinary word. Linear.
 */
export const firstNames: (library: Library) => ReadonlyMap<string, Person> = memoByObject(findFirstNames);

function findFirstNames(library: Library): ReadonlyMap<string, Person> {
  const verbs = speechVerbsFor(library);
  const candidates = new Map<string, Person | undefined>();
  for (const person of library.reports.flatMap(({ people }) => people)) {
    const words = foldedWords(person.name);
    // A first name of two people, or one that is also a surname, is ambiguous.
    for (const [index, word] of words.entries())
      candidates.set(word, index > 0 || words.length < 2 || candidates.has(word) ? undefined : person);
  }
  const used = new Map<string, Person>();
  const use = (word: string): void => {
    const person = word.length > 2 ? candidates.get(word) : undefined;
    if (person) used.set(word, person);
  };
  for (const { key } of library.reports)
    for (const target of library.targets(key)) {
      if (!('finding' in target)) continue;
      use(fold(findingOf(target)?.label ?? ''));
      for (const [, name, verb] of target.text.matchAll(BEFORE_WORD)) if (verbs.has(verb!)) use(fold(name!));
    }
  return used;
}

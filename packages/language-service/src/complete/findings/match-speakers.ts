import type { Person } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { oncePer } from '../../workspace/once-per.js';
import { isContainer } from './containers.js';
import { take, targetsOf } from './library-targets.js';

/** Longer names are found by their words. */
const MAX_SHORT_NAME = 4;

/** The words of a person's name, and the id. */
const namesOf = oncePer(({ id, name }: Person): readonly string[] => [
  ...foldedWords(name),
  ...foldedWords(name.replaceAll(/['’]/g, '')),
  id.toLowerCase(),
]);

/** The initials of a person, and the short names by which the report calls the person. */
const shortNamesOf = oncePer(({ name, aliases }: Person): readonly string[] => {
  const letters = foldedWords(name).map((word) => word.charAt(0));
  const short = [name, ...aliases].filter((each) => each.length <= MAX_SHORT_NAME);
  return [
    letters.join(''),
    `${letters[0] ?? ''}${letters.at(-1) ?? ''}`,
    ...short.map((each) => foldedWords(each).join('')),
  ];
});

/** The findings of everybody whose initials a word is, in the report's order. */
export function matchInitials(
  library: Library,
  word: string,
  report: string | undefined,
  limit: number,
): readonly Target[] {
  if (!/^\p{L}{2,4}$/u.test(word)) return [];
  const wanted = foldedWords(word).join('');
  const isWanted = (person: Person): boolean => shortNamesOf(person).includes(wanted);
  return take(targetsOf(library, report), limit, (target) => !isContainer(target) && target.speakers.some(isWanted));
}

/** The findings of everybody who has a name that starts with a word, in the report's order. */
export function matchSpeakers(
  library: Library,
  word: string,
  report: string | undefined,
  limit: number,
): readonly Target[] {
  const [first, ...others] = foldedWords(word);
  if (first === undefined) return [];
  const prefix = others.length > 0 ? word : first;
  const isWanted = (person: Person): boolean => namesOf(person).some((name) => name.startsWith(prefix));
  return take(targetsOf(library, report), limit, (target) => !isContainer(target) && target.speakers.some(isWanted));
}

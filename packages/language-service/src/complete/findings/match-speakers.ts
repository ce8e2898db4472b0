import type { Person } from '@findings/core';
import type { Library, Target } from '@findings/core/library';
import { foldedWords } from '@findings/language';
import { oncePer } from '../../workspace/once-per.js';
import { isContainer } from './containers.js';
import { take, targetsOf } from './library-targets.js';

/** The words of a person's name, and the id. */
const namesOf = oncePer(({ id, name }: Person): readonly string[] => [
  ...foldedWords(name),
  ...foldedWords(name.replaceAll(/['’]/g, '')),
  id.toLowerCase(),
]);

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

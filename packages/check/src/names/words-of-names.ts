import type { Report } from '@findings/core';
import { foldedWords, memoByObject } from '@findings/language';

/** The words of the names of a report's people and organizations. They do not tell what a sentence is about. */
export const wordsOfNames = memoByObject(
  ({ people }: Report): ReadonlySet<string> =>
    new Set(people.flatMap(({ name, affiliations }) => [name, ...affiliations].flatMap(foldedWords))),
);

import type { Library } from '@findings/core/library';
import { cueSet, english, fold, memoByObject, vocabularyFor } from '@findings/language';

/** Folded words around names, in English and in the languages of the reports. */
export interface NameVocabulary {
  /** Verbs for what people say and do at a workshop. */
  readonly verbs: ReadonlySet<string>;
  /** Words in the names of organizations. */
  readonly organizations: ReadonlySet<string>;
}

/** Words in the names of organizations that are also in names of places. */
const PLACES = cueSet('organizationPlaces');

/** The text from which the language of a report is recognized, in UTF-16 code units. */
const SAMPLE_LENGTH = 4000;

/** The words in English and in the languages of the reports. */
export const nameVocabulary: (library: Library) => NameVocabulary = memoByObject((library) => {
  const vocabularies = [english, ...library.reports.map(({ key }) => vocabularyFor(sampleOf(library, key)))];
  const wordsOf = (
    ...fields: readonly ('speech' | 'contribution' | 'organization' | 'institutions')[]
  ): ReadonlySet<string> =>
    new Set(vocabularies.flatMap((vocabulary) => fields.flatMap((field) => vocabulary[field].map(fold))));
  return {
    verbs: wordsOf('speech', 'contribution'),
    organizations: without(wordsOf('organization', 'institutions'), PLACES),
  };
});

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

/** The language of a report. */
export function languageOf(library: Library, key: string): string {
  return vocabularyFor(sampleOf(library, key)).language;
}

function sampleOf({ targets }: Library, key: string): string {
  let sample = '';
  for (const target of targets(key)) {
    if (sample.length >= SAMPLE_LENGTH) break;
    if ('finding' in target) sample += `${target.text}\n`;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

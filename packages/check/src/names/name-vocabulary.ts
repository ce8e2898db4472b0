import type { Library } from '@findings/core/library';
import {
  cueSet,
  english,
  fold,
  type LanguageCode,
  memoByObject,
  vocabularyFor,
  vocabularyOf,
} from '@findings/language';

/** Folded words around names, in English and in the languages of the reports. */
export interface NameVocabulary {
  /** Verbs for what people say and do at a workshop. */
  readonly verbs: ReadonlySet<string>;
  /** Offices and professions: `director`. */
  readonly titles: ReadonlySet<string>;
  /** Words in the names of organizations. */
  readonly organizations: ReadonlySet<string>;
  /** Prepositions between a person and an organization: `from`, `of`. */
  readonly links: ReadonlySet<string>;
  /** Other small words inside names of organizations: `the`, `and`. */
  readonly smallWords: ReadonlySet<string>;
}

/** Prepositions before a place or another person, not before an employer. */
const OTHER_LINKS = cueSet('otherLinks');
/** Words in the names of organizations that are also in names of places. */
const PLACES = cueSet('organizationPlaces');

/** The text from which the language of a report is recognized, in UTF-16 code units. */
const SAMPLE_LENGTH = 4000;

/** The words in English and in the languages of the reports, and in other languages of a sentence. */
export function nameVocabulary(library: Library, languages: readonly LanguageCode[] = []): NameVocabulary {
  const cached = vocabulariesOf(library);
  const key = languages.join(' ');
  const vocabulary = cached.get(key) ?? createVocabulary(library, languages);
  cached.set(key, vocabulary);
  return vocabulary;
}

const vocabulariesOf: (library: Library) => Map<string, NameVocabulary> = memoByObject(() => new Map());

function createVocabulary(library: Library, languages: readonly LanguageCode[]): NameVocabulary {
  const vocabularies = [
    english,
    ...library.reports.map(({ key }) => vocabularyFor(sampleOf(library, key))),
    ...languages.map(vocabularyOf),
  ];
  const wordsOf = (
    ...fields: readonly (
      | 'speech'
      | 'contribution'
      | 'titles'
      | 'organization'
      | 'institutions'
      | 'prepositions'
      | 'articles'
      | 'conjunctions'
    )[]
  ): ReadonlySet<string> =>
    new Set(vocabularies.flatMap((vocabulary) => fields.flatMap((field) => vocabulary[field].map(fold))));
  return {
    verbs: wordsOf('speech', 'contribution'),
    titles: wordsOf('titles'),
    organizations: without(wordsOf('organization', 'institutions'), PLACES),
    links: without(wordsOf('prepositions'), OTHER_LINKS),
    smallWords: wordsOf('articles', 'conjunctions'),
  };
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

function sampleOf({ targets }: Library, key: string): string {
  let sample = '';
  for (const target of targets(key)) {
    if (sample.length >= SAMPLE_LENGTH) break;
    if ('finding' in target) sample += `${target.text}\n`;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

import type { Vocabulary } from '../lexicon/vocabulary.js';
import { CreditReader } from './credit-reader.js';

const readers = new WeakMap<Vocabulary, CreditReader>();

/** The reader for texts in the language of a vocabulary. */
export function creditReaderOf(vocabulary: Vocabulary): CreditReader {
  let reader = readers.get(vocabulary);
  if (!reader) {
    reader = new CreditReader(wordsByClass(vocabulary), vocabulary.patterns);
    readers.set(vocabulary, reader);
  }
  return reader;
}

function wordsByClass(vocabulary: Vocabulary): Record<string, readonly string[]> {
  const { titles } = vocabulary;
  return {
    SAY: vocabulary.speech,
    GIVE: vocabulary.contribution,
    DUTY: vocabulary.duty,
    AUX: vocabulary.auxiliaries,
    DET: vocabulary.articles,
    PREP: vocabulary.prepositions,
    CONJ: vocabulary.conjunctions,
    THAT: vocabulary.complementizers,
    HE: vocabulary.pronouns,
    THEY: vocabulary.pluralPronouns,
    OFFICE: [...titles, ...titles.map((title) => `${title}s`)],
    GROUP: [...vocabulary.audience, ...vocabulary.panel],
    BODY: [...vocabulary.organization, ...vocabulary.institutions],
    ME: vocabulary.firstPerson,
    HONORIFIC: vocabulary.honorifics,
    OPENER: vocabulary.openers,
  };
}

import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { CreditReader, type PatternFile } from './credit-reader.js';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };

/** The patterns of each language, the most frequent ones first. */
export const patternFiles = [en, de, fr, es, pt] as readonly PatternFile[];

const readers = new WeakMap<Vocabulary, CreditReader>();

/** The reader for texts in the language of a vocabulary. The patterns of English are always used. */
export function creditReaderOf(vocabulary: Vocabulary): CreditReader {
  let reader = readers.get(vocabulary);
  if (!reader) {
    const files = patternFiles.filter(({ language }) => language === 'en' || language === vocabulary.language);
    reader = new CreditReader(wordsByClass(vocabulary), files.toReversed());
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

import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import { memoByObject } from '../words/memo.js';
import { LISTS, readLexicon, wordsIn, type Lexicon, type Vocabulary } from './vocabulary.js';

/** The ISO 639-1 code of a bundled language. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt';

/** The bundled languages. */
export const lexicons = [en, de, fr, es, pt] as readonly (Lexicon & { readonly language: LanguageCode })[];

export const english: Vocabulary = readLexicon(en as Lexicon);

const vocabularies = new WeakMap<Lexicon, Vocabulary>([[lexicons[0]!, english]]);

/** The vocabulary of a language, together with English. Created on first use. */
export function createVocabulary(lexicon: Lexicon): Vocabulary {
  let vocabulary = vocabularies.get(lexicon);
  if (!vocabulary) vocabularies.set(lexicon, (vocabulary = withEnglish(readLexicon(lexicon))));
  return vocabulary;
}

export function lexiconOf(code: LanguageCode): Lexicon {
  return lexicons.find(({ language }) => language === code)!;
}

/** The vocabulary of a bundled language, together with English. */
export function vocabularyOf(code: LanguageCode): Vocabulary {
  return createVocabulary(lexiconOf(code));
}

/** The length of a text that is enough to detect its language, in UTF-16 code units. */
const SAMPLE = 20_000;

const stopWordsOf = memoByObject(({ stopWords }: Lexicon) => new Set(wordsIn(stopWords)));

/** The languages with the number of their stop words in a text, the most first. */
function scoreLanguages(text: string, languages: readonly Lexicon[]): { lexicon: Lexicon; score: number }[] {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return languages
    .map((lexicon) => {
      const stopWords = stopWordsOf(lexicon);
      return { lexicon, score: words.reduce((sum, word) => sum + (stopWords.has(word) ? 1 : 0), 0) };
    })
    .sort((one, other) => other.score - one.score);
}

/** The vocabulary for a text: English, and the text's language if it is another one. */
export function vocabularyFor(text: string, languages: readonly Lexicon[] = lexicons): Vocabulary {
  return createVocabulary(scoreLanguages(text, languages)[0]!.lexicon);
}

/** The language of a text. Undefined if it has few words that show it. */
export function languageOf(text: string): string | undefined {
  const [best, next] = scoreLanguages(text, lexicons);
  return best!.score > 1 && best!.score > next!.score ? best!.lexicon.language : undefined;
}

function withEnglish(vocabulary: Vocabulary): Vocabulary {
  const lists = LISTS.filter((list) => list !== 'numbers' && list !== 'ordinals').map((list) => [
    list,
    [...vocabulary[list], ...english[list]],
  ]);
  return {
    ...vocabulary,
    ...Object.fromEntries(lists),
    ordinals: english.ordinals,
    patterns: [...vocabulary.patterns, ...english.patterns],
  };
}

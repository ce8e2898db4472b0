import { fold, memoByString, vocabularyOf, type LanguageCode, type OffsetRange } from '@findings/language';
import { anyOf } from '../vocabulary/phrase-pattern.js';
import { numberLanguages } from '../vocabulary/number-languages.js';
import { sentenceLanguages } from '../vocabulary/sentence-languages.js';

/** Folded words of a language other than English that show whom a sentence credits. */
export interface SentenceVocabulary {
  readonly verbs: ReadonlySet<string>;
  /** Auxiliaries of the passive and the future. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Pronouns and possessives of the writer. */
  readonly firstPerson: ReadonlySet<string>;
  /** Nouns for what a person said. */
  readonly speechNouns: ReadonlySet<string>;
  /** Words directly after the name of the speaker: `Wex zufolge`. */
  readonly afterSpeaker: ReadonlySet<string>;
  /** Endings of names in the genitive: `Eggerts`. */
  readonly genitives: readonly string[];
  /** Matches text directly before the name of a person who does not make the statement: `unlike`. */
  readonly contrast: RegExp;
}

/** Shorter number words are also words of other languages. */
const MIN_NUMBER_WORD = 5;

const languagesOfWords = new Map<string, LanguageCode[]>();
for (const [code, word] of [
  ...sentenceLanguages.flatMap(({ code, smallWords }) => smallWords.map((word) => [code, word] as const)),
  ...numberLanguages.flatMap(({ code, values }) =>
    Object.keys(values).flatMap((phrase) =>
      phrase.split(' ').flatMap((word) => (word.length < MIN_NUMBER_WORD ? [] : [[code, word] as const])),
    ),
  ),
])
  languagesOfWords.set(word, [...(languagesOfWords.get(word) ?? []), code]);

/** A word in lower case, or the first word of a sentence, that is not part of an address or a longer word. */
const SMALL_WORD = /(?<![\p{L}\p{N}.@/-])(?:^\s*\p{Lu})?\p{Ll}+(?![\p{L}\p{N}@/-])/gu;

/** The languages other than English that a range of a text may be in: those whose small words it has. Linear. */
export function languagesIn(text: string, { start, end }: OffsetRange): readonly LanguageCode[] {
  const found = new Set<LanguageCode>();
  for (const [word] of text.slice(start, end).matchAll(SMALL_WORD))
    for (const code of languagesOfWords.get(word.trim().toLowerCase()) ?? []) found.add(code);
  return [...found].sort();
}

/** The words of a range of a text. Undefined for a text in English. */
export function sentenceVocabularyIn(text: string, range: OffsetRange): SentenceVocabulary | undefined {
  const languages = languagesIn(text, range);
  return languages.length > 0 ? wordsOfLanguages(languages.join(' ')) : undefined;
}

const wordsOfLanguages = memoByString((codes: string): SentenceVocabulary => {
  const languages = sentenceLanguages.filter(({ code }) => codes.includes(code));
  const vocabularies = languages.map(({ code }) => vocabularyOf(code));
  const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
  return {
    verbs: foldedSet(vocabularies.flatMap(({ speech }) => speech)),
    auxiliaries: foldedSet(languages.flatMap(({ auxiliaries }) => auxiliaries)),
    speechNouns: foldedSet(languages.flatMap(({ speechNouns }) => speechNouns)),
    afterSpeaker: foldedSet(languages.flatMap(({ afterSpeaker }) => afterSpeaker)),
    genitives: languages.flatMap(({ genitive }) => (genitive === '' ? [] : [genitive])),
    firstPerson: foldedSet(vocabularies.flatMap(({ firstPerson }) => firstPerson)),
    contrast: new RegExp(
      String.raw`(?<!\p{L})${anyOf(languages.flatMap(({ notSpeaking }) => notSpeaking))}\s+(?:\p{L}+\.?\s+){0,2}$`,
      'iu',
    ),
  };
});

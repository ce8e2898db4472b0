import { fold, memoByString, vocabularyOf, type LanguageCode, type OffsetRange } from '@findings/core/text';
import { anyOf } from '../vocabulary/phrase-pattern.js';
import { sentenceLanguages } from '../vocabulary/sentence-languages.js';

/** Words of a sentence in another language than English that show whom it credits, folded. */
export interface SentenceWords {
  readonly verbs: ReadonlySet<string>;
  /** Auxiliaries of the passive and the future. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Pronouns and possessives of the writer. */
  readonly own: ReadonlySet<string>;
  /** Matches the end of a text before a name that the sentence sets against its own statement. */
  readonly contrast: RegExp;
}

const languagesOfWords = new Map<string, LanguageCode[]>();
for (const { code, smallWords } of sentenceLanguages)
  for (const word of smallWords) languagesOfWords.set(word, [...(languagesOfWords.get(word) ?? []), code]);

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
export function sentenceWordsIn(text: string, range: OffsetRange): SentenceWords | undefined {
  const languages = languagesIn(text, range);
  return languages.length > 0 ? wordsOfLanguages(languages.join(' ')) : undefined;
}

const wordsOfLanguages = memoByString((codes: string): SentenceWords => {
  const languages = sentenceLanguages.filter(({ code }) => codes.includes(code));
  const vocabularies = languages.map(({ code }) => vocabularyOf(code));
  const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
  return {
    verbs: foldedSet(vocabularies.flatMap(({ speech }) => speech)),
    auxiliaries: foldedSet(languages.flatMap(({ auxiliaries }) => auxiliaries)),
    own: foldedSet(vocabularies.flatMap(({ firstPerson }) => firstPerson)),
    contrast: new RegExp(
      String.raw`(?<!\p{L})${anyOf(languages.flatMap(({ contrasts }) => contrasts))}\s+(?:\p{L}+\.?\s+){0,2}$`,
      'iu',
    ),
  };
});

import {
  capitalized,
  cues,
  fold,
  type LanguageCode,
  mayHavePhrase,
  memoByString,
  type OffsetRange,
  otherFigureLanguages,
  ownMonths,
} from '@findings/language';

/** Folded words of a language other than English that show whom a sentence credits. */
export interface SentenceVocabulary {
  /** Nouns for what a person said. */
  readonly speechNouns: ReadonlySet<string>;
  /** Endings of names in the genitive: `Eggerts`. */
  readonly genitives: readonly string[];
}

/** Shorter number words are also words of other languages. */
const MIN_NUMBER_WORD = 5;

const languagesOfWords = new Map<string, LanguageCode[]>();
for (const [code, word] of [
  ...otherFigureLanguages.flatMap(({ code }) => cues('smallWords', [code]).map((word) => [code, word] as const)),
  ...otherFigureLanguages.flatMap(({ code }) =>
    (code === 'de' ? capitalized(ownMonths(code)) : ownMonths(code)).map((word) => [code, word] as const),
  ),
  ...otherFigureLanguages.flatMap(({ code, values }) =>
    Object.keys(values).flatMap((phrase) =>
      phrase.split(' ').flatMap((word) => (word.length < MIN_NUMBER_WORD ? [] : [[code, word] as const])),
    ),
  ),
])
  languagesOfWords.set(word, [...(languagesOfWords.get(word) ?? []), code]);

/** A fast test, because most texts are in English and have none of these words. It cannot tell for a text with other letters than those of ASCII. */
const HAS_ONLY_ASCII_LETTERS = /^[\0-\x7f\u2000-\u2bff\ufffc]*$/;
const mayHaveWord = mayHavePhrase([...languagesOfWords.keys()]);

/** A word that is not part of an address or a longer word. */
const WORD = /(?<![\p{L}\p{N}.@/-])\p{Lu}?\p{Ll}+(?![\p{L}\p{N}@/-])/gu;

/** The languages other than English that a range of a text may be in, that with most small words first. Linear. */
export function languagesIn(text: string, { start, end }: OffsetRange): readonly LanguageCode[] {
  const part = text.slice(start, end);
  if (HAS_ONLY_ASCII_LETTERS.test(part) && !mayHaveWord(part)) return [];
  const counts = new Map<LanguageCode, number>();
  const first = part.search(/\S/);
  for (const { 0: word, index } of part.matchAll(WORD))
    for (const code of languagesOfWords.get(index === first ? word.toLowerCase() : word) ?? [])
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
}

/** The words of a range of a text. Undefined for a text in English. */
export function sentenceVocabularyIn(text: string, range: OffsetRange): SentenceVocabulary | undefined {
  const languages = languagesIn(text, range);
  return languages.length > 0 ? wordsOfLanguages(languages.join(' ')) : undefined;
}

const wordsOfLanguages = memoByString((codes: string): SentenceVocabulary => {
  const languages = otherFigureLanguages.map(({ code }) => code).filter((code) => codes.includes(code));
  return {
    speechNouns: new Set(cues('speechNouns', languages).map(fold)),
    genitives: cues('genitive', languages),
  };
});

import { lexicons, type LanguageCode } from '../lexicon/languages.js';
import { wordsIn } from '../lexicon/vocabulary.js';
import { englishFigures, otherFigureLanguages } from './figure-words.js';

/** Texts write greater numbers in digits. */
const MAX_IN_WORDS = 12;

interface Cardinals {
  readonly code: LanguageCode;
  /** By their values, from zero. */
  readonly words: readonly string[];
  /** The values that have other words, too, such as `dois` and `duas`. Which one is right depends on what is counted. */
  readonly ambiguous: ReadonlySet<number>;
}

const cardinals: readonly Cardinals[] = lexicons.map(({ language, numbers }) => {
  const { values } = [englishFigures, ...otherFigureLanguages].find(({ code }) => code === language)!;
  const words = wordsIn(numbers);
  const others = Object.entries(values).filter(([word, value]) => words[value] !== word);
  return { code: language, words, ambiguous: new Set([1, ...others.map(([, value]) => value)]) };
});

/**
 * A small whole number as a word, in the language of another number word: `four` for 4, like `six`.
 *
 * @param languages other than English in which the text may be, the most likely first, for words of several languages
 * @returns undefined if the language is not known, or if the number has no word or several words in it
 */
export function numberInWords(value: number, like: string, languages: readonly LanguageCode[]): string | undefined {
  const known = cardinals.filter(({ words }) => words.includes(like.toLowerCase()));
  const [likely] = [...languages, 'en'].flatMap((language) => known.find(({ code }) => code === language) ?? []);
  const found = known.length === 1 ? known[0] : likely;
  return value > MAX_IN_WORDS || found?.ambiguous.has(value) ? undefined : found?.words[value];
}

import { fold } from '../words/fold-case.js';
import { memoByString } from '../words/memo.js';
import { anyOf } from '../words/phrase-pattern.js';
import { lexicons, type LanguageCode } from './languages.js';
import { wordsIn, type CueName, type WordLists } from './vocabulary.js';

const allLanguages = lexicons.map(({ language }) => language);
export const languagesButEnglish: readonly LanguageCode[] = allLanguages.filter((code) => code !== 'en');

/** The words of a list of `cues`. All languages are read by default, since a line or a sentence is too short to tell its language. */
export function cues(name: CueName, languages: readonly LanguageCode[] = allLanguages): readonly string[] {
  return lexicons.flatMap((lexicon) => (languages.includes(lexicon.language) ? wordsIn(lexicon.cues?.[name]) : []));
}

/** The words of another list of the lexicons, in all languages. */
export const wordsOfAllLanguages = memoByString((list: string): readonly string[] =>
  lexicons.flatMap((lexicon) => wordsIn(lexicon[list as keyof WordLists])),
) as (list: keyof WordLists) => readonly string[];

/** The words of a list of `cues` in all languages, for look-ups. */
export const cueSet = memoByString((name: string): ReadonlySet<string> => new Set(cues(name as CueName))) as (
  name: CueName,
) => ReadonlySet<string>;

/** The words of lists and of `cues` in all languages, folded, for look-ups. The name must be that of one list only. */
export function foldedWordsOf(
  names: readonly Exclude<CueName | keyof WordLists, CueName & keyof WordLists>[],
): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => [...cues(name as CueName), ...wordsOfAllLanguages(name as keyof WordLists)].map(fold)),
  );
}

/** The source of a regular expression for any word of a list of `cues`. */
export function anyCue(name: CueName, languages?: readonly LanguageCode[]): string {
  return anyOf(cues(name, languages));
}

import { cueSet } from './cues.js';
import commonWords from './generated/common-words.json' with { type: 'json' };
import givenNames from './generated/given-names.json' with { type: 'json' };

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));
const COMMON_WORDS = setOf(commonWords.words);
const FEMALE = setOf(givenNames.female);
const MALE = setOf(givenNames.male);
const GIVEN_NAMES = new Set([...FEMALE, ...MALE, ...setOf(givenNames.either)]);

/** Whether a name, a pronoun or an honorific is used for women or for men. */
export type Gender = 'female' | 'male';

/** The gender of a given name that only women or only men have, as far as is known. */
export function genderOfName(token: string): Gender | undefined {
  const lower = token.toLowerCase().split(/[-.]/, 1)[0]!;
  return FEMALE.has(lower) ? 'female' : MALE.has(lower) ? 'male' : undefined;
}

/** The gender of a pronoun or of an honorific: `he`, `Mrs.`. */
export function genderOfWord(text: string): Gender | undefined {
  const lower = text.toLowerCase().replace(/\.$/, '');
  return cueSet('female').has(lower) ? 'female' : cueSet('male').has(lower) ? 'male' : undefined;
}

/** True for a known given name, also one that is a common word. `Anna-Maria` counts as `Anna`. */
export function mayBeGivenName(token: string): boolean {
  return GIVEN_NAMES.has(token.toLowerCase().split(/[-.]/, 1)[0]!);
}

/** A given name that is not a common word. */
export function isGivenName(token: string): boolean {
  const lower = token.toLowerCase().replace(/\.$/, '');
  return GIVEN_NAMES.has(lower) && !COMMON_WORDS.has(lower);
}

/** @param isProseWord true for a word that the report also writes in lower case */
export function isCommonWord(token: string, isProseWord: (word: string) => boolean): boolean {
  const lower = token.toLowerCase().replace(/[’'].*$/, '');
  return COMMON_WORDS.has(lower) || isProseWord(lower);
}

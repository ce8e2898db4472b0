import commonWords from './generated/common-words.json' with { type: 'json' };
import givenNames from './generated/given-names.json' with { type: 'json' };

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));
const COMMON_WORDS = setOf(commonWords.words);
const GIVEN_NAMES = setOf(givenNames.words);

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

import { COMMON_WORDS } from './generated/common-words.js';
import { FIRST_NAMES } from './generated/first-names.js';

/** True for a known given name, also one that is a common word. `Anna-Maria` counts as `Anna`. */
export function mayBeGivenName(token: string): boolean {
  return FIRST_NAMES.has(token.toLowerCase().split(/[-.]/, 1)[0]!);
}

/** A given name that is no common word. */
export function isGivenName(token: string): boolean {
  const lower = token.toLowerCase().replace(/\.$/, '');
  return FIRST_NAMES.has(lower) && !COMMON_WORDS.has(lower);
}

/** @param isProseWord true for a word that the report also writes in lower case */
export function isCommonWord(token: string, isProseWord: (word: string) => boolean): boolean {
  const lower = token.toLowerCase().replace(/[’'].*$/, '');
  return COMMON_WORDS.has(lower) || isProseWord(lower);
}

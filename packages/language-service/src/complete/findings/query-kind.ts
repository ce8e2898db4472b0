import type { Library } from '@findings/core/library';
import { locatorTerms } from '../../signature/locator-terms.js';
import type { Context } from '../../workspace/context.js';
import type { TypedKey } from '../place/typed-key.js';
import { readQuery } from './query.js';

/**
 * What was typed behind an `@`: a key or one word; several words; or several of which the first by itself is a key that
 * somebody has, or that has a number. The others may be meant as words of a search (`[@s4 standards`) or be what the
 * citation says besides (`[@s4 says so`), which finds nothing.
 */
export type QueryKind = 'key' | 'words' | 'words-behind-key';

/** @returns undefined for a key with no word behind it that anybody searches for: with nothing yet, or with a locator */
export function queryKind(
  { library, bibliography }: Pick<Context, 'library' | 'bibliography'>,
  { isWords, query }: TypedKey,
): QueryKind | undefined {
  if (!isWords) return 'key';
  if (!library) return undefined;
  const { local, report } = readQuery(library, query);
  const [first = '', ...others] = local.split(' ');
  const isKey =
    /\d/.test(first) ||
    bibliography?.keys.has(query.split(' ', 1)[0]!) === true ||
    (report === undefined
      ? library.resolve(first).type !== 'foreign'
      : library.get(`${report}:${first}`) !== undefined);
  if (!isKey) return 'words';
  const isSearch = others.some((word) => /[\p{L}\p{N}]{2}/u.test(word)) && !isLocator(library, others);
  return isSearch ? 'words-behind-key' : undefined;
}

const number = /^(?:\p{N}[\p{N}.:-]*[a-z]{0,2}|[ivx]+)\.?$/u;
const abbreviations = new Set(locatorTerms.flatMap(({ one, several }) => [one, several].map(withoutStop)));

/** `p. 3`, `chap`, `page 3`, `33`; what these are called in full is a word like others where no number follows. */
function isLocator({ say }: Library, words: readonly string[]): boolean {
  const counted = locatorTerms.map(({ meaning }) => meaning(say));
  const isSure = (word: string): boolean => number.test(word) || abbreviations.has(withoutStop(word));
  const isCounted = (word: string): boolean => counted.some((each) => word === each || word === `${each}s`);
  return words.some(isSure) && words.every((word) => isSure(word) || isCounted(word));
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

import type { Library } from '@findings/core/library';
import type { TypedKey } from '../../cursor/typed-key.js';
import { locatorTerms } from '../../locators.js';
import type { Context } from '../../workspace/context.js';

/** The text after an `@`, in lower case. */
export interface CompletionQuery {
  readonly typed: string;
  /** The report key before the colon, if it is one. */
  readonly report: string | undefined;
  /** The text without the report key. */
  readonly local: string;
}

export function parseQuery(library: Library, text: string): CompletionQuery {
  const typed = text.trim().toLowerCase();
  const colon = typed.indexOf(':');
  const report = colon < 0 ? undefined : library.targets(typed.slice(0, colon))[0]?.report.key;
  return { typed, report, local: report === undefined ? typed : typed.slice(colon + 1) };
}

/**
 * `key`: a key or one word. `words`: several words. `words-after-key`: several words of which the first is a known key or
 * contains a digit. The others may be search words (`[@s4 standards`) or the writer's text (`[@s4 says so`), which matches nothing.
 */
export type QueryKind = 'key' | 'words' | 'words-after-key';

/** @returns undefined for a key that is followed by no search words: by nothing, or by a locator */
export function queryKind(
  { library, bibliography }: Pick<Context, 'library' | 'bibliography'>,
  { isWords, query }: TypedKey,
): QueryKind | undefined {
  if (!isWords) return 'key';
  if (!library) return undefined;
  const { local, report } = parseQuery(library, query);
  const [first = '', ...others] = local.split(' ');
  const isKey =
    /\d/.test(first) ||
    bibliography?.keys.has(query.split(' ', 1)[0]!) === true ||
    (report === undefined
      ? library.resolve(first).type !== 'foreign'
      : library.get(`${report}:${first}`) !== undefined);
  if (!isKey) return 'words';
  const isSearch = others.some((word) => /[\p{L}\p{N}]{2}/u.test(word)) && !isLocator(library, others);
  return isSearch ? 'words-after-key' : undefined;
}

const number = /^(?:\p{N}[\p{N}.:-]*[a-z]{0,2}|[ivx]+)\.?$/u;
const abbreviations = new Set(locatorTerms.flatMap(({ singular, plural }) => [singular, plural].map(withoutPeriod)));

/** `p. 3`, `chap`, `page 3`, `33`. A full word such as `page` counts only together with a number or an abbreviation. */
function isLocator({ say }: Library, words: readonly string[]): boolean {
  const names = locatorTerms.map(({ name }) => name(say));
  const isLocatorWord = (word: string): boolean => number.test(word) || abbreviations.has(withoutPeriod(word));
  const isName = (word: string): boolean => names.some((each) => word === each || word === `${each}s`);
  return words.some(isLocatorWord) && words.every((word) => isLocatorWord(word) || isName(word));
}

function withoutPeriod(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

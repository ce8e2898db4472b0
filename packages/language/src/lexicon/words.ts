import type { Vocabulary, WordLists } from './vocabulary.js';

/** A vocabulary prepared for lookups. Every set holds lower-case phrases. */
export type Words = Readonly<Record<keyof WordLists, ReadonlySet<string>>>;

const prepared = new WeakMap<Vocabulary, Words>();

export function wordsOf(vocabulary: Vocabulary): Words {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const words = Object.fromEntries(
    Object.entries(vocabulary).flatMap(([field, list]) => (Array.isArray(list) ? [[field, new Set(list)]] : [])),
  ) as unknown as Words;
  prepared.set(vocabulary, words);
  return words;
}

/** The form in which labels are compared: lower case, one space between words, no punctuation at the ends. */
export function plainLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s"'“”‘’.:;,*_–—-]+|[\s"'“”.:;,*_–—-]+$/g, '');
}

/** True if a word of the text is in the set. */
export function isWithinPhrase(text: string, set: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => set.has(word));
}

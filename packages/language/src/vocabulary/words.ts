import type { Vocabulary } from './vocabulary.js';

/** A vocabulary prepared for lookups. Every set holds lower-case phrases. */
export type Words = {
  readonly [
    Field in keyof Vocabulary as Vocabulary[Field] extends readonly string[] ? Field : never
  ]: ReadonlySet<string>;
};

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

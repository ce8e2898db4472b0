import type { Vocabulary } from './vocabulary.js';

/** A vocabulary made ready for look-ups. Every set holds lower-case phrases. */
export type Words = { readonly [Part in keyof Vocabulary]: ReadonlySet<string> };

const prepared = new WeakMap<Vocabulary, Words>();

export function wordsOf(vocabulary: Vocabulary): Words {
  const known = prepared.get(vocabulary);
  if (known) return known;
  const words = Object.fromEntries(
    Object.entries(vocabulary).map(([part, list]) => [part, new Set(list)]),
  ) as unknown as Words;
  prepared.set(vocabulary, words);
  return words;
}

/** Lower case, one space between words, no punctuation at the ends: the form in which labels are compared. */
export function plainLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’.:;,*_–—-]+|[\s"'“”.:;,*_–—-]+$/g, '');
}

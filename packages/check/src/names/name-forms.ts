import type { Person } from '@findings/core';
import { foldedWords } from '@findings/core/text';

/** A way in which somebody, or an organisation, is named: folded words, one after another. */
export interface NameForm {
  readonly words: readonly string[];
  /** A surname or a first name by itself: a name only where something beside it says so. */
  readonly bare: boolean;
}

/** What stands behind a name and is no part of it. */
const postnominal = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq', 'mp', 'obe', 'mba']);

/** Beyond so many words a name is a sentence. */
const longest = 6;

/**
 * `Sapana Pradhan Malla`: in full, by the first and the last word, by every end of it (a name does not say where its surname begins),
 * and by the other forms that the report uses.
 */
export function nameForms({ name, aliases }: Person, honorifics: ReadonlySet<string>): readonly NameForm[] {
  const forms = new Map<string, NameForm>();
  const add = (words: readonly string[]): void => {
    if (words.length > 0 && words.length <= longest) forms.set(words.join(' '), { words, bare: words.length === 1 });
  };
  const words = nameWords(name, honorifics);
  add(words);
  if (words.length > 2) add([words[0]!, words.at(-1)!]);
  for (let from = 1; from < words.length; from++) add(words.slice(from));
  for (const alias of aliases) add(nameWords(alias, honorifics));
  return [...forms.values()];
}

function nameWords(name: string, honorifics: ReadonlySet<string>): readonly string[] {
  const words = foldedWords(name.replace(/,.*$/, '').replace(/['’ʼ`]/g, ''));
  let start = 0;
  while (start < words.length - 1 && honorifics.has(words[start]!)) start++;
  let end = words.length;
  while (end > start + 1 && postnominal.has(words[end - 1]!)) end--;
  // Initials are nothing to tell people apart by.
  return words
    .slice(start, end)
    .filter((word, index, all) => word.length > 1 || index === 0 || index === all.length - 1);
}

/** `AusAID/Bangkok` is AusAID, `Annenberg Center, University of X` either of the two, and each is what it is in full. */
export function organisationForms(affiliation: string): readonly (readonly string[])[] {
  const parts = [affiliation, ...affiliation.split(/[/,]/)].map((part) => foldedWords(part.replace(/['’ʼ`]/g, '')));
  return parts.filter((words) => words.length > 0 && words.length <= 12 && words.join('').length > 2);
}

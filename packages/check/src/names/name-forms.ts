import type { Person } from '@findings/core';
import { cueSet, foldedWords } from '@findings/language';
import { withoutLookAlikes } from './look-alikes.js';

/** One form of a name, as folded words. */
export interface NameForm {
  readonly words: readonly string[];
  /** Whether it is a surname or first name alone, which needs further evidence in the text. */
  readonly bare: boolean;
}

/** Suffixes that are not part of a name. */
const SUFFIXES = cueSet('nameSuffixes');

/** Names of more words are ignored. */
const MAX_WORDS = 6;

/**
 * The forms of a person's name, such as `Sapana Pradhan Malla`: in full, the first and the last word, each suffix of words (since
 * the start of the surname is unknown), and the aliases in the report.
 */
export function nameForms({ name, aliases }: Person, honorifics: ReadonlySet<string>): readonly NameForm[] {
  const forms = new Map<string, NameForm>();
  const add = (words: readonly string[]): void => {
    if (words.length > 0 && words.length <= MAX_WORDS) forms.set(words.join(' '), { words, bare: words.length === 1 });
  };
  const words = nameWords(name, honorifics);
  add(words);
  if (words.length > 2) add([words[0]!, words.at(-1)!]);
  for (let from = 1; from < words.length; from++) add(words.slice(from));
  for (const alias of aliases) add(nameWords(alias, honorifics));
  return [...forms.values()];
}

/** The words of a name, with `d’Alembert` as two: `de`, `Alembert`. */
function foldedName(name: string): readonly string[] {
  return foldedWords(
    withoutLookAlikes(name)
      .replace(/(?<!\p{L})([dl])['’](?=\p{Lu})/gu, '$1e ')
      .replace(/['’ʼ`]/g, ''),
  );
}

function nameWords(name: string, honorifics: ReadonlySet<string>): readonly string[] {
  const words = foldedName(name.replace(/,.*$/, ''));
  let start = 0;
  while (start < words.length - 1 && honorifics.has(words[start]!)) start++;
  let end = words.length;
  while (end > start + 1 && SUFFIXES.has(words[end - 1]!)) end--;
  // Middle initials do not distinguish people.
  return words
    .slice(start, end)
    .filter((word, index, all) => word.length > 1 || index === 0 || index === all.length - 1);
}

/** The forms of an affiliation: in full, and its parts (`AusAID/Bangkok`, `Annenberg Center, University of X`). */
export function organizationForms(affiliation: string): readonly (readonly string[])[] {
  const parts = [affiliation, ...affiliation.split(/[/,]/)].map(foldedName);
  return parts.filter((words) => words.length > 0 && words.length <= 12 && words.join('').length > 2);
}

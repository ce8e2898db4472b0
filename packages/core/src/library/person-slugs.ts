import type { Person } from '../model.js';
import { cueSet, slug } from '@findings/language';

/** Suffixes that are not part of a name. */
const SUFFIXES = cueSet('nameSuffixes');

/** Only the last words of longer names count. */
const MAX_WORDS = 6;

/**
 * All slugs of a person, the surname first. The start of the surname is unknown (`Gabriel García Márquez`, `Ludwig van Beethoven`),
 * so each suffix of words counts, and each part of a surname with a hyphen. A slug of two people is ambiguous.
 */
export function personSlugs(person: Person): readonly string[] {
  const words = person.name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .map(slug)
    .filter((part) => part !== '')
    .slice(-MAX_WORDS);
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) words.pop();
  const slugs = new Set<string>();
  for (let from = words.length - 1; from >= 0; from--) slugs.add(words.slice(from).join('-'));
  for (const part of words.at(-1)?.split('-') ?? []) if (part.length > 2) slugs.add(part);
  if (person.id !== '') slugs.add(slug(person.id));
  return [...slugs];
}

import type { Person } from '../model.js';
import { slug } from '../words/slug.js';

/** What stands behind a name and is no part of it. */
const postnominal = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq', 'mp', 'obe', 'mba']);

/** Beyond so many words a name is a sentence. */
const longestName = 6;

/**
 * Every slug that means this person, the surname first. A name does not say where its surname begins (`Gabriel García
 * Márquez`, `Ludwig van Beethoven`), so every tail of it counts, and each part of a surname with a hyphen; an alias
 * that then means two people is ambiguous, never a guess.
 */
export function personSlugs(person: Person): readonly string[] {
  const words = person.name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .map(slug)
    .filter((part) => part !== '')
    .slice(-longestName);
  while (words.length > 1 && postnominal.has(words.at(-1)!)) words.pop();
  const slugs = new Set<string>();
  for (let from = words.length - 1; from >= 0; from--) slugs.add(words.slice(from).join('-'));
  for (const part of words.at(-1)?.split('-') ?? []) if (part.length > 2) slugs.add(part);
  if (person.id !== '') slugs.add(slug(person.id));
  return [...slugs];
}

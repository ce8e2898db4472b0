import { texText } from './tex-text.js';
import type { AuthorName } from './work-author.js';
import type { Work } from './work.js';

/** Writes an entry of a `.bib` file without its empty fields. */
export function texEntry(
  type: string,
  { key }: Work,
  fields: readonly (readonly [string, string | undefined])[],
): string {
  const present = fields.filter(([, value]) => value !== undefined && value !== '');
  return `@${type}{${key},\n${present.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** A list of authors: `Wex, Bronwyn and van der Berg, Jan and {The Asia Foundation}`. */
export function texAuthors(authors: readonly AuthorName[]): string {
  return authors.map(texName).join(' and ');
}

function texName(name: AuthorName): string {
  if (name.literal !== undefined) return `{${texText(name.literal)}}`;
  const { family, given, particle, suffix } = name;
  const last = [particle, namePart(family)].filter((each) => each !== undefined).join(' ');
  return [last, suffix && namePart(suffix), given && namePart(given)].filter(Boolean).join(', ');
}

/** Protects a part of a name by braces if a comma or “and” would split it, or if it would be read as a particle. */
function namePart(name: string): string {
  const needsBraces = /,|(?:^|\s)and(?:\s|$)/i.test(name) || /^\p{Ll}/u.test(name);
  return needsBraces ? `{${texText(name)}}` : texText(name);
}

/** Protects “and” by braces, because BibLaTeX reads publishers and places as lists. */
export function texSingle(text: string): string {
  return /\sand\s/i.test(text) ? `{${texText(text)}}` : texText(text);
}

const KEY = /^[\p{L}\p{N}.:;!?'()/*@_+=[\]&-]+$/u;

/** Whether BibTeX, biber and Pandoc accept the key. */
export function isTexKey(key: string): boolean {
  return KEY.test(key);
}

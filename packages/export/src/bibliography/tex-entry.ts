import { texText } from './tex-text.js';
import type { AuthorName } from './work-author.js';
import type { Work } from './work.js';

/** An entry of a `.bib` file; fields without a value are left out. */
export function texEntry(
  type: string,
  { key }: Work,
  fields: readonly (readonly [string, string | undefined])[],
): string {
  const written = fields.filter(([, value]) => value !== undefined && value !== '');
  return `@${type}{${key},\n${written.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** Works as a `.bib` file, piece by piece. */
export function* texFile(works: Iterable<Work>, entryOf: (work: Work) => string): Iterable<string> {
  let before = '';
  for (const work of works) {
    yield before + entryOf(work);
    before = '\n';
  }
}

/** `Wex, Bronwyn and van der Berg, Jan and {The Asia Foundation}`. */
export function texAuthors(authors: readonly AuthorName[]): string {
  return authors.map(texName).join(' and ');
}

function texName(name: AuthorName): string {
  if (name.literal !== undefined) return `{${texText(name.literal)}}`;
  const { family, given, particle, suffix } = name;
  const last = [particle, part(family)].filter((each) => each !== undefined).join(' ');
  return [last, suffix && part(suffix), given && part(given)].filter(Boolean).join(', ');
}

/** A comma or an “and” would part a name, and small letters at its beginning are for particles. */
function part(name: string): string {
  const parts = /,|(?:^|\s)and(?:\s|$)/i.test(name) || /^\p{Ll}/u.test(name);
  return parts ? `{${texText(name)}}` : texText(name);
}

/** Publishers and places are lists to BibLaTeX, parted by “and” as authors are. */
export function texSingle(text: string): string {
  return /\sand\s/i.test(text) ? `{${texText(text)}}` : texText(text);
}

const KEY = /^[\p{L}\p{N}.:;!?'()/*@_+=[\]&-]+$/u;

/** Whether BibTeX's readers, Pandoc among them, take this key. */
export function isTexKey(key: string): boolean {
  return KEY.test(key);
}

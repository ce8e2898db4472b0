import type { Vocabulary } from '../outline/vocabulary.js';
import { wordsOf } from '../outline/words.js';
import { fold } from '../words/fold-case.js';

/** A name as written, taken apart: `Dr. Meena Poudel` is `{ honorific: 'Dr.', tokens: ['Meena', 'Poudel'] }`. */
export interface Name {
  readonly text: string;
  readonly honorific?: string;
  /** At least one; the last is the surname, with its particles (`van der Berg`) where it has any. */
  readonly tokens: readonly string[];
}

const word = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
const nickname = /^[("“']\p{Lu}[\p{L}'’-]*[)"”']$/u;
/** Words that open a sentence or a title, never a name. */
const openers = new Set(
  'a an the this that these those in on at for from with by and or but what how why when where who which is are was were do does did can could should would some many most all no not we i they it he she there his her our their if as to of one another several both each photo source figure table image note north south east west new united central'.split(
    ' ',
  ),
);

/** Longest name, in words. */
const longestName = 6;

/** Reads `text` as one person's name; `undefined` where it cannot be one. Says nothing of whether there is such a person. */
export function readName(text: string, vocabulary: Vocabulary): Name | undefined {
  if (text.length === 0 || text.length > 80) return undefined;
  const parts = text.trim().split(/\s+/);
  if (parts.length > longestName + 2) return undefined;
  const words = wordsOf(vocabulary);
  let first = 0;
  while (first < parts.length && words.honorifics.has(parts[first]!.toLowerCase().replace(/\.$/, ''))) first++;
  const tokens: string[] = [];
  let particle = '';
  for (const [index, part] of parts.entries()) {
    if (index < first || (index < parts.length - 1 && nickname.test(part))) continue;
    if (tokens.length > 0 && words.particles.has(part.toLowerCase().replace(/\.$/, '')) && !/^\p{Lu}{2}/u.test(part))
      particle += `${part} `;
    else if (word.test(part)) {
      tokens.push(particle + part);
      particle = '';
    } else return undefined;
  }
  if (tokens.length === 0 || tokens.length > longestName || particle !== '') return undefined;
  if (openers.has(tokens[0]!.toLowerCase()) || words.organization.has(tokens.at(-1)!.toLowerCase())) return undefined;
  if (tokens.length === 1 && first === 0 && /^\p{Lu}{4,}$/u.test(tokens[0]!)) return undefined;
  const honorific = first > 0 ? parts.slice(0, first).join(' ') : undefined;
  return { text: text.trim(), tokens, ...(honorific === undefined ? {} : { honorific }) };
}

/** The name without honorific and nickname: `Meena Poudel`. */
export function plainName(name: Name): string {
  return name.tokens.join(' ');
}

/** `StefanoFrixione` and `JoshMF` as two words; names without spaces are written so in minutes. */
export function splitCamelCase(text: string): string {
  return /\s/.test(text) ? text : text.replace(/(?<=\p{Ll})(?<!Mc|Mac)(?=\p{Lu}(?:\p{Ll}|\p{Lu}{0,2}$))/gu, ' ');
}

/** Lower case, without accents: how names are compared. */
export function foldName(text: string): string {
  return fold(text).replace(/’/g, "'").replace(/\.$/, '');
}

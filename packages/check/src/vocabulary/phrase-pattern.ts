import { english } from './english.js';
import type { FigureWords } from './figure-words.js';
import { french } from './french.js';
import { german } from './german.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';

/** The languages of proposals other than English. */
export const otherLanguages = [french, german, portuguese, spanish] as const;
/** A sentence may be in any of these: it is too short to tell its language. */
const languages: readonly FigureWords[] = [english, ...otherLanguages];

type Field = Exclude<keyof FigureWords, 'periods' | 'periodic'>;

/** The phrases of a field in several languages. */
export function phrasesOf(field: Field, from: readonly FigureWords[] = languages): readonly string[] {
  return from.flatMap((words) => words[field]);
}

/** The source of a regular expression for any of the phrases. Longer phrases come first. */
export function anyOf(list: readonly string[]): string {
  const sources = [...new Set(list)]
    .sort((one, other) => other.length - one.length)
    .map((phrase) =>
      phrase
        .replaceAll('.', String.raw`\.`)
        .replaceAll(' ', String.raw`\s`)
        .replaceAll("'", "['’]")
        .replace(/^\*/, String.raw`\p{L}+`)
        .replace(/\*$/, String.raw`\p{L}*`),
    );
  return `(?:${sources.join('|')})`;
}

/** A regular expression for any of the phrases as whole words. */
export function wholePhrase(list: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(String.raw`(?<!\p{L})${anyOf(list)}(?!\p{L})`, flags);
}

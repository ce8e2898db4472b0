import { beginnings } from '../words/characters.js';
import { anyOf } from '../words/phrase-pattern.js';
import { cues, languagesButEnglish } from '../lexicon/cues.js';
import { english as vocabulary } from '../lexicon/languages.js';
import { englishFigures as english } from './figure-words.js';

const VALUES = Object.entries(english.values);

/** Cardinals below twenty. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(VALUES.filter(([, value]) => value < 20));

export const TENS: ReadonlyMap<string, number> = new Map(VALUES.filter(([, value]) => value >= 20));

/** What multiplies the number before it; below ten thousand only what is counted by itself (`two dozen`). */
export const MULTIPLES: ReadonlyMap<string, number> = new Map(Object.entries(english.multiples));

/** What multiplies the digits it is written to: `500k`, `65M`, `2bn`. Case counts; `m` is a million of money only. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['mn', 1e6],
  ['B', 1e9],
  ['bn', 1e9],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  vocabulary.ordinals.map((word, index) => [word, index + 1]),
);

/** Parts of a whole, with how many of them make it. */
export const PARTS: ReadonlyMap<string, number> = new Map(Object.entries(english.parts));

const words = [CARDINALS, TENS, MULTIPLES, ORDINALS, PARTS].flatMap((each) => [...each.keys()]);
const all: ReadonlySet<string> = new Set(words);

/** False where neither a number word nor an ordinal nor a part begins; quick. */
export const mayBeNumberWord = beginnings(words);

/** Whether a word, in any case, is a number word, an ordinal or a part. */
export function isNumberWord(word: string): boolean {
  return all.has(word.toLowerCase());
}

/** The beginnings of ordinals in other languages, with their values. */
const OTHER_ORDINALS = new Map(
  languagesButEnglish.flatMap((code) =>
    cues('partOrdinals', [code]).map((beginning, index) => [beginning, index + 1] as const),
  ),
);
const OTHER_ORDINAL = new RegExp(String.raw`^(${anyOf([...OTHER_ORDINALS.keys()])})\p{Ll}{0,3}$`, 'u');

/** The value of an ordinal of any language in lower case: `third`, `dritten`, `troisième`. */
export function ordinalValue(word: string): number | undefined {
  return ORDINALS.get(word) ?? OTHER_ORDINALS.get(OTHER_ORDINAL.exec(word)?.[1] ?? '');
}

import { anyCue, cueSet } from '../lexicon/cues.js';
import { isApostrophe, isDash, isLetter, isSpace, isUpper, isWord } from '../words/characters.js';
import type { OffsetRange } from '../words/offset-range.js';
import { englishFigures } from './figure-words.js';

/** What a number counts: `field offices` of `Twelve field offices`, in the singular `office`. */
export interface HeadNoun extends OffsetRange {
  readonly unit: string;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(englishFigures.irregularPlurals));
const AND_NOUN = new RegExp(String.raw`^ (?:${anyCue('and', ['en'])}|or) (\p{L}+)`, 'u');
const PEOPLE = cueSet('pairedPeople');
const MODIFIERS = cueSet('pluralModifiers');
const NO_PLURALS = cueSet('singularsInS');
/** No noun phrase goes on after these. */
const STOPS = cueSet('phraseStops');
/** They may follow `of`: `three of the pillars`. */
const DETERMINERS = cueSet('determiners');

/** Words between a number and its noun: `twelve source, transit and destination countries`. */
const MOST_WORDS = 8;
const LONGEST_WORD = 30;

/** The noun that a number counts, from the number's end on; the next word where the number is one. */
export function readHeadNoun(text: string, from: number, isOne: boolean): HeadNoun | undefined {
  let at = from;
  let isPartitive = false;
  for (let count = 0; count < MOST_WORDS; count++) {
    const start = nextWord(text, at, count > 0);
    if (start === undefined) return undefined;
    const end = endOfWord(text, start);
    if (end - start > LONGEST_WORD || isJoined(text, end)) return undefined;
    at = end;
    const word = text.slice(start, end);
    const plain = word.toLowerCase();
    if (count === 0 && plain === 'of') {
      isPartitive = true;
      continue;
    }
    if (isPartitive && count === 1 && DETERMINERS.has(plain)) continue;
    const isAnd = plain === 'and' || plain === 'or' || plain === '&';
    if (isAnd && !isOne) continue;
    if (isAnd || STOPS.has(plain) || plain === 'of') return undefined;
    if (isPossessive(text, start, end)) {
      if (isApostrophe(text.charCodeAt(end))) at = end + 1;
      continue;
    }
    if (isOne) return isUpper(text, start) || plain.endsWith('ly') ? undefined : { start, end, unit: plain };
    if (/^[A-Z]{2,}s$/.test(word)) return { start, end, unit: word.slice(0, -1) };
    if (!isPlural(plain)) continue;
    if (MODIFIERS.has(plain) && leadsToPlural(text, end)) continue;
    return { start, end: withPair(text, plain, end), unit: singularOf(plain) };
  }
  return undefined;
}

function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  if (word.length < 4 || !word.endsWith('s') || NO_PLURALS.has(word)) return false;
  return !/(?:ss|us|is|['’]s)$/.test(word);
}

export function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return isPlural(word) ? word.slice(0, -1) : word;
}

/** Where the next word begins: after a space, or after a comma where the phrase is a list already. */
function nextWord(text: string, at: number, mayList: boolean): number | undefined {
  let start = at;
  const isListed = mayList && text.charCodeAt(start) === 0x2c;
  if (isListed) start++;
  if (!isSpace(text.charCodeAt(start))) return undefined;
  start++;
  if (isListed && isUpper(text, start)) return undefined;
  return isLetter(text.charCodeAt(start)) || text.charCodeAt(start) === 0x26 ? start : undefined;
}

/** Letters, digits, hyphens and apostrophes within, and `/`. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end - start <= LONGEST_WORD) {
    const code = text.charCodeAt(end);
    const joins = isDash(code) || isApostrophe(code) || code === 0x2f;
    if (!isWord(code) && !(joins && isWord(text.charCodeAt(end + 1)))) break;
    end++;
  }
  return end;
}

/** An address or a name with signs in it is not a noun. */
function isJoined(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return code === 0x40 || code === 0x5f || (code === 0x2e && isWord(text.charCodeAt(end + 1)));
}

/** `ASEAN's`, `members'`. */
function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start > 2 && isApostrophe(text.charCodeAt(end - 2)) && text.charAt(end - 1) === 's') return true;
  return text.charAt(end - 1) === 's' && isApostrophe(text.charCodeAt(end)) && isSpace(text.charCodeAt(end + 1));
}

function leadsToPlural(text: string, end: number): boolean {
  const start = nextWord(text, end, false);
  if (start === undefined) return false;
  const word = text.slice(start, endOfWord(text, start));
  return isPlural(word) && !STOPS.has(word);
}

/** `women and children` to its end. */
function withPair(text: string, noun: string, end: number): number {
  if (!PEOPLE.has(noun)) return end;
  const and = AND_NOUN.exec(text.slice(end, end + LONGEST_WORD));
  return and !== null && PEOPLE.has(and[1]!.toLowerCase()) ? end + and[0].length : end;
}

import { isDash, isDigit, isLetter, isSpace, isWord } from '../words/characters.js';
import { isLabel, wordBefore } from './number-context.js';
import { CARDINALS, MULTIPLES, SUFFIXES, TENS } from './number-words.js';
import { anyOf } from '../words/phrase-pattern.js';
import { anyCue, cues } from '../lexicon/cues.js';
import { figureEntries } from './figure-words.js';
import { currencyAfter, DURATIONS, isMeasure } from './units.js';
import type { OffsetRange } from '../words/offset-range.js';

/** A number as written, without what it counts. */
export interface NumberRead extends OffsetRange {
  readonly value: number;
  /** In words; `one` is often a pronoun. */
  readonly inWords: boolean;
  /** Digits alone, as a year or a label may be: no comma, no fraction, no `million`. */
  readonly isPlain: boolean;
  /** What the written digits are multiplied by: 1e9 in `36 billion`. */
  readonly multiple: number;
}

const LONGEST_WORD = 12;
const MOST_WORDS = 12;
const MOST_DIGITS = 18;

/** `15,000`, `15 000`, `1,00,000`, `2.5`, `36 billion`; undefined for what only looks like a number (`2.2.1`, `10:30`, `007`). */
export function readDigits(text: string, at: number): NumberRead | undefined {
  let end = at;
  let isPlain = true;
  while (end - at < MOST_DIGITS && isDigit(text.charCodeAt(end))) end++;
  while (end - at < MOST_DIGITS && text.charCodeAt(end) === 0x2c && isGroup(text, end + 1)) {
    isPlain = false;
    end += isDigit(text.charCodeAt(end + 3)) ? 4 : 3;
  }
  if (isPlain && end - at <= 3 && isSpacedGroup(text, end) && mayBeSpaced(text, at)) {
    isPlain = false;
    while (end - at < MOST_DIGITS && isSpacedGroup(text, end)) end += 4;
  }
  if (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))) {
    isPlain = false;
    end++;
    while (end - at < MOST_DIGITS && isDigit(text.charCodeAt(end))) end++;
  }
  const decimal = isPlain ? decimalComma(text, end) : undefined;
  if (decimal !== undefined) {
    const value = Number(text.slice(at, decimal).replace(',', '.'));
    return multiplied(text, { start: at, end: decimal, value, inWords: false, isPlain: false, multiple: 1 });
  }
  const next = text.charCodeAt(end);
  if (isDigit(next)) return undefined;
  const isLeft = next === 0x2e || next === 0x3a || next === 0x2f || next === 0x2c;
  if (isLeft && isDigit(text.charCodeAt(end + 1))) return undefined;
  if (text.charCodeAt(at) === 0x30 && end > at + 1 && isDigit(text.charCodeAt(at + 1))) return undefined;
  const value = Number(text.slice(at, end).replace(/[^\d.]/g, ''));
  return multiplied(text, { start: at, end, value, inWords: false, isPlain, multiple: 1 });
}

/** A group of three digits after a comma, or of two where another follows (`1,00,000`). */
function isGroup(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at + 1))) return false;
  if (isDigit(text.charCodeAt(at + 2))) return !isDigit(text.charCodeAt(at + 3));
  return text.charCodeAt(at + 2) === 0x2c && isGroup(text, at + 3);
}

/** A space and three digits. */
function isSpacedGroup(text: string, at: number): boolean {
  if (!isSpace(text.charCodeAt(at))) return false;
  for (let digit = at + 1; digit <= at + 3; digit++) if (!isDigit(text.charCodeAt(digit))) return false;
  const next = text.charCodeAt(at + 4);
  return !isDigit(next) && !(next === 0x2e && isDigit(text.charCodeAt(at + 5)));
}

/** Not one of a row of numbers, nor a label before another number: `12 300 45`, `Session 12 300 people`. */
function mayBeSpaced(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 0x30 || isLabel(wordBefore(text, at))) return false;
  if (isSpace(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2))) return false;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  while (isSpacedGroup(text, end)) end += 4;
  return !(isSpace(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)));
}

const otherMultiples: ReadonlyMap<string, number> = new Map(figureEntries('digitMultiples'));

/** What follows a number with a decimal comma. Before anything else, `1,2` may be a list. */
const AFTER_DECIMAL = new RegExp(
  String.raw`^[ \u00a0\u202f]?(?:[%％]|${anyOf([...cues('percent'), ...MULTIPLES.keys(), ...otherMultiples.keys()])}(?!\p{L}))`,
  'iu',
);

const UNIT_AFTER = /^\s(\p{L}+)(?!\p{L})/u;

/** `1,5 %`, `2,45 €`, `2,5 Millionen`, `3,5 Stunden`: one or two digits after a decimal comma, and what they count. */
function decimalComma(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 0x2c || !isDigit(text.charCodeAt(at + 1))) return undefined;
  const end = isDigit(text.charCodeAt(at + 2)) ? at + 3 : at + 2;
  if (isDigit(text.charCodeAt(end))) return undefined;
  if (currencyAfter(text, end)) return end;
  const after = text.slice(end, end + 16);
  const [, unit = ''] = UNIT_AFTER.exec(after) ?? [];
  return AFTER_DECIMAL.test(after) || isMeasure(unit) || DURATIONS.has(unit) ? end : undefined;
}

function multiplied(text: string, number: NumberRead): NumberRead {
  const start =
    isSpace(text.charCodeAt(number.end)) || isDash(text.charCodeAt(number.end)) ? number.end + 1 : number.end;
  if (start === number.end) return number;
  const word = wordAt(text, start);
  const multiple = MULTIPLES.get(word.toLowerCase()) ?? otherMultiples.get(word.toLowerCase());
  if (multiple === undefined) return number;
  // `2 mil millones`
  const after = multiple === 1e3 && isSpace(text.charCodeAt(start + word.length)) ? start + word.length + 1 : undefined;
  const secondWord = after === undefined ? '' : wordAt(text, after);
  if (after !== undefined && otherMultiples.get(secondWord.toLowerCase()) === 1e6)
    return {
      ...number,
      end: after + secondWord.length,
      value: round(number.value * 1e9),
      isPlain: false,
      multiple: 1e9,
    };
  return { ...number, end: start + word.length, value: round(number.value * multiple), isPlain: false, multiple };
}

/** ` M`, ` mn` or ` bn` before a word in lower case, a bracket or a mark: `65 M people`, but not `12 M. Diaz`. */
const SPACED_SUFFIX = /[ \u00a0\u202f](M|mn|bn)(?=$|[ \u00a0](?:\p{Ll}|\()|[,;:!?)\]]|\.$)/uy;

/** `500k`, `65M`, `65 M`, `€2.5m`. */
export function suffixed(text: string, number: NumberRead, isMoney: boolean): NumberRead {
  if (number.inWords || number.multiple > 1) return number;
  SPACED_SUFFIX.lastIndex = number.end;
  const [spaced, sign] = SPACED_SUFFIX.exec(text) ?? [];
  if (spaced !== undefined && !isYear(number)) {
    const multiple = SUFFIXES.get(sign!)!;
    const whole = { end: number.end + spaced.length, value: round(number.value * multiple), multiple };
    return { ...number, ...whole, isPlain: false };
  }
  let end = number.end;
  while (end - number.end < 3 && isLetter(text.charCodeAt(end))) end++;
  if (end === number.end || isWord(text.charCodeAt(end))) return number;
  const suffix = text.slice(number.end, end);
  const multiple =
    SUFFIXES.get(suffix) ?? (isMoney && suffix === 'm' ? 1e6 : isMoney && suffix === 'b' ? 1e9 : undefined);
  if (multiple === undefined) return number;
  return { ...number, end, value: round(number.value * multiple), isPlain: false, multiple };
}

export function isYear({ value, isPlain }: NumberRead): boolean {
  return isPlain && value >= 1900 && value <= 2099;
}

/** `Twelve`, `twenty-five`, `one hundred and fifty`, `two thousand`, `a dozen`, `half a million`. */
export function readNumberWords(text: string, at: number): NumberRead | undefined {
  let total = 0;
  let current = 0;
  let end = at;
  let next = at;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = wordAt(text, next).toLowerCase();
    if (word === '') break;
    if (word === 'and') {
      // `one hundred and fifty`, but not `five and six`.
      const isInner = count > 0 && (current >= 100 || (total > 0 && current === 0));
      if (!isInner || !isBelowHundred(wordAt(text, next + 4))) break;
    } else {
      const added = add(word, total, current);
      if (added === undefined) break;
      ({ total, current } = added);
      end = next + word.length;
    }
    const between = text.charCodeAt(next + word.length);
    if (!isSpace(between) && between !== 0x2d) break;
    next += word.length + 1;
  }
  if (end === at) return undefined;
  const number = { start: at, end, value: total + current, inWords: true, isPlain: false, multiple: 1 };
  return MULTIPLES.has(wordAt(text, at).toLowerCase()) ? withArticle(text, number) : number;
}

/** The number so far and one word more. Undefined if the word begins another number or none. */
function add(word: string, total: number, current: number): { total: number; current: number } | undefined {
  const cardinal = CARDINALS.get(word);
  if (cardinal !== undefined) {
    const isFree = cardinal < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0;
    return isFree ? { total, current: current + cardinal } : undefined;
  }
  const ten = TENS.get(word);
  if (ten !== undefined) return current % 100 === 0 ? { total, current: current + ten } : undefined;
  const multiple = MULTIPLES.get(word);
  if (multiple === undefined) return undefined;
  if (multiple <= 100) return current < 100 ? { total, current: (current || 1) * multiple } : undefined;
  if (total > 0 && current === 0) return { total: total * multiple, current: 0 };
  return { total: total + (current || 1) * multiple, current: 0 };
}

const ARTICLE = new RegExp(String.raw`(?<!\p{L})(?:an|${anyCue('oneAsNumerator')})\s$`, 'iu');
const LONGEST_ARTICLE = 8;

/** `a dozen` and `eine Million` from their article on; `half a million` is half of one. */
function withArticle(text: string, number: NumberRead): NumberRead {
  const { start, value } = number;
  const [found] = ARTICLE.exec(text.slice(Math.max(0, start - LONGEST_ARTICLE), start)) ?? [];
  if (found === undefined) return number;
  const article = start - found.length;
  const isHalf = wordBefore(text, article)?.word === 'half';
  return isHalf ? { ...number, start: article - 5, value: value / 2 } : { ...number, start: article };
}

function isBelowHundred(word: string): boolean {
  return CARDINALS.has(word.toLowerCase()) || TENS.has(word.toLowerCase());
}

/** The letters at a place; empty where there are none, or more than a number word has. */
export function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at <= LONGEST_WORD && isLetter(text.charCodeAt(end))) end++;
  return end - at > LONGEST_WORD || isWord(text.charCodeAt(end)) ? '' : text.slice(at, end);
}

/** Without what floating point adds: 2.3 million is 2300000. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

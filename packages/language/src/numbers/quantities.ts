import { isDigit, isSpace, isWord } from '../words/characters.js';
import { readDates } from '../dates/date-range.js';
import type { Fact } from './fact.js';
import { isMarker, mayBegin } from './number-context.js';
import { measure } from './measure.js';
import { readDigits, readNumberWords, round, wordAt } from './numbers.js';
import { readOrdinal, readRatio, readShare } from './ordinals.js';
import { isNumberWord, mayBeNumberWord, MULTIPLES } from './number-words.js';
import { anyOf } from '../words/phrase-pattern.js';
import { DURATIONS } from './units.js';

/** After a `+`. */
const PHONE = /\d{1,3}[ (-](?:[ ()-]?\d){5,14}(?!\d)/y;

/**
 * The figures in a clean text, in order and never overlapping, the longest where several readings fit: percentages,
 * money, counts with what they count, ranges, dates, durations, ordinals. Numbers that only label (`Session 4`, `p. 9`,
 * `v2.2`, `COVID-19`, addresses, telephone numbers, numbers of lists) are left out, and so is `one`, which is mostly a
 * pronoun. Linear.
 */
export function readQuantities(text: string): readonly Fact[] {
  const facts: Fact[] = [];
  const dates = readDates(text);
  let date = 0;
  let lastEnd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isWord(code)) {
      const fraction = readFraction(text, at);
      if (fraction !== undefined) {
        facts.push(fraction);
        lastEnd = fraction.end;
      }
      if (code === 0x2f && text.charCodeAt(at - 1) === 0x3a && text.charCodeAt(at + 1) === 0x2f)
        at = endOfToken(text, at) - 1;
      continue;
    }
    while (date < dates.length && dates[date]!.end <= at) date++;
    const next = dates[date];
    if (next?.start === at) {
      facts.push({ start: at, end: next.end, kind: 'date' });
      at = lastEnd = next.end;
      continue;
    }
    if (text.charCodeAt(at - 1) === 0x2b) {
      PHONE.lastIndex = at;
      if (PHONE.test(text)) {
        at = PHONE.lastIndex - 1;
        continue;
      }
    }
    const end = endOfWord(text, at);
    const fact = factAt(text, at, lastEnd);
    if (fact !== undefined && fact.end <= (next?.start ?? text.length)) {
      facts.push(fact);
      lastEnd = fact.end;
    }
    at = (fact?.end ?? (isAddress(text, at, end) ? endOfToken(text, at) : end)) - 1;
  }
  return facts;
}

const FRACTION = /[¼-¾⅐-⅞]/;

/** `⅓` by itself: not `2½`. */
function readFraction(text: string, at: number): Fact | undefined {
  const sign = text.charAt(at);
  if (!FRACTION.test(sign) || isWord(text.charCodeAt(at - 1))) return undefined;
  const [part, whole] = sign.normalize('NFKC').split('\u2044').map(Number);
  return { start: at, end: at + 1, kind: 'percentage', value: round((100 * part!) / whole!) };
}

function factAt(text: string, at: number, lastEnd: number): Fact | undefined {
  if (isDigit(text.charCodeAt(at))) {
    if (!mayBegin(text, at)) return undefined;
    const number = readDigits(text, at);
    if (number === undefined || isMarker(text, at, number.end)) return undefined;
    return readRatio(text, number) ?? measure(text, number, lastEnd);
  }
  if (!mayBeNumberWord(text, at) || !mayBegin(text, at)) return undefined;
  if (!isNumberWord(wordAt(text, at))) return undefined;
  const share = readShare(text, at);
  if (share !== undefined) return partOfUnit(text, share, lastEnd);
  const number = readNumberWords(text, at);
  if (number !== undefined) {
    const ordinal = readOrdinal(text, at, number);
    return ordinal ?? readRatio(text, number) ?? measure(text, number, lastEnd);
  }
  return readOrdinal(text, at);
}

const OF_UNIT = new RegExp(
  String.raw`^ of (?:an? (?:(${anyOf([...MULTIPLES.keys()])})|(${anyOf([...DURATIONS.keys()])}))|((?:19|20)\d\d(?!,?\d|\s\p{Ll}{4})))(?!\p{L})`,
  'iu',
);
const LONGEST_UNIT = 24;

/** `three quarters of a million dollars`, `a quarter of a century`, `three quarters of 2018`. */
function partOfUnit(text: string, share: Fact, lastEnd: number): Fact | undefined {
  const { start, end, value = 0 } = share;
  const [found, multiple, period, year] = OF_UNIT.exec(text.slice(end, end + LONGEST_UNIT)) ?? [];
  if (found === undefined) return share;
  const whole = { start, end: end + found.length };
  const part = value / 100;
  if (year !== undefined) return { start, end, kind: 'duration', unit: 'month', value: round(part * 12) };
  if (multiple === undefined)
    return { ...whole, kind: 'duration', unit: DURATIONS.get(period!.toLowerCase())!, value: part };
  const total = round(part * MULTIPLES.get(multiple.toLowerCase())!);
  return measure(text, { ...whole, value: total, inWords: true, isPlain: false, multiple: 1 }, lastEnd);
}

/** Letters and digits to their end. */
function endOfWord(text: string, at: number): number {
  let end = at + 1;
  while (isWord(text.charCodeAt(end))) end++;
  return end;
}

/** `www.x.org`, `name@x.org`, `x_2`: not words but one token up to the next white space. */
function isAddress(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 0x40 || next === 0x5f) return true;
  return next === 0x2e && end - at === 3 && text.slice(at, end).toLowerCase() === 'www';
}

function endOfToken(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

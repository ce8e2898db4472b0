import { isApostrophe, isDash, isDigit, isLetter, isSpace, isWord } from '../words/characters.js';
import type { Fact } from './fact.js';
import { readHeadNoun, singularOf } from './head-noun.js';
import { isLabel, isListedLabel, isNamed, isQuantifier, isYearCue, wordBefore } from './number-context.js';
import { mayBeNumberWord } from './number-words.js';
import { isYear, readNumberWords, round, suffixed, wordAt, type NumberRead } from './numbers.js';
import { readOtherEnd } from './number-ranges.js';
import { anyCue, cues, cueSet } from '../lexicon/cues.js';
import { currencyBefore, currencyAfter, DURATIONS, isMeasure, SHORT_DURATIONS, WORDLIKE_DURATIONS } from './units.js';

const DETERMINERS = cueSet('determiners');
const PARTS_OF_PERIODS = cueSet('partsOfPeriods');
const SURE_YEAR_CUES = cueSet('sureYearCues');
const NO_COMPOUNDS = cueSet('notInCompounds');

/** A number, or the two of a range, before it is known what they count. */
interface Amount {
  readonly start: number;
  readonly end: number;
  readonly low: NumberRead;
  readonly high: NumberRead | undefined;
}

/** What a number comes to with the unit around it; undefined where it only labels or lists. */
export function measure(text: string, first: NumberRead, after: number): Fact | undefined {
  const sign = currencyBefore(text, first.start);
  const isMoney = sign !== undefined && sign.start >= after;
  const low = suffixed(text, first, isMoney);
  const other = readOtherEnd(text, low, isMoney);
  if (other === 'none') return undefined;
  const amount = scaled({ start: first.start, end: (other ?? low).end, low, high: other });
  const currency = currencyAfter(text, amount.end);
  if (isMoney || currency !== undefined) {
    const code = currency?.code ?? (isMoney ? sign.code : undefined);
    const start = isMoney ? sign.start : amount.start;
    return fact({ ...amount, start, end: currency?.end ?? amount.end }, 'money', code);
  }
  const percentEnd = endOfPercent(text, amount.end);
  if (percentEnd !== undefined) {
    const whole = { ...amount, end: percentEnd };
    return fact(whole, 'percentage', other === undefined ? undefined : 'percent');
  }
  const next = text.charCodeAt(amount.end);
  if (isWord(next) || next === 0xd7 || next === 0xb0) return glued(text, amount);
  if (
    next === 0x40 ||
    next === 0x5f ||
    next === 0x5c ||
    (isApostrophe(next) && isLetter(text.charCodeAt(amount.end + 1)))
  ) {
    return undefined;
  }
  return isDash(next) && isLetter(text.charCodeAt(amount.end + 1)) ? compound(text, amount) : counted(text, amount);
}

/** `10x`, `2GB`, `80s`, `7th`, `2020s`, `1990er`. */
function glued(text: string, amount: Amount): Fact | undefined {
  let end = amount.end + 1;
  while (end - amount.end < 6 && isLetter(text.charCodeAt(end))) end++;
  if (isWord(text.charCodeAt(end)) || isApostrophe(text.charCodeAt(end))) return undefined;
  const unit = text.slice(amount.end, end);
  const whole = { ...amount, end };
  const { low, high } = amount;
  if (/^(?:st|nd|rd|th)$/i.test(unit)) {
    return low.isPlain && high === undefined
      ? { start: amount.start, end, kind: 'ordinal', value: low.value }
      : undefined;
  }
  if (unit === 'x' || unit === 'X' || unit === '×') return fact(whole, 'count', 'x');
  if ((unit === 's' || unit === 'er') && low.isPlain && high === undefined && isDecade(text, amount)) {
    return mayBeYear(low) ? { start: amount.start, end, kind: 'date', value: low.value } : undefined;
  }
  const duration = SHORT_DURATIONS.get(unit);
  if (duration !== undefined) return fact(whole, 'duration', duration);
  return isMeasure(unit) ? fact(whole, 'count', unit) : undefined;
}

/** `2020s`, `the 80s`. */
function isDecade(text: string, { low }: Amount): boolean {
  if (low.value % 10 !== 0) return false;
  if (mayBeYear(low)) return true;
  const before = wordBefore(text, low.start)?.word ?? '';
  return DETERMINERS.has(before) || PARTS_OF_PERIODS.has(before) || isApostrophe(text.charCodeAt(low.start - 1));
}

/** `three-day`, `16-year-old`, `2-page`, `1,000-seat`. */
function compound(text: string, amount: Amount): Fact | undefined {
  const start = amount.end + 1;
  let end = start;
  while (end - start < 20 && isLetter(text.charCodeAt(end))) end++;
  const word = text.slice(start, end);
  if (isWord(text.charCodeAt(end)) || !/^\p{Ll}{3,}$/u.test(word)) return undefined;
  const duration = DURATIONS.get(word);
  if (duration !== undefined) return fact({ ...amount, end }, 'duration', duration);
  if (NO_COMPOUNDS.has(word) || amount.low.inWords) return undefined;
  return fact({ ...amount, end }, 'count', singularOf(word));
}

const OF_WHOLE = cueSet('ofWhole');

/** A number with its noun after a space, or with none. */
function counted(text: string, amount: Amount): Fact | undefined {
  const { low, high, start, end } = amount;
  const before = wordBefore(text, start);
  const word = isSpace(text.charCodeAt(end)) ? unitWord(text, end + 1) : '';
  const duration = DURATIONS.get(word) ?? (low.inWords ? undefined : shortDuration(word));
  if (isLabel(before) && before!.isCapital) return undefined;
  // `session 3 of the training`
  if (isLabel(before) && OF_WHOLE.has(word)) return undefined;
  if (high === undefined && low.isPlain && isYearLike(text, low)) return year(text, amount);
  if (high !== undefined && isYear(low) && isYear(high)) return fact(amount, 'range', 'year');
  if (duration !== undefined) return fact({ ...amount, end: end + 1 + word.length }, 'duration', duration);
  if (isMeasure(word) && (word.length > 2 || !low.inWords))
    return fact({ ...amount, end: end + 1 + word.length }, 'count', word);
  // `one` is a pronoun, `4 P's` a term.
  if (low.inWords && low.value === 1 && high === undefined) return undefined;
  if (/^ \p{Lu}['’]?s(?!\p{L})/u.test(text.slice(end, end + 5))) return undefined;
  if (low.isPlain && (isNamed(text, before, low.value) || isListedLabel(text, start))) return undefined;
  // `15+ users`
  const nounStart = text.charCodeAt(end) === 0x2b ? end + 1 : end;
  const noun = isSpace(text.charCodeAt(nounStart))
    ? readHeadNoun(text, nounStart, low.value === 1 && high === undefined)
    : undefined;
  if (noun !== undefined)
    return fact({ ...amount, end: noun.end }, DURATIONS.has(noun.unit) ? 'duration' : 'count', noun.unit);
  if (isPartOfNumber(text, end)) return fact(amount, 'count', undefined);
  if (isLabel(before) || (before?.isAcronym === true && !isQuantifier(before))) return undefined;
  // `Kathmandu 44600`
  if (low.isPlain && high === undefined && low.value >= 1000 && isNamed(text, before, 0)) return undefined;
  const isBare = low.inWords
    ? (high ?? low).value >= 100
    : !low.isPlain || low.value >= 10 || isQuantifier(before) || high !== undefined;
  return isBare ? fact(amount, 'count', undefined) : undefined;
}

/** `min`, `ms` after a number and a space. */
function shortDuration(word: string): string | undefined {
  return WORDLIKE_DURATIONS.has(word) ? undefined : SHORT_DURATIONS.get(word);
}

/** ` of nine countries`, ` of the 12 banks` after a number. */
function isPartOfNumber(text: string, end: number): boolean {
  if (!text.startsWith(' of ', end)) return false;
  const word = wordAt(text, end + 4).toLowerCase();
  const next = DETERMINERS.has(word) ? end + 5 + word.length : end + 4;
  return isDigit(text.charCodeAt(next)) || (mayBeNumberWord(text, next) && readNumberWords(text, next) !== undefined);
}

/** 2012 as a year; a round one (`2000 participants`) may be a count of what follows. */
function year(text: string, { start, end, low }: Amount): Fact {
  if (low.value % 50 === 0 && !isYearCue(wordBefore(text, start))) {
    const noun = isSpace(text.charCodeAt(end)) ? readHeadNoun(text, end, false) : undefined;
    const isNext = noun !== undefined && noun.start === end + 1;
    if (isNext && /\p{Ll}/u.test(text.charAt(noun.start)))
      return { start, end: noun.end, kind: 'count', value: low.value, unit: noun.unit };
  }
  return { start, end, kind: 'date', value: low.value };
}

function mayBeYear({ value, isPlain }: NumberRead): boolean {
  return isPlain && value >= 1500 && value < 2100;
}

/** Older years only where a word says that they are. */
function isYearLike(text: string, number: NumberRead): boolean {
  if (isYear(number)) return true;
  const isInBrackets = text.charCodeAt(number.start - 1) === 0x28 && text.charCodeAt(number.end) === 0x29;
  return mayBeYear(number) && (isInBrackets || SURE_YEAR_CUES.has(wordBefore(text, number.start)?.word ?? ''));
}

/** `$5-10 million`: what multiplies the second number multiplies the first. */
function scaled(amount: Amount): Amount {
  const { low, high } = amount;
  if (high === undefined || high.multiple === 1 || low.multiple > 1 || low.value >= 1000) return amount;
  return { ...amount, low: { ...low, value: round(low.value * high.multiple) } };
}

function fact({ start, end, low, high }: Amount, kind: Fact['kind'], unit: string | undefined): Fact {
  const counts = unit === undefined ? {} : { unit };
  if (high === undefined) return { start, end, kind, value: low.value, ...counts };
  return { start, end, kind: 'range', low: low.value, high: high.value, ...counts };
}

const SCALE = new RegExp(String.raw` ${anyCue('degreeScales')}(?!\p{L})`, 'uy');

/** The word at a place as units are written: letters, or a sign with them (`°C`, `µm`), also `degrees Celsius`. */
function unitWord(text: string, at: number): string {
  let end = at;
  while (end - at < 16 && (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 0xb0)) end++;
  SCALE.lastIndex = end;
  if (SCALE.test(text)) return text.slice(at, SCALE.lastIndex);
  return isWord(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) ? '' : text.slice(at, end);
}

/** Where ` %`, ` per cent`, ` percentage points` at `at` ends. */
function endOfPercent(text: string, at: number): number | undefined {
  if (!/[%％pP]/.test(text.slice(at, at + 2))) return undefined;
  PERCENT.lastIndex = at;
  return PERCENT.test(text) ? PERCENT.lastIndex : undefined;
}

const PERCENT = new RegExp(String.raw`[ \u00a0\u202f-]?(?:[%％]|(?:${cues('percent').join('|')})(?!\p{L}))`, 'uy');

import { cues, cueSet } from '../lexicon/cues.js';
import { lexicons } from '../lexicon/languages.js';
import { wordsIn } from '../lexicon/vocabulary.js';
import {
  isBracketOpening,
  isDash,
  isDigit,
  isLetter,
  isLower,
  isObject,
  isSpace,
  isUpper,
  isWord,
} from '../words/characters.js';
import { readQuoteMarks, type QuotePair } from './quote-marks.js';
import type { OffsetRange } from '../words/offset-range.js';

/** Abbreviations after which the sentence always goes on. Here as below: without the last stop. */
const BOUND_ABBREVIATIONS = cueSet('boundAbbreviations');
/** Abbreviations that are so only before a number (`No. 5`, `p. 9`, `Jan. 19`). */
const NUMBER_ABBREVIATIONS = cueSet('numberAbbreviations');
/** Abbreviations that may end a sentence. They do if a word follows that begins sentences and not names. */
const LOOSE_ABBREVIATIONS = cueSet('looseAbbreviations');
const SENTENCE_STARTERS = cueSet('sentenceStarters');
/** After an ordinal and its stop: `19. September`, `3. Sitzung`. */
const AFTER_GERMAN_ORDINALS = new Set([
  ...wordsIn(lexicons.find(({ language }) => language === 'de')!.dates!.months).flatMap((forms) => forms.split('/')),
  ...cues('partNouns', ['de']),
  ...cues('groupParts', ['de']),
]);

/** A bracket that closes within so many characters keeps its sentences together. */
const BRACKET_REACH = 600;
/** So does a quotation. */
const QUOTE_REACH = 4000;
/** A longer word is not an abbreviation. */
const WORD_REACH = 24;

/**
 * The sentences of a clean text, in order, without the white space around them; together they hold all of its words.
 *
 * A sentence ends at `.`, `?`, `!` or `…` with the marks and brackets that close after it, if white space follows and
 * then something that begins a sentence: after an abbreviation only a word that begins no name, and a small letter only in
 * a quotation after a word that is not an abbreviation.
 * It does not end within a quotation or a bracket, so that what a person said stays in one sentence with who said it:
 * `She said, “I do. So do you.”` is one. Objects (U+FFFC) are not words: one directly after a stop stays with it, one
 * after a space begins what follows. Linear.
 *
 * @param pairs the text's quotation marks, where they are known already
 */
export function readSentences(
  text: string,
  pairs: readonly QuotePair[] = readQuoteMarks(text),
): readonly OffsetRange[] {
  const sentences: OffsetRange[] = [];
  const isKept = keeper(text, pairs);
  let start = skipSpace(text, 0);
  for (let stop = start; stop < text.length; stop++) {
    const code = text.charCodeAt(stop);
    // Letters first: most of a text is.
    if ((code > 0x3f && code < 0x964) || !isStop(code)) continue;
    let end = stop + 1;
    while (end < text.length && isStop(text.charCodeAt(end))) end++;
    const last = end - 1;
    end = skipClosing(text, end);
    const next = skipSpace(text, end);
    if (next === text.length) break;
    if ((next > end || isFullWidth(code)) && !isKept(stop, end) && endsSentence(text, start, stop, end, next)) {
      sentences.push({ start, end });
      start = next;
    }
    stop = last;
  }
  let end = text.length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Asked in ascending order whether a stop lies within a quotation or a bracket that goes on beyond `end`. */
function keeper(text: string, pairs: readonly QuotePair[]): (stop: number, end: number) => boolean {
  const kept: OffsetRange[] = [];
  let reached = 0;
  for (const { outerStart, outerEnd, closed } of pairs) {
    if (!closed || outerStart < reached || outerEnd - outerStart > QUOTE_REACH) continue;
    kept.push({ start: outerStart, end: outerEnd });
    reached = outerEnd;
  }
  const isBracketed = text.includes('(') || text.includes('[') ? bracketKeeper(text) : undefined;
  let index = 0;
  return (stop, end) => {
    while (index < kept.length && kept[index]!.end <= stop) index++;
    const quotation = kept[index];
    if (quotation !== undefined && quotation.start < stop && end < quotation.end) return true;
    return isBracketed?.(stop, end) ?? false;
  };
}

/** The same for `(…)` and `[…]`. */
function bracketKeeper(text: string): (stop: number, end: number) => boolean {
  let opened = 0;
  let depth = 0;
  let scanned = 0;
  let round = -1;
  let square = -1;
  return (stop, end) => {
    for (; scanned < stop; scanned++) {
      const code = text.charCodeAt(scanned);
      if (code === 0x28 || code === 0x5b) {
        if (depth === 0 || scanned - opened > BRACKET_REACH) {
          opened = scanned;
          depth = 0;
        }
        depth++;
      } else if ((code === 0x29 || code === 0x5d) && depth > 0) depth--;
    }
    if (depth === 0 || stop - opened > BRACKET_REACH) return false;
    let close: number;
    if (text.charCodeAt(opened) === 0x28) close = round = nextIndex(text, ')', end, round);
    else close = square = nextIndex(text, ']', end, square);
    return close >= end && close - opened <= BRACKET_REACH;
  };
}

/** `indexOf`, given an earlier answer so that the text is walked only once. */
function nextIndex(text: string, mark: string, from: number, known: number): number {
  if (known >= from) return known;
  const found = text.indexOf(mark, from);
  return found < 0 ? Number.MAX_SAFE_INTEGER : found;
}

function endsSentence(text: string, start: number, stop: number, end: number, next: number): boolean {
  const code = text.charCodeAt(stop);
  if (isFullWidth(code)) return true;
  // `(!)`, `[…]`: a remark or an omission in the middle of a sentence.
  if (end > stop + 1 && isBracketOpening(text.charCodeAt(stop - 1))) return false;
  const word = skipOpening(text, next);
  // `“Who pays?” @s4 asked.`
  if (isObject(text.charCodeAt(word)) && end > stop + 1 && code !== 0x2e && isLower(text, skipObjects(text, word)))
    return false;
  if (word === text.length || isContinuing(text.charCodeAt(word))) return false;
  if (isLower(text, word) && !isQuotedStart(text, start, stop, end, word)) return false;
  if (code === 0x21 || code === 0x3f) return true;
  const following = text.charCodeAt(stop + 1);
  if (following === 0x21 || following === 0x3f) return true;
  if (code === 0x2026 || isStop(following)) return isWord(text.charCodeAt(word));
  return !isAbbreviation(text, start, stop, word);
}

/** Whether a sentence starts with a quotation in lower case: `… were late. “all of them paid”, she said`. */
function isQuotedStart(text: string, start: number, stop: number, end: number, word: number): boolean {
  if (text[stop] !== '.' || !'“„«"'.includes(text[word - 1]!)) return false;
  let from = stop;
  while (from > start && stop - from < MIN_LAST_WORD && isLower(text, from - 1)) from--;
  return stop - from === MIN_LAST_WORD || end > stop + 1 || isObject(text.charCodeAt(stop - 1));
}

/** A word with this many small letters before the stop is not an abbreviation. */
const MIN_LAST_WORD = 4;

/** Whether the `.` at `stop` belongs to the word before it, seen what word comes next. */
function isAbbreviation(text: string, start: number, stop: number, next: number): boolean {
  let from = stop;
  while (from > start && stop - from <= WORD_REACH && !isSpace(text.charCodeAt(from - 1))) {
    from--;
    if (isObject(text.charCodeAt(from))) return false;
  }
  while (from < stop && !isWord(text.charCodeAt(from))) from++;
  // Dots with space between them: leaders of a table of contents.
  if (from === stop) return true;
  if (stop - from > WORD_REACH) return false;
  const isLabel = skipOpening(text, start) === from;
  const first = text.charCodeAt(from);
  if (isDigit(first)) return isListNumber(text, from, stop, isLabel) || isOrdinal(text, from, stop, next);
  const printed = text.slice(from, stop);
  const word = printed.toLowerCase();
  // `FS. Is it fast?`: a speaker's initials.
  if (isLabel && printed.length <= 3 && word.length > 1 && printed === printed.toUpperCase()) return true;
  if (word.length === 1) {
    if (isLabel) return !(word === 'i' && isStarter(text, next));
    if (NUMBER_ABBREVIATIONS.has(word)) return isDigit(text.charCodeAt(next));
    return BOUND_ABBREVIATIONS.has(word) || !isStarter(text, next);
  }
  if (BOUND_ABBREVIATIONS.has(word)) return true;
  if (NUMBER_ABBREVIATIONS.has(word)) return isDigit(text.charCodeAt(next));
  if (LOOSE_ABBREVIATIONS.has(word) || isDotted(word)) return !isStarter(text, next);
  return false;
}

/** `1.` at the start of a sentence, or after a colon: `in two ways: 1. Start again.` */
function isListNumber(text: string, from: number, stop: number, isLabel: boolean): boolean {
  if (stop - from > 3) return false;
  for (let at = from; at < stop; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return isLabel || text.charCodeAt(from - 2) === 0x3a;
}

/** `19. September`, `3. Sitzung`, as German writes ordinals. */
function isOrdinal(text: string, from: number, stop: number, next: number): boolean {
  if (stop - from > 2 || !isDigit(text.charCodeAt(stop - 1))) return false;
  let end = next;
  while (end - next <= WORD_REACH && isLetter(text.charCodeAt(end))) end++;
  return isUpper(text, next) && AFTER_GERMAN_ORDINALS.has(text.slice(next, end).toLowerCase());
}

/** `u.s`, `w.h.o`: single letters with stops between them. */
function isDotted(word: string): boolean {
  if (word.length % 2 === 0) return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (at % 2 === 0 ? !isLetter(code) : code !== 0x2e) return false;
  }
  return true;
}

/** A word that begins sentences rather than names, and is not an initial (`J. A. Roe`). */
function isStarter(text: string, at: number): boolean {
  if (!isUpper(text, at)) return false;
  let end = at + 1;
  while (end < text.length && end - at <= WORD_REACH && isLetter(text.charCodeAt(end))) end++;
  if (end === at + 1 && text.charCodeAt(end) === 0x2e) return false;
  return SENTENCE_STARTERS.has(text.slice(at, end).toLowerCase());
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026 || isFullWidth(code);
}

/** The stops of Chinese, Japanese and Devanagari, which need no space after them. */
function isFullWidth(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0964;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Marks and brackets that close, notes (`.[12]`, `.²`) and objects directly after included. */
function skipClosing(text: string, at: number): number {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isObject(code)) continue;
    if (code === 0x5b) {
      let end = at + 1;
      while (end - at < 5 && isDigit(text.charCodeAt(end))) end++;
      if (end === at + 1 || text.charCodeAt(end) !== 0x5d) return at;
      at = end;
    } else if (!isClosing(code)) return at;
  }
  return at;
}

/** The first character after objects and the spaces between them; of many only the first few are passed over. */
function skipObjects(text: string, at: number): number {
  const reach = Math.min(text.length, at + 8);
  while (at < reach && (isObject(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)))) at++;
  return at;
}

function isClosing(code: number): boolean {
  switch (code) {
    case 0x22: // "
    case 0x27: // '
    case 0x29: // )
    case 0x5d: // ]
    case 0x7d: // }
    case 0xb2: // superscript digits
    case 0xb3:
    case 0xb9:
    case 0xbb: // »
    case 0x2019: // ’
    case 0x201d: // ”
    case 0x201c: // “ (it closes in German)
      return true;
    default:
      return false;
  }
}

/** The first character that is not an opening mark or bracket. A few of them may come before a word. */
function skipOpening(text: string, at: number): number {
  const reach = Math.min(text.length, at + 8);
  while (at < reach) {
    const code = text.charCodeAt(at);
    const opens =
      isBracketOpening(code) || code === 0x22 || code === 0x27 || code === 0xab || code === 0xbf || code === 0xa1;
    if (!opens && !(code >= 0x2018 && code <= 0x201e)) break;
    at++;
  }
  return at;
}

/** What goes on with a sentence: a comma, a dash, another stop. */
function isContinuing(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x3b || isDash(code) || isStop(code);
}

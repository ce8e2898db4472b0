import { isDigit, isSpace, isWord } from '../words/characters.js';
import type { Fact } from './fact.js';
import { isLabel, isQuantifier, wordBefore } from './number-context.js';
import { CARDINALS, ORDINALS, PARTS } from './number-words.js';
import { readDigits, readNumberWords, round, wordAt, type NumberRead } from './numbers.js';
import { DURATIONS } from './units.js';
import { anyCue, cueSet } from '../lexicon/cues.js';

const NO_NOUNS = cueSet('notAfterOrdinals');
const NO_DETERMINERS = cueSet('notBeforeOrdinals');

/** `first`, `seventh`, `twenty-first` before what it counts. Discourse markers (`First, she noted`) are none. */
export function readOrdinal(text: string, at: number, ten?: NumberRead): Fact | undefined {
  let end = at;
  let value = 0;
  if (ten !== undefined) {
    if (ten.value % 10 !== 0 || text.charCodeAt(ten.end) !== 0x2d) return undefined;
    value = ten.value;
    end = ten.end + 1;
  }
  const printed = wordAt(text, end);
  const word = printed.toLowerCase();
  const ordinal = ORDINALS.get(word);
  // `FIRST` is an acronym.
  if (ordinal === undefined || printed === printed.toUpperCase() || (ten !== undefined && ordinal > 9))
    return undefined;
  end += word.length;
  if (!isSpace(text.charCodeAt(end)) || !isWord(text.charCodeAt(end + 1))) return undefined;
  if (NO_NOUNS.has(wordAt(text, end + 1).toLowerCase())) return undefined;
  const before = wordBefore(text, at)?.word;
  if (before !== undefined && NO_DETERMINERS.has(before)) return undefined;
  return { start: at, end, kind: 'ordinal', value: value + ordinal };
}

const RATIO_LINK = new RegExp(String.raw`^ ${anyCue('ratioLinks', ['en'])} `);
const RATIO_NOUN = /^ \p{Ll}{2,20}(?= )/u;
const LONGEST_LINK = 48;

/** `one in five`, `3 out of 4`, `one learner in five`, `five doctors in six,`, but not `two in four years`: the part of a whole as a percentage. */
export function readRatio(text: string, { start, end, value, multiple }: NumberRead): Fact | undefined {
  const after = text.slice(end, end + LONGEST_LINK);
  const [noun = ''] = RATIO_LINK.test(after) ? [] : (RATIO_NOUN.exec(after) ?? []);
  const link = noun.length + (RATIO_LINK.exec(after.slice(noun.length))?.[0].length ?? -noun.length);
  if (link === 0 || multiple > 1 || value >= 100 || isLabel(wordBefore(text, start))) return undefined;
  const whole = isDigit(text.charCodeAt(end + link)) ? readDigits(text, end + link) : readNumberWords(text, end + link);
  if (whole === undefined || whole.value <= value || whole.value > 100) return undefined;
  const next = text.charCodeAt(whole.end);
  if (isWord(next) || next === 0x25 || next === 0x2d) return undefined;
  // `two schools in four towns`
  if (noun !== '' && value !== 1 && isSpace(next)) return undefined;
  if (isSpace(next) && DURATIONS.has(wordAt(text, whole.end + 1).toLowerCase())) return undefined;
  return { start, end: whole.end, kind: 'percentage', value: round((value / whole.value) * 100) };
}

/** `one third`, `two-thirds`, `a quarter of`, `roughly half`: the part as a percentage. */
export function readShare(text: string, at: number): Fact | undefined {
  const word = wordAt(text, at).toLowerCase();
  const count = CARDINALS.get(word);
  if (count !== undefined && count < 10) {
    const between = text.charCodeAt(at + word.length);
    if (!isSpace(between) && between !== 0x2d) return undefined;
    const start = at + word.length + 1;
    const part = wordAt(text, start).toLowerCase();
    const parts = PARTS.get(part);
    const end = start + part.length;
    if (parts === undefined || text.charCodeAt(end) === 0x2d || count > 1 !== /s$/.test(part)) return undefined;
    return { start: at, end, kind: 'percentage', value: round((count / parts) * 100) };
  }
  const parts = PARTS.get(word);
  if (parts === undefined) return undefined;
  const end = at + word.length;
  const isOf = text.startsWith(' of ', end) || text.startsWith(' the ', end);
  const before = wordBefore(text, at);
  if (word === 'half') {
    if (text.charCodeAt(end) === 0x2d || text.startsWith(' a ', end) || text.startsWith(' an ', end)) return undefined;
    if (before !== undefined && (ORDINALS.has(before.word) || before.word === 'latter' || before.word === 'other'))
      return undefined;
    return isOf || isQuantifier(before) ? { start: at, end, kind: 'percentage', value: 50 } : undefined;
  }
  if (!isOf || before?.word !== 'a' || word.endsWith('s')) return undefined;
  return { start: before.start, end, kind: 'percentage', value: round(100 / parts) };
}

import { isDash, isLetter, isSpace, isUpper, isWord } from '../words/characters.js';
import { lettersIn } from '../sentences/plain-text.js';
import { anyCue, cueSet } from '../lexicon/cues.js';

/** After these a number is a label: `Session 4`, `Article 5`, `p. 9`. */
const LABELS = cueSet('numberLabels');
const YEAR_CUES = cueSet('yearCues');
const QUANTIFIERS = cueSet('quantifiers');

/** A longer word before a number says nothing about it. */
const LONGEST_WORD = 20;

/** The word before a number, in lower case without its stop, and where it begins. */
export interface WordBefore {
  readonly word: string;
  readonly start: number;
  readonly isCapital: boolean;
  /** In capitals throughout, as an acronym. */
  readonly isAcronym: boolean;
}

export function wordBefore(text: string, at: number): WordBefore | undefined {
  let end = at;
  if (!isSpace(text.charCodeAt(end - 1))) return undefined;
  end--;
  const close = text.charCodeAt(end - 1) === 0x2e ? end - 1 : end;
  let start = close;
  while (start > 0 && close - start <= LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start--;
  if (start === close || close - start > LONGEST_WORD) return undefined;
  const printed = text.slice(start, close);
  const isAcronym = close - start > 1 && printed === printed.toUpperCase() && isUpper(text, start);
  return { word: printed.toLowerCase(), start, isCapital: isUpper(text, start), isAcronym };
}

export function isLabel(before: WordBefore | undefined): boolean {
  return before !== undefined && LABELS.has(before.word);
}

export function isYearCue(before: WordBefore | undefined): boolean {
  return before !== undefined && YEAR_CUES.has(before.word);
}

export function isQuantifier(before: WordBefore | undefined): boolean {
  return before !== undefined && QUANTIFIERS.has(before.word);
}

/** `Pythia 8`, `MESH 2`: a small number after a name, which does not begin its sentence, or after an acronym. */
export function isNamed(text: string, before: WordBefore | undefined, value: number): boolean {
  if (before === undefined || !before.isCapital || value >= 100 || isQuantifier(before) || isYearCue(before))
    return false;
  if (before.isAcronym) return true;
  return before.start > 1 && !/[.?!:;]$/.test(text.slice(before.start - 2, before.start).trimEnd());
}

const listed = lettersIn(
  new RegExp(String.raw`([A-Za-z]{1,20})\.? \d+(?:\.\d+)*(?:, ?\d+)*(?:,? (?:${anyCue('and', ['en'])}|or|to) |, )$`),
);

/** The second label of `Sessions 4 and 5`. */
export function isListedLabel(text: string, at: number): boolean {
  if (!isSpace(text.charCodeAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  const match = listed(before).exec(before);
  return match !== null && LABELS.has(match[1]!.toLowerCase());
}

/** Whether the character before lets a number begin here, rather than go on with a name, an address or an amount. */
export function mayBegin(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (isSpace(before)) return true;
  if (isWord(before)) return false;
  switch (before) {
    case 0x23: // #
    case 0x26: // &
    case 0x2e: // .
    case 0x2f: // /
    case 0x3a: // :
    case 0x3d: // =
    case 0x40: // @
    case 0x5c: // \
    case 0x5f: // _
    case 0x2c: // ,
      return false;
    default:
      // `COVID-19`, but `- 5` and `(–5`.
      return !(isDash(before) && at > 1 && isWord(text.charCodeAt(at - 2)));
  }
}

/** `1. Begin`, `(2) Continue`, `[12]`: a number that lists or refers. */
export function isMarker(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end);
  if (before === 0x5b && next === 0x5d) return true;
  if (end - start > 3) return false;
  if (before === 0x28 && next === 0x29) return true;
  if (next !== 0x2e && next !== 0x29) return false;
  if (next === 0x2e && !isSpace(text.charCodeAt(end + 1))) return false;
  if (start === 0) return end + 1 < text.length;
  const last = text.charCodeAt(start - 2);
  return (
    isSpace(before) &&
    (last === 0x2e || last === 0x3a || last === 0x3b || last === 0x3f || last === 0x21) &&
    isSpace(text.charCodeAt(end + 1))
  );
}

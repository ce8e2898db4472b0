import { isDash, isDigit, isLetter, isSpace } from '../words/characters.js';
import { wordBefore } from './number-context.js';
import { mayBeNumberWord } from './number-words.js';
import { isYear, readDigits, readNumberWords, suffixed, type NumberRead } from './numbers.js';

/**
 * The other end of a range: `15-29`, `four to six`, `between 3 and 30`, `2007-09`, `$5 to $10`, `10% to 20%`. `none` where
 * the numbers are neither a range nor a figure at all, as those of a telephone or a score.
 */
export function readOtherEnd(text: string, first: NumberRead, isMoney: boolean): NumberRead | 'none' | undefined {
  const percent = text.charCodeAt(first.end) === 0x25 ? first.end + 1 : first.end;
  const joint = dashAt(text, percent) ?? wordJoint(text, first, percent);
  if (joint === undefined) return undefined;
  const start = '$€£'.includes(text.charAt(joint.end)) ? joint.end + 1 : joint.end;
  const number = numberAt(text, start);
  if (number === undefined) return undefined;
  const second = suffixed(text, number, isMoney);
  const startsInYear = isYear(first);
  // `from 4,000 in 2010 to 3,000`
  if (startsInYear && !joint.isDash && !second.isPlain) return undefined;
  if (joint.isDash) {
    const next = text.charCodeAt(second.end);
    if (isDash(next) && isDigit(text.charCodeAt(second.end + 1))) return 'none';
  }
  if (second.value > first.value || second.multiple > first.multiple) return second;
  const isShort = startsInYear && second.isPlain && second.end - second.start === 2;
  const value = Math.trunc(first.value / 100) * 100 + second.value;
  if (joint.isDash && isShort && value > first.value) return { ...second, value };
  return joint.isTight ? 'none' : undefined;
}

interface Joint {
  readonly end: number;
  readonly isDash: boolean;
  /** A dash without space around. */
  readonly isTight: boolean;
}

function dashAt(text: string, at: number): Joint | undefined {
  const isSpaced = isSpace(text.charCodeAt(at));
  const dash = isSpaced ? at + 1 : at;
  if (!isDash(text.charCodeAt(dash))) return undefined;
  // `four-to-six`
  if (text.startsWith('to-', dash + 1)) return { end: dash + 4, isDash: false, isTight: false };
  if (isSpaced !== isSpace(text.charCodeAt(dash + 1))) return undefined;
  const end = isSpaced ? dash + 2 : dash + 1;
  const isNumber =
    isDigit(text.charCodeAt(end)) || '$€£'.includes(text.charAt(end)) || (!isSpaced && isLetter(text.charCodeAt(end)));
  return isNumber && end < text.length ? { end, isDash: true, isTight: !isSpaced } : undefined;
}

function wordJoint(text: string, first: NumberRead, at: number): Joint | undefined {
  if (!isSpace(text.charCodeAt(at))) return undefined;
  if (text.startsWith('to ', at + 1)) return { end: at + 4, isDash: false, isTight: false };
  if (!text.startsWith('and ', at + 1)) return undefined;
  return wordBefore(text, first.start)?.word === 'between' ? { end: at + 5, isDash: false, isTight: false } : undefined;
}

function numberAt(text: string, at: number): NumberRead | undefined {
  if (isDigit(text.charCodeAt(at))) return readDigits(text, at);
  return mayBeNumberWord(text, at) ? readNumberWords(text, at) : undefined;
}

import { fold } from '@findings/language';

/** The words of a text, without letter case, accents and apostrophes, with their offsets. */
export interface WordTokens {
  readonly length: number;
  readonly words: readonly string[];
  /** Offsets in UTF-16 code units. `women’s`, `1,000`, `50%` and `$500` are one word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Apostrophes and invisible characters, without which a word is the same. */
const IGNORED = "'`\\u2019\\u2018\\u201b\\u2032\\u00b4\\u00ad\\u200b\\u2060\\ufeff";
const WORD = new RegExp(
  String.raw`(?:[$£¥\u20a0-\u20cf](?=\d))?[\p{L}\p{N}\p{M}]+(?:(?:[${IGNORED}]|(?<=\d)[,.:](?=\d))[\p{L}\p{N}\p{M}]+)*(?:(?<=\d)[%‰])?`,
  'gu',
);
const ALL_IGNORED = new RegExp(`[${IGNORED}\u02bc]`, 'g');

/** Splits a text into words. */
export function readTokens(text: string): WordTokens {
  const found = [...text.matchAll(WORD)];
  return {
    length: found.length,
    words: found.map(([word]) => fold(word).replace(ALL_IGNORED, '')),
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
  };
}

/** `%` and `‰`. */
export function isUnit(code: number): boolean {
  return code === 0x25 || code === 0x2030;
}

/** `$`, `£`, `¥`, and the signs U+20A0 to U+20CF, such as `€`. */
export function isCurrency(code: number): boolean {
  return code === 0x24 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code <= 0x20cf);
}

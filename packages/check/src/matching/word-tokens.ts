import { isDigit, isWord, fold } from '@findings/language';

/** The words of a text as hashes that ignore case and accents, with their offsets. */
export interface WordTokens {
  readonly length: number;
  readonly words: Int32Array;
  /** Offsets in UTF-16 code units. `women’s`, `1,000`, `50%` and `$500` are one word. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Splits a text into words. */
export function readTokens(text: string): WordTokens {
  const [words, starts, ends]: number[][] = [[], [], []];
  scanWords(text, (start, end) => {
    words!.push(wordHash(text, start, end));
    starts!.push(start);
    ends!.push(end);
  });
  return {
    length: words!.length,
    words: Int32Array.from(words!),
    starts: Uint32Array.from(starts!),
    ends: Uint32Array.from(ends!),
  };
}

/** Calls `visit` with the start and end of each word, in order. */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    const start = isDigit(text.charCodeAt(at)) && isCurrency(text.charCodeAt(at - 1)) ? at - 1 : at;
    let end = at + 1;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (!isWord(code) && !(isWord(text.charCodeAt(end + 1)) && joins(code, text, end))) break;
    }
    if (isUnit(text.charCodeAt(end)) && isDigit(text.charCodeAt(end - 1))) end++;
    visit(start, end);
    at = end - 1;
  }
}

/** Whether a sign between two letters or digits joins them to one word. */
function joins(code: number, text: string, at: number): boolean {
  if (code === 0x2c || code === 0x2e || code === 0x3a) {
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  }
  return isIgnorable(code);
}

/** Whether a word is the same without the character: apostrophes and invisible characters. */
function isIgnorable(code: number): boolean {
  if (code < 128) return code === 0x27 || code === 0x60;
  return (
    code === 0x2019 ||
    code === 0x2018 ||
    code === 0x201b ||
    code === 0x2032 ||
    code === 0xb4 ||
    code === 0xad ||
    code === 0x200b ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** A 32-bit FNV-1a hash of the folded word, without apostrophes. */
function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    let code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) code |= 32;
    else if (isIgnorable(code)) continue;
    else if (code > 127) return foldedHash(text.slice(start, end));
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function foldedHash(word: string): number {
  const folded = fold(word);
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (!isIgnorable(code) && code !== 0x2bc) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** `%` and `‰`. */
export function isUnit(code: number): boolean {
  return code === 0x25 || code === 0x2030;
}

/** `$`, `£`, `¥`, and the signs U+20A0 to U+20CF, such as `€`. */
export function isCurrency(code: number): boolean {
  return code === 0x24 || code === 0xa3 || code === 0xa5 || (code >= 0x20a0 && code <= 0x20cf);
}

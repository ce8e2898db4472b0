/*
 * Classes of characters by UTF-16 code unit. `NaN`, which `charCodeAt` returns after the end of a text, has no class.
 * Surrogates count as letters.
 */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const UPPER = 8;
const OPENING = 16;

const ascii = new Uint8Array(128);
const letters = 'abcdefghijklmnopqrstuvwxyz';
for (const [characters, kind] of [
  [letters, LETTER],
  [letters.toUpperCase(), LETTER | UPPER],
  ['0123456789', DIGIT],
  ['\t\n\v\f\r ', SPACE],
  ['([{<', OPENING],
] as const) {
  for (const character of characters) ascii[character.charCodeAt(0)] = kind;
}

export function isSpace(code: number): boolean {
  return code < 128
    ? (ascii[code]! & SPACE) !== 0
    : code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  if (code < 128) return (ascii[code]! & LETTER) !== 0;
  if (code >= 0x2000)
    return (
      code > 0x2bff && !(code >= 0x3000 && code <= 0x3004) && !(code >= 0x3008 && code <= 0x3020) && !isObject(code)
    );
  return (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba;
}

/** Whether a code unit is a letter or a digit. */
export function isWord(code: number): boolean {
  return code < 128 ? (ascii[code]! & (LETTER | DIGIT)) !== 0 : isLetter(code);
}

/** `(`, `[`, `{` or `<`. */
export function isBracketOpening(code: number): boolean {
  return code < 128 && (ascii[code]! & OPENING) !== 0;
}

/** Whether the character at `at` is a capital letter. False for scripts without letter case. */
export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (ascii[code]! & UPPER) !== 0;
  const character = text.charAt(at);
  return character !== character.toLowerCase();
}

export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (ascii[code]! & (LETTER | UPPER)) === LETTER;
  const character = text.charAt(at);
  return character !== character.toUpperCase();
}

/** Whether a code unit is U+FFFC, which replaces a citation, a footnote reference or code in clean text. */
export function isObject(code: number): boolean {
  return code === 0xfffc;
}

/** `'` or `’`. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** A hyphen or a dash, ASCII or not. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** Returns a fast test whether one of the words may begin at an offset. Compares three letters without case. */
export function beginnings(words: Iterable<string>): (text: string, at: number) => boolean {
  const table = new Uint8Array(1 << 15);
  const keyOf = (text: string, at: number): number =>
    (text.charCodeAt(at) & 31) | ((text.charCodeAt(at + 1) & 31) << 5) | ((text.charCodeAt(at + 2) & 31) << 10);
  // Upper and lower case of other scripts may differ in more than one bit.
  for (const word of words) for (const form of [word, word.toUpperCase()]) table[keyOf(form, 0)] = 1;
  return (text, at) => table[keyOf(text, at)] === 1;
}

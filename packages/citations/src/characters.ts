/** Character classes of Pandoc. All functions take a text and an offset in UTF-16 code units. */

/** A cache for the code units outside the surrogates. 0: unknown, 1: letter or digit, 2: neither. */
const answers = new Uint8Array(0x10000);

/** Whether a letter or digit (general categories L and N) starts at `index`. */
export function isAlphanumericAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return isAsciiAlphanumeric(code);
  if (code >= 0xd800 && code < 0xe000) return code < 0xdc00 && isAlphanumeric(codePointAt(text, index));
  return isAlphanumericUnit(code);
}

/** Whether a letter or digit ends just before `index`. */
export function isAlphanumericBefore(text: string, index: number): boolean {
  const code = text.charCodeAt(index - 1);
  if (code < 128) return isAsciiAlphanumeric(code);
  if (code >= 0xdc00 && code < 0xe000) return index > 1 && isAlphanumericAt(text, index - 2);
  return isAlphanumericUnit(code);
}

/** The length of the character in code units: 2 for a surrogate pair, otherwise 1. */
export function sizeAt(text: string, index: number): 1 | 2 {
  return isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1)) ? 2 : 1;
}

/** Whether a code is a space, a tab or a line end. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Whether a code becomes a space in clean text: white space, or a no-break space. */
export function folds(code: number): boolean {
  return code === 0xa0 || isSpace(code);
}

/** Space or tab, or the CR of a CRLF. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first position at or after `index` without a space or tab. */
export function skipBlanks(text: string, index: number, end: number): number {
  while (index < end && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/** The first position at or after `index` without white space. */
export function skipSpaces(text: string, index: number, end: number): number {
  while (index < end && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function isAsciiAlphanumeric(code: number): boolean {
  return isDigit(code) || isAsciiLetter(code);
}

function isAlphanumeric(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}

function isAlphanumericUnit(code: number): boolean {
  const known = answers[code];
  if (known !== 0) return known === 1;
  const answer = isAlphanumeric(String.fromCharCode(code));
  answers[code] = answer ? 1 : 2;
  return answer;
}

function codePointAt(text: string, index: number): string {
  return text.slice(index, index + sizeAt(text, index));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

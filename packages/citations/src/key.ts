import { isAlphanumericAt, sizeAt } from './characters.js';

/**
 * ```text
 * key    = '@' ( simple | '{' braced '}' )
 * simple = ( alnum | '_' | '*' ) { alnum | '_' | inner before ( alnum | '_' ) | ( ':' | '/' ) before '/' }
 * inner  = one of : . # $ % & - + ? < > ~ /
 * braced = balanced braces, no white space
 * ```
 */
export interface Key {
  readonly id: string;
  /** The position after the key and its brace. */
  readonly end: number;
}

const inner = new Set([...':.#$%&-+?<>~/'].map((char) => char.charCodeAt(0)));
const unicodeSpace = /^\s$/u;

/**
 * Reads the key whose `@` is at `at`. The caller must check the character before it, since a letter there means that it is not a key.
 *
 * @param longest the maximum length of a key in braces. Without a limit, `@{@{@{…` would take quadratic time.
 */
export function readKey(text: string, at: number, end: number, longest: number): Key | undefined {
  const simple = simpleKeyEnd(text, at + 1, end);
  if (simple > at + 1) return { id: text.slice(at + 1, simple), end: simple };
  const braced = bracedKeyEnd(text, at + 1, Math.min(end, at + longest + 3));
  return braced === undefined ? undefined : { id: text.slice(at + 2, braced - 1), end: braced };
}

/** The end of the simple key at `start`, or `start` if there is none. */
export function simpleKeyEnd(text: string, start: number, end: number): number {
  let index = start;
  if (index >= end) return start;
  const first = text.charCodeAt(index);
  if (first === 42) index++;
  else index += wordSize(text, index, end);
  if (index === start) return start;
  while (index < end) {
    const size = wordSize(text, index, end);
    const code = text.charCodeAt(index);
    if (size > 0) index += size;
    else if (inner.has(code) && wordSize(text, index + 1, end) > 0) index++;
    else if ((code === 58 || code === 47) && index + 1 < end && text.charCodeAt(index + 1) === 47) index++;
    else break;
  }
  return index;
}

/** Whether `text` is a key that needs no braces: `s4.h2` is, `s4.` and `my key` are not. */
export function isSimpleKey(text: string): boolean {
  return text !== '' && simpleKeyEnd(text, 0, text.length) === text.length;
}

/**
 * Writes an id as a key: `@s4.h2`, or `@{s4.h2.}` if the id needs braces. Pandoc has no key for an id with white space or unbalanced
 * braces, but it is returned in braces, too.
 */
export function formatKey(id: string): string {
  return isSimpleKey(id) ? `@${id}` : `@{${id}}`;
}

function bracedKeyEnd(text: string, start: number, end: number): number | undefined {
  if (text.charCodeAt(start) !== 123) return undefined;
  let depth = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 123) depth++;
    else if (code === 125) {
      depth--;
      if (depth === 0) return index + 1;
    } else if (code <= 32 || code >= 0x85) {
      if (unicodeSpace.test(text.charAt(index))) return undefined;
    }
  }
  return undefined;
}

/** The length of the letter, digit or `_` at `index` in code units, or 0. */
function wordSize(text: string, index: number, end: number): number {
  if (index >= end) return 0;
  if (text.charCodeAt(index) === 95) return 1;
  return isAlphanumericAt(text, index) ? sizeAt(text, index) : 0;
}

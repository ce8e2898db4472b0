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
  /** The first place after the key, its brace included. */
  readonly end: number;
}

const inner = new Set([...':.#$%&-+?<>~/'].map((char) => char.charCodeAt(0)));
const unicodeSpace = /^\s$/u;

/**
 * The key whose `@` stands at `at`. What stands before it (a letter, say, makes it none) is the caller's to look at.
 *
 * @param longest a key in braces beyond this many code units is none: without a limit `@{@{@{…` takes quadratic time
 */
export function readKey(text: string, at: number, end: number, longest: number): Key | undefined {
  const simple = simpleKeyEnd(text, at + 1, end);
  if (simple > at + 1) return { id: text.slice(at + 1, simple), end: simple };
  const braced = bracedKeyEnd(text, at + 1, Math.min(end, at + longest + 3));
  return braced === undefined ? undefined : { id: text.slice(at + 2, braced - 1), end: braced };
}

/** Where the simple key that starts at `start` ends; `start` itself where none does. */
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
 * How to cite `id`: `@s4.h2`, or `@{s4.h2.}` where the id would not end by itself.
 * An id with white space or unbalanced braces has no key in Pandoc's grammar; it comes back in braces all the same.
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

/** Size of the letter, digit or `_` at `index`; 0 where there is none. */
function wordSize(text: string, index: number, end: number): number {
  if (index >= end) return 0;
  if (text.charCodeAt(index) === 95) return 1;
  return isAlphanumericAt(text, index) ? sizeAt(text, index) : 0;
}

import { folds, isAlphanumericBefore } from '../characters.js';

/** ASCII characters at which something other than plain text may start or end. */
const special = new Uint8Array(128);
for (const char of '`_*^[]!$~<\\@"\'-&;.') special[char.charCodeAt(0)] = 1;

/** A range of plain text. */
export interface PlainRun {
  end: number;
  /** Whether the range ends with a word, so that no key can follow. */
  word: boolean;
}

/**
 * Skips letters, digits, white space and punctuation without meaning in Markdown.
 *
 * A single full stop belongs to the word before it (`z.@s7` is not a citation). Pandoc reads three of them as an ellipsis, which does
 * not (`...@s8` is a citation).
 */
export function skipPlain(text: string, start: number, end: number, found: PlainRun): void {
  let index = start;
  let stop = -1;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code >= 128 || special[code] === 0) index++;
    else if (code === 46) {
      if (text.charCodeAt(index + 1) !== 46 || index + 1 >= end) stop = ++index;
      else index += text.charCodeAt(index + 2) === 46 && index + 2 < end ? 3 : 1;
    } else if (isPlainHere(text, index, end, code)) index++;
    else break;
  }
  found.end = index;
  found.word = index > start && (stop === index || isAlphanumericBefore(text, index));
}

/** Whether an exclamation mark precedes no bracket, or a hyphen precedes no hyphen and no key. */
function isPlainHere(text: string, index: number, end: number, code: number): boolean {
  const next = index + 1 < end ? text.charCodeAt(index + 1) : 32;
  if (code === 33) return next !== 91;
  if (code === 45) return next !== 45 && next !== 64;
  return false;
}

/** Collapses white space, including no-break spaces, and trims it. */
export function foldSpaces(text: string): string {
  let folded = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!folds(code) || (code === 32 && !folds(text.charCodeAt(index + 1)))) continue;
    folded += `${text.slice(from, index)} `;
    while (folds(text.charCodeAt(index + 1))) index++;
    from = index + 1;
  }
  return (folded + text.slice(from)).trim();
}

import { isDigit, isWord } from '@findings/core/text';
import type { FindingText } from './finding-text.js';
import { isCurrency, isUnit } from './word-tokens.js';

/**
 * Whether a place in a text lies within a word: between letters or digits, and also within `women's`, `U.S.`, `1,000`,
 * `3.5`, `R&D`, `50%`, `$500` and `non-profit`. Quotations begin and end elsewhere.
 */
export function isWithinWord(said: FindingText, at: number): boolean {
  const text = said.form;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const [wordBefore, wordAfter] = [isWord(before), isWord(after)];
  if (wordBefore && wordAfter) return true;
  if (isDigit(before) && isUnit(after)) return true;
  if (isDigit(after) && isCurrency(before)) return true;
  if (wordAfter && isWord(text.charCodeAt(at - 2))) return joins(said, at - 1);
  return wordBefore && isWord(text.charCodeAt(at + 1)) && joins(said, at);
}

/** Whether the sign at `at`, with a letter or digit on both sides, makes one word of them. */
function joins(said: FindingText, at: number): boolean {
  const text = said.form;
  switch (text.charCodeAt(at)) {
    case 0x27: // '
    case 0x26: // &
    case 0x2e: // .
    case 0x40: // @
    case 0x5f: // _
      return true;
    case 0x2c: // ,
    case 0x3a: // :
      return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
    case 0x2d:
      return said.isHyphen(at);
    default:
      return false;
  }
}

import type { OffsetRange } from '@findings/core/text';
import { isLetter, isSpace, isUpper, isWord, fold } from '@findings/core/text';

/** A word of a text with its place; `O’Neill` is one, and so is each half of `Smith-Jones`. */
export interface NameWord extends OffsetRange {
  /** Without accents, case and apostrophe; a possessive's `’s` is no part of it. */
  readonly folded: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Nothing but white space, or the stop of an abbreviation, parts it from the word before. */
  readonly joined: boolean;
  /** A hyphen parts it from the word before. */
  readonly hyphened: boolean;
}

const genitive = /['’]s$/;

function foldedWord(written: string): string {
  return fold(written.replace(genitive, '').replace(/['’]/g, ''));
}

/** Whether one of the words with a capital letter is wanted, folded: few texts have one, and only those need be taken apart. */
export function hasCapitalWord(
  text: string,
  { start, end }: OffsetRange,
  isWanted: (folded: string) => boolean,
): boolean {
  for (let at = start; at < end; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    const last = wordEnd(text, at, end);
    if (isUpper(text, at) && isWanted(foldedWord(text.slice(at, last)))) return true;
    at = last;
  }
  return false;
}

/** The words of a text from `start` to `end`, in order. Linear. */
export function findNameWords(text: string, { start, end }: OffsetRange): readonly NameWord[] {
  const words: NameWord[] = [];
  let behind = start;
  for (let at = start; at < end; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    const last = wordEnd(text, at, end);
    const written = text.slice(at, last);
    const bare = written.replace(genitive, '');
    words.push({
      start: at,
      end: at + bare.length,
      folded: foldedWord(written),
      capital: isUpper(text, at),
      possessive: bare.length < written.length || (/s$/.test(bare) && isApostrophe(text.charCodeAt(last))),
      joined: words.length > 0 && isJoint(text, behind, at),
      hyphened: at - behind === 1 && text[behind] === '-',
    });
    at = behind = last;
  }
  return words;
}

function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isWord(code)) continue;
    if (isApostrophe(code) && isLetter(text.charCodeAt(end + 1)) && end + 1 < limit) continue;
    break;
  }
  return end;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** One white space, with a full stop before it after a title or an initial. */
function isJoint(text: string, from: number, to: number): boolean {
  let at = from;
  if (text[at] === '.') at++;
  return to - at === 1 && isSpace(text.charCodeAt(at));
}

import { type OffsetRange, isLetter, isSpace, isUpper, isWord, fold } from '@findings/language';
import { withoutLookAlikes } from './look-alikes.js';

/** A word of a text with its range. `O’Neill` is one word, and `Smith-Jones` is two. */
export interface NameWord extends OffsetRange {
  /** The word without accents, letter case, apostrophes, possessive `’s` and letters of another script that look like Latin ones. */
  readonly folded: string;
  /** Whether it starts with a capital letter. */
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Whether only white space, or the period of an abbreviation, separates it from the previous word. */
  readonly joined: boolean;
  /** Whether a hyphen separates it from the previous word. */
  readonly hyphened: boolean;
}

const POSSESSIVE = /['’]s$/;

/** Elided French words before a capital letter: `d’Aurélie`, `qu’Aurélie`. */
const ELISIONS: ReadonlyMap<string, string> = new Map([
  ['d', 'de'],
  ['l', 'le'],
  ['qu', 'que'],
]);

/** The article of `l’avis`. */
const ELIDED_ARTICLE = /^[lL]['’](?=\p{Ll})/u;

function foldedWord(word: string): string {
  if (/^[A-Za-z]{3,}$/.test(word)) return word.toLowerCase();
  return (
    ELISIONS.get(word) ??
    fold(withoutLookAlikes(word).replace(POSSESSIVE, '').replace(ELIDED_ARTICLE, '').replace(/['’]/g, ''))
  );
}

/** Whether a capitalized word satisfies `isWanted`, which receives the folded word. A fast test, because most texts have none. */
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

/** The words of a range of a text, in order. Linear. */
export function findNameWords(text: string, { start, end }: OffsetRange): readonly NameWord[] {
  const words: NameWord[] = [];
  let previousEnd = start;
  for (let at = start; at < end; at++) {
    if (!isWord(text.charCodeAt(at))) continue;
    const last = wordEnd(text, at, end);
    const written = text.slice(at, last);
    const bare = written.replace(POSSESSIVE, '');
    words.push({
      start: at,
      end: at + bare.length,
      folded: foldedWord(written),
      capital: isUpper(text, at),
      possessive: bare.length < written.length || (/s$/.test(bare) && isApostrophe(text.charCodeAt(last))),
      joined: words.length > 0 && isJoined(text, previousEnd, at),
      hyphened: at - previousEnd === 1 && text[previousEnd] === '-',
    });
    at = previousEnd = last;
  }
  return words;
}

function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isWord(code)) continue;
    if (isElision(text, start, end)) break;
    if (isApostrophe(code) && isLetter(text.charCodeAt(end + 1)) && end + 1 < limit) continue;
    break;
  }
  return end;
}

/** Whether an elided word ends here, before a capital letter. */
function isElision(text: string, start: number, end: number): boolean {
  return (
    end - start <= 2 &&
    isApostrophe(text.charCodeAt(end)) &&
    isUpper(text, end + 1) &&
    ELISIONS.has(text.slice(start, end))
  );
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Whether the text between two words is one white space, a period and one white space, or the apostrophe of an elided word. */
function isJoined(text: string, from: number, to: number): boolean {
  let at = from;
  if (to - at === 1 && isApostrophe(text.charCodeAt(at))) return true;
  if (text[at] === '.') at++;
  return to - at === 1 && isSpace(text.charCodeAt(at));
}

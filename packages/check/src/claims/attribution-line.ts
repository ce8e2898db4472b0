import { hasWord, isObject } from '@findings/core/text';

/** A longer line says more than who is quoted. */
const mostWords = 20;
const mostWordsOfName = 10;
const mostWordsOfPointer = 3;
const longest = 240;

const dashed = /^(?:[—–―]|--?-?\s|--)/;
/** `of`, `for the`, `at`: words of an affiliation. */
const small = /^(?:of|the|for|and|at|in|on|to|from|de|la|le|du|von|van|der|bin)$/;

/**
 * Whether a line, or a last paragraph, says where a block quotation is from and no more: it begins with a dash, or
 * holds a name, or only a citation (`(see @s4)`).
 */
export function isAttributionLine(line: string): boolean {
  if (line.length > longest) return false;
  const isCiting = hasObject(line);
  const words = line.replaceAll('\ufffc', ' ').split(/\s+/).filter(hasWord);
  if (dashed.test(line)) return words.length <= mostWords;
  if (isCiting && words.length <= mostWordsOfPointer) return !/["“”«»]|[.?!…]\s*\ufffc/u.test(line);
  return words.length > 0 && words.length <= mostWordsOfName && isName(line, words);
}

function isName(line: string, words: readonly string[]): boolean {
  if (/[?!”"]|[^.\s]{5,}\.\s*$/u.test(line.replaceAll('\ufffc', ' '))) return false;
  return words.every((word) => /^\P{L}*\p{Lu}/u.test(word) || small.test(word)) && /^\P{L}*\p{Lu}/u.test(words[0]!);
}

/**
 * Where the attribution behind the last words of a paragraph begins, `… ones. — Wex [@s4.h1]`: on a line of its own, or
 * behind a dash that follows the end of a sentence; undefined where there is none.
 *
 * @param lastLine where the paragraph's last line begins in its clean text; 0 where it has only one
 */
export function findAttributionLine(text: string, lastLine: number): number | undefined {
  const line = text.slice(lastLine).trim();
  if (lastLine > 0 && isAttributionLine(line)) {
    const endsSentence = /[.?!…"”’\ufffc]\s*$/.test(text.slice(Math.max(0, lastLine - 8), lastLine));
    if (endsSentence || (dashed.test(line) && startsWithName(line) && hasObject(line))) return lastLine;
  }
  const from = Math.max(0, text.length - longest);
  const match = /[.?!…"”’\ufffc]\s+(?=(?:[—–―]|--)[^—–―]*$)/u.exec(text.slice(from));
  if (!match) return undefined;
  const start = from + match.index + match[0].length;
  const tail = text.slice(start);
  return startsWithName(tail) && isAttributionLine(tail) ? start : undefined;
}

function startsWithName(line: string): boolean {
  return /^[^\p{L}\ufffc]*[\p{Lu}\ufffc]/u.test(line);
}

function hasObject(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isObject(text.charCodeAt(at))) return true;
  return false;
}

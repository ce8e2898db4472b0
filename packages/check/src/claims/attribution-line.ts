import { cues, english, hasWord, isObject } from '@findings/language';

/** Longer lines are not only an attribution. */
const MAX_WORDS = 20;
const MAX_NAME_WORDS = 10;
const MAX_CITATION_WORDS = 3;
const MAX_LENGTH = 240;

const STARTS_WITH_DASH = /^(?:[—–―]|--?-?\s|--)/;
/** Small words in names and affiliations. */
const NAME_PARTICLES = new Set([...cues('titleSmallWords'), ...english.particles]);

/**
 * Whether a line, or a last paragraph, only names the source of a block quotation: it begins with a dash, or contains only a
 * name or a citation (`(see @s4)`).
 */
export function isAttributionLine(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const isCiting = hasObject(line);
  const words = line.replaceAll('\ufffc', ' ').split(/\s+/).filter(hasWord);
  if (STARTS_WITH_DASH.test(line)) return words.length <= MAX_WORDS;
  if (isCiting && words.length <= MAX_CITATION_WORDS) return !/["“”«»]|[.?!…]\s*\ufffc/u.test(line);
  return words.length > 0 && words.length <= MAX_NAME_WORDS && isName(line, words);
}

function isName(line: string, words: readonly string[]): boolean {
  if (/[?!”"]|[^.\s]{5,}\.\s*$/u.test(line.replaceAll('\ufffc', ' '))) return false;
  return (
    words.every((word) => /^\P{L}*\p{Lu}/u.test(word) || NAME_PARTICLES.has(word)) && /^\P{L}*\p{Lu}/u.test(words[0]!)
  );
}

/**
 * The offset of the attribution after the last words of a paragraph (`… ones. — Wex [@s4.h1]`): on its own line, or after a
 * dash that follows the end of a sentence. Undefined if there is none.
 *
 * @param lastLine offset of the paragraph's last line in its clean text; 0 if it has only one line
 */
export function findAttributionLine(text: string, lastLine: number): number | undefined {
  const line = text.slice(lastLine).trim();
  if (lastLine > 0 && isAttributionLine(line)) {
    const endsSentence = /[.?!…"”’\ufffc]\s*$/.test(text.slice(Math.max(0, lastLine - 8), lastLine));
    if (endsSentence || (STARTS_WITH_DASH.test(line) && startsWithName(line) && hasObject(line))) return lastLine;
  }
  const from = Math.max(0, text.length - MAX_LENGTH);
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

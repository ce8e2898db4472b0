import { cueSet } from '@findings/language';
import type { Edit } from './edits.js';
import { type Line, textOf } from './lines.js';
import { isText } from './prose-shape.js';

const SOFT_HYPHEN = 0xad;

/** A hyphen at a line's end, and the words around it. */
interface Break {
  /** The offset of the hyphen. */
  readonly hyphen: number;
  /** Where the next line's text begins. */
  readonly next: number;
  /** The word before, with what it is compounded of: `anti-traffick`. */
  readonly left: string;
  /** Its last part: `traffick`. */
  readonly part: string;
  readonly right: string;
  /** Decided without the document's words. */
  readonly keep: boolean | undefined;
}

/** `short- and long-term`: the hyphen replaces a word that follows later. */
const SUSPENDED = cueSet('betweenAlternatives');

/**
 * Puts words together that a line end cut. The hyphen stays where the document elsewhere writes the word with one, or
 * where both halves are words; it goes where the document writes the word without, or knows neither.
 */
export function joinHyphens(text: string, lines: readonly Line[], edits: Edit[]): void {
  const breaks: Break[] = [];
  for (let index = 1; index < lines.length; index++) {
    const found = breakBetween(text, lines[index - 1]!, lines[index]!);
    if (found) breaks.push(found);
  }
  if (breaks.length === 0) return;
  const cut = new Set(breaks.flatMap(({ hyphen, next }) => [hyphen, next]));
  const isOpen = breaks.some(({ keep }) => keep === undefined);
  const words = isOpen ? wholeWords(text, lines, cut) : new Set<string>();
  for (const found of breaks) {
    const { hyphen, next } = found;
    edits.push({ start: keepsHyphen(found, words) ? hyphen + 1 : hyphen, end: next, text: '' });
  }
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of the document in lower case, perhaps with hyphens. Words that begin or end at an offset in `cut` are halves. */
function wholeWords(text: string, lines: readonly Line[], cut: ReadonlySet<number>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    if (line.verbatim) continue;
    for (const { 0: word, index } of textOf(text, line).matchAll(WORD)) {
      const start = line.start + index;
      if (!cut.has(start) && !cut.has(start + word.length)) words.add(word.toLowerCase());
    }
  }
  return words;
}

/** A letter or digit. An apostrophe ends a word. */
function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function breakBetween(text: string, before: Line, line: Line): Break | undefined {
  const hyphen = before.end - 1;
  const code = text.charCodeAt(hyphen);
  if (!isHyphen(code) && code !== SOFT_HYPHEN) return undefined;
  if (line.blanks > 0 || before.verbatim || hyphen <= before.start || !isWordAt(text, hyphen - 1)) return undefined;
  if (!isWordAt(text, line.start) || !isText(text, line)) return undefined;
  let start = hyphen;
  while (start > before.start && (isWordAt(text, start - 1) || isHyphen(text.charCodeAt(start - 1)))) start--;
  let end = line.start;
  while (end < line.end && isWordAt(text, end)) end++;
  const right = text.slice(line.start, end).toLowerCase();
  if (code !== SOFT_HYPHEN && SUSPENDED.has(right)) return undefined;
  const left = text.slice(start, hyphen).toLowerCase();
  const part = left.slice(Math.max(left.lastIndexOf('-'), left.lastIndexOf('\u2010'), left.lastIndexOf('\u2011')) + 1);
  const keep = code === SOFT_HYPHEN ? false : alwaysKeeps(text, before, start, line.start) || undefined;
  return { hyphen, next: line.start, left, part, right, keep };
}

/** Figures, what goes on in capitals, and addresses are never hyphenated by a printer. */
function alwaysKeeps(text: string, before: Line, start: number, next: number): boolean {
  const first = text.charAt(next);
  if (/\p{N}/u.test(first)) return true;
  if (/\p{Lu}/u.test(first) && /\p{Ll}/u.test(text.charAt(before.end - 2))) return true;
  let from = start;
  while (from > before.start && start - from < 200 && !/\s/.test(text.charAt(from - 1))) from--;
  return text.slice(from, start).includes('/');
}

function keepsHyphen({ left, part, right, keep }: Break, words: ReadonlySet<string>): boolean {
  if (keep !== undefined) return keep;
  if (words.has(`${left}-${right}`)) return true;
  if (words.has(left + right)) return false;
  return words.has(part) && words.has(right);
}

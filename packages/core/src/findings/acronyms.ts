import { anyOf, english, isDigit, isSpace, isUpper, isWord, type OffsetRange } from '@findings/language';
import type { Acronym } from '../model.js';
import { spellsOut, type Word } from './initials.js';

/** A place that writes an acronym out: `Long Name (LN)` or `LN (Long Name)`, from the first word to the bracket. */
export interface AcronymUse extends OffsetRange {
  /** In the singular: `MOU` of `(MOUs)`. */
  readonly short: string;
  readonly long: string;
}

/** An acronym that is written out in ways that differ by more than case, number and hyphens. */
export interface AcronymConflict {
  readonly short: string;
  /** Each way as first written, in order. */
  readonly longs: readonly string[];
}

export interface MergedAcronyms {
  /** One of each, in order, written out as where it first is. */
  readonly acronyms: readonly Acronym[];
  readonly conflicts: readonly AcronymConflict[];
}

const LONGEST_BRACKET = 120;
/** Words before which a run of names ends. */
const STOPS = /[.;:!?()[\]“”"|]/;

/**
 * The acronyms that a clean text writes out, in order. The long form is the shortest run of words beside the bracket
 * whose initials, in order, spell the acronym; small words may be passed over, and a name that is no such run
 * (`Rai (Kathmandu)`, `Baruah (TAF/Nepal)`) is none. Linear.
 */
export function readAcronyms(text: string): readonly AcronymUse[] {
  const uses: AcronymUse[] = [];
  let lastEnd = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closing(text, open);
    if (close === undefined) continue;
    const use = readShortAfter(text, lastEnd, open, close) ?? readShortBefore(text, lastEnd, open, close);
    if (use === undefined) continue;
    uses.push(use);
    lastEnd = use.end;
  }
  return uses;
}

/** Says which acronyms the uses define, and which of them in more than one way. */
export function mergeAcronyms(uses: readonly AcronymUse[]): MergedAcronyms {
  const ways = new Map<string, Map<string, string>>();
  for (const { short, long } of uses) {
    const longs = ways.get(short) ?? new Map<string, string>();
    ways.set(short, longs);
    const key = plain(long);
    if (!longs.has(key)) longs.set(key, long);
  }
  const merged = [...ways].map(([short, longs]) => ({ short, longs: [...longs.values()] }));
  return {
    acronyms: merged.map(({ short, longs }) => ({ short, long: longs[0]! })),
    conflicts: merged.filter(({ longs }) => longs.length > 1),
  };
}

const ARTICLE = new RegExp(`^${anyOf(english.articles)} `);

/** Without case, hyphens, plurals and a leading article. */
function plain(long: string): string {
  return long
    .toLowerCase()
    .replace(/[-‐‑–]/g, ' ')
    .replace(ARTICLE, '')
    .replace(/(?:y|(?:ie)?s)(?= |$)/g, '')
    .replace(/\s+/g, ' ');
}

function closing(text: string, open: number): number | undefined {
  const reach = Math.min(text.length, open + LONGEST_BRACKET);
  for (let at = open + 1; at < reach; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x29) return at;
    if (code === 0x28) return undefined;
  }
  return undefined;
}

/** `Long Name (LN)`. */
function readShortAfter(text: string, from: number, open: number, close: number): AcronymUse | undefined {
  const printed = /^[("'“‘]*([\p{L}\p{N}]+(?:[-&][\p{L}\p{N}]+)*)["'”’]*(?=$|[,;])/u.exec(
    text.slice(open + 1, close),
  )?.[1];
  if (printed === undefined || !isAcronym(printed)) return undefined;
  for (const short of singular(printed)) {
    const words = wordsBefore(text, from, open, short.length * 2 + 4);
    const first = spellsOut(words, short, false);
    if (first === undefined) continue;
    const start = words[first]!.start;
    return { start, end: close + 1, short, long: text.slice(start, words.at(-1)!.end) };
  }
  return undefined;
}

/** `LN (Long Name)`. */
function readShortBefore(text: string, from: number, open: number, close: number): AcronymUse | undefined {
  const end = isSpace(text.charCodeAt(open - 1)) ? open - 1 : open;
  let start = end;
  while (start > from && end - start < 16 && isShortPart(text.charCodeAt(start - 1))) start--;
  const printed = text.slice(start, end);
  if (!isAcronym(printed)) return undefined;
  const words = wordsBefore(text, open + 1, close, printed.length * 2 + 4);
  // The words must be all that the bracket holds, an article aside.
  const before = text.slice(open + 1, words[0]?.start ?? open + 1).trim();
  if (before !== '' || words.length === 0) return undefined;
  for (const short of singular(printed)) {
    const first = spellsOut(words, short, true);
    if (first === undefined) continue;
    return { start, end: close + 1, short, long: text.slice(words[first]!.start, words.at(-1)!.end) };
  }
  return undefined;
}

/** Two capitals at least, or one with a digit, and not longer than acronyms are. */
function isAcronym(printed: string): boolean {
  if (printed.length < 2 || printed.length > 12) return false;
  let capitals = 0;
  let digits = 0;
  for (let at = 0; at < printed.length; at++) {
    if (isUpper(printed, at)) capitals++;
    else if (isDigit(printed.charCodeAt(at))) digits++;
  }
  return capitals > 1 || (capitals === 1 && digits > 0);
}

/** `MOUs` is `MOU`, unless it is itself an acronym that ends in s. */
function singular(printed: string): readonly string[] {
  return printed.length > 2 && printed.endsWith('s') ? [printed.slice(0, -1), printed] : [printed];
}

function isShortPart(code: number): boolean {
  return isWord(code) || code === 0x2d || code === 0x26;
}

/** At most `count` words that end at `end`, hyphens between them counted as spaces. */
function wordsBefore(text: string, from: number, end: number, count: number): readonly Word[] {
  const words: Word[] = [];
  let at = end;
  while (words.length < count) {
    let wordEnd = at;
    while (wordEnd > from && !isWord(text.charCodeAt(wordEnd - 1)) && end - wordEnd < 400) wordEnd--;
    // The text between is read once: a stop other than that of `U.S.` ends the run.
    if (wordEnd === from || end - wordEnd >= 400 || isBroken(text, wordEnd, at)) break;
    let start = wordEnd;
    while (start > from && wordEnd - start < 40 && isInWord(text, start - 1, from)) start--;
    const hyphen = start > from && !isSpace(text.charCodeAt(start - 1)) && text.charCodeAt(start - 1) !== 0x2f;
    words.push({
      start,
      end: wordEnd,
      letters: text.slice(start, wordEnd).replace(/[^\p{L}\p{N}]/gu, ''),
      isBound: hyphen,
    });
    at = start;
  }
  return words.reverse();
}

/** Letters, digits, and an apostrophe or a stop between two of them (`women's`, `U.S.`). */
function isInWord(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  if (isWord(code)) return true;
  const joins = code === 0x2e || code === 0x27 || code === 0x2019;
  return joins && at > from && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1));
}

function isBroken(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  if (!STOPS.test(between)) return false;
  // `U.S. Agency`: the stop of an abbreviation.
  return !(between === '. ' && text.charCodeAt(start - 2) === 0x2e);
}

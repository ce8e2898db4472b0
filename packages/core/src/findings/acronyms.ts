import { anyOf, english, type OffsetRange } from '@findings/language';
import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { Acronym } from '../model.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { reportProblem, type ParseContext } from './parse-context.js';

/** A place that writes an acronym out: `Long Name (LN)` or `LN (Long Name)`, from the first word to the bracket. */
export interface AcronymUse extends OffsetRange {
  /** In the singular: `MOU` of `(MOUs)`. */
  readonly short: string;
  readonly long: string;
}

/** A bracket, in UTF-16 code units, without other brackets inside. */
const BRACKET = /\(([^()]{1,120})\)/g;
/** `TIP`, `US-RSE`, `CS&S`, perhaps in quotation marks, and before other words. */
const SHORT_INSIDE = /^["'“‘]*([\p{L}\p{N}]+(?:[-&][\p{L}\p{N}]+)*)["'”’]*(?=$|[,;])/u;
const SHORT_BEFORE = /(?<![\p{L}\p{N}&-])([\p{L}\p{N}&-]{2,12})\s?$/u;
/** Longest text before a bracket that may be its long form, in UTF-16 code units. */
const LONGEST = 160;
const ARTICLE = new RegExp(String.raw`^${anyOf(english.articles)}\s`, 'i');
/** What ends a run of words: a bracket, a mark, the end of a sentence. The stop of `U.S. Agency` does not. */
const BREAK = /[()[\]“”"|;:!?]|(?<!\b\p{Lu})\.(?=\s)/u;

/**
 * The acronyms that a clean text writes out, in order. A name that is not spelled by its bracket (`Rai (Kathmandu)`, `Baruah (TAF/Nepal)`)
 * is not one. Linear.
 */
function readAcronyms(text: string): readonly AcronymUse[] {
  const uses: AcronymUse[] = [];
  let from = 0;
  for (const { 0: bracket, 1: inside = '', index } of text.matchAll(BRACKET)) {
    const end = index + bracket.length;
    const before = text.slice(Math.max(from, index - LONGEST), index);
    const use = longBefore(before, inside) ?? longInside(before, inside);
    if (!use) continue;
    const { short, long, start } = use;
    uses.push({ short, long, start: index - before.length + start, end });
    from = end;
  }
  return uses;
}

interface Found {
  readonly short: string;
  readonly long: string;
  /** Offset in the text before the bracket. */
  readonly start: number;
}

/** `Long Name (LN)`. */
function longBefore(before: string, inside: string): Found | undefined {
  const printed = SHORT_INSIDE.exec(inside)?.[1] ?? '';
  if (!isAcronym(printed)) return undefined;
  const words = (before.split(BREAK).at(-1) ?? '').trimEnd();
  const shift = before.trimEnd().length - words.length;
  for (const short of singular(printed)) {
    const start = spelledFrom(words, short);
    if (start !== undefined) return { short, long: words.slice(start), start: shift + start };
  }
  return undefined;
}

/** `LN (Long Name)`. */
function longInside(before: string, inside: string): Found | undefined {
  const found = SHORT_BEFORE.exec(before);
  if (!found || !isAcronym(found[1]!) || BREAK.test(inside)) return undefined;
  const long = inside.trim().replace(ARTICLE, '');
  const short = singular(found[1]!).find((each) => spelledFrom(long, each) === 0);
  return short === undefined ? undefined : { short, long, start: found.index };
}

/** Two capitals at least, or one with a digit, and not longer than acronyms are. */
function isAcronym(printed: string): boolean {
  const capitals = printed.match(/\p{Lu}/gu)?.length ?? 0;
  return printed.length > 1 && printed.length <= 12 && (capitals > 1 || (capitals === 1 && /\d/.test(printed)));
}

/** `MOUs` is `MOU`, unless it is itself an acronym that ends in s. */
function singular(printed: string): readonly string[] {
  return printed.length > 2 && printed.endsWith('s') ? [printed.slice(0, -1), printed] : [printed];
}

/**
 * Where the words begin that spell an acronym, by the method of Schwartz and Hearst (2003): from the end, each letter of the acronym is
 * found before the previous match, and the first letter begins a word. In addition, each letter must be within a few words, preferably at
 * the start of one. At least two letters, and at least half of all, must be at the start of a word.
 */
function spelledFrom(words: string, short: string): number | undefined {
  // `W3C` of `World Wide Web Consortium`.
  const letters = short
    .toLowerCase()
    .replace(/[-&]/g, '')
    .replace(/(\p{L})([2-4])(?=\p{L})/gu, (_, letter: string, count: string) => letter.repeat(Number(count)));
  let at: number | undefined = words.length;
  let starts = 0;
  for (let index = letters.length - 1; index >= 0; index--) {
    const most = index < letters.length - 1 ? MOST_WORDS : letters.length > 2 ? 2 : 1;
    at = letterBefore(words, at, letters[index]!, { most, isFirst: index === 0 });
    if (at === undefined) return undefined;
    if (isWordStart(words, at)) starts++;
  }
  return starts > 1 && starts * 2 >= letters.length ? at : undefined;
}

/** Words in which a letter is looked for. The last one is in the last word, or in that before it. */
const MOST_WORDS = 3;

/** The offset of a letter before another offset. Prefers the start of a word to a nearer match. The first letter must begin a name. */
function letterBefore(
  words: string,
  before: number,
  letter: string,
  { most, isFirst }: { readonly most: number; readonly isFirst: boolean },
): number | undefined {
  let inside: number | undefined;
  let count = 0;
  for (let at = before - 1; at >= 0 && count < most; at--) {
    const isStart = isWordStart(words, at);
    if (words[at]!.toLowerCase() === letter) {
      if (isFirst ? isStart && !isSmallWord(words, at) : isStart || /\d/.test(letter)) return at;
      if (!isFirst) inside ??= at;
    }
    if (isStart) count++;
  }
  return inside;
}

function isWordStart(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at]!) && (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!));
}

/** `for` and `of` do not begin a name. */
function isSmallWord(text: string, at: number): boolean {
  return /^\p{Ll}{1,3}(?!\p{L})/u.test(text.slice(at, at + 4));
}

/** The acronyms that the report expands, in order; one expanded in two ways is reported. */
export function readReportAcronyms(
  blocks: readonly Block[],
  context: Pick<ParseContext, 'say' | 'problems' | 'source'>,
): readonly Acronym[] {
  const found = new Map<string, Map<string, AcronymUse & { readonly prose: Prose }>>();
  for (const { prose } of blocks.flatMap((block) => [...nestedBlocks(block)])) {
    for (const use of readAcronyms(prose.text)) {
      const ways = found.get(use.short) ?? new Map<string, AcronymUse & { readonly prose: Prose }>();
      found.set(use.short, ways);
      const key = plain(use.long);
      if (!ways.has(key)) ways.set(key, { ...use, prose });
    }
  }
  const acronyms = [...found.values()].map((ways) => [...ways.values()]);
  for (const [first, second, ...more] of acronyms)
    if (first && second)
      reportTwoWays([first, second, ...more], sliceProse(second.prose, second.start, second.end), context);
  return acronyms.map(([first]) => ({ short: first!.short, long: first!.long }));
}

function reportTwoWays(
  ways: readonly AcronymUse[],
  place: Prose,
  context: Pick<ParseContext, 'say' | 'problems' | 'source'>,
): void {
  const { say } = context;
  const longs = ways.map(({ long }) => long);
  const message = say`“${ways[0]!.short}” is written out in two ways: ${longs.map((long) => say`“${long}”`).join(say` and `)}. Use one of them.`;
  reportProblem(context, 'report.acronym-in-two-ways', message, place, { suggestions: longs });
}

/** Without case, hyphens, plurals and a leading article. */
function plain(long: string): string {
  return long
    .toLowerCase()
    .replace(/[-‐‑–]/g, ' ')
    .replace(ARTICLE, '')
    .replace(/(?:y|(?:ie)?s)(?= |$)/g, '')
    .replace(/\s+/g, ' ');
}

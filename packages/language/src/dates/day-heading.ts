import { isDash, isDigit, isSpace, isWord } from '../words/characters.js';
import { dateAt, skipSpace } from './date-grammar.js';
import { dateLexicon, type DateLexicon, type Read } from './date-lexicon.js';
import { englishDates } from './date-names.js';
import { isoDays, type DateContext, type DateRange } from './date-range.js';

/** What a heading-like line says of a day: `DAY 1`, `Monday AM`, `Tuesday, September 18th`, `Afternoon session`. */
export interface DayHeading {
  /** The whole line. */
  readonly label: string;
  readonly number?: number;
  readonly half?: 'am' | 'pm';
  /** By ISO 8601: 1 (Monday) to 7 (Sunday). */
  readonly weekday?: number;
  readonly date?: DateRange;
  /** What the line says besides: `Opening` in `Day 1: Opening`. */
  readonly title?: string;
}

type Part = Pick<DayHeading, 'number' | 'half' | 'weekday' | 'date'>;

/** A longer line is prose. */
const LONGEST_HEADING = 120;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/**
 * Reads a short line as the heading of a day or of half a day; undefined for anything else, such as `Day-long workshop`
 * or a sentence that begins with a day. A title may follow after a colon, a dash, a comma or a bracket.
 */
export function readDay(text: string, context: DateContext = {}): DayHeading | undefined {
  const label = text.trim();
  if (label === '' || label.length > LONGEST_HEADING) return undefined;
  const lexicon = dateLexicon(context.names ?? englishDates);
  let day: Part = {};
  let at = 0;
  for (;;) {
    const part = readPart(label, skipSeparators(label, at), lexicon, context);
    if (part === undefined || Object.keys(part.value).some((key) => key in day)) break;
    day = { ...part.value, ...day };
    at = part.end;
  }
  if (at === 0 || !isBoundary(label, at)) return undefined;
  const title = label.slice(skipSeparators(label, at)).replace(/[)\]]$/, '');
  if (title.endsWith('.')) return undefined;
  return title === '' ? { label, ...day } : { label, ...day, title };
}

function readPart(label: string, at: number, lexicon: DateLexicon, context: DateContext): Read<Part> | undefined {
  const number = readNumbered(label, at, lexicon);
  if (number !== undefined) return { value: { number: number.value }, end: number.end };
  const date = readDate(label, at, lexicon, context);
  if (date !== undefined) return { value: { date }, end: date.end };
  const weekday = lexicon.weekdayAt(label, at);
  if (weekday !== undefined) return { value: { weekday: weekday.value }, end: weekday.end };
  const half = lexicon.halfAt(label, at);
  // `PM` alone may be a minister.
  if (half === undefined || (at === 0 && half.end - at < 5)) return undefined;
  return { value: { half: half.value }, end: lexicon.sessionAt(label, skipSpace(label, half.end))?.end ?? half.end };
}

/** A single day by its date. The weekday before it is read as a part of its own. */
function readDate(label: string, at: number, lexicon: DateLexicon, context: DateContext): DateRange | undefined {
  if (lexicon.weekdayAt(label, at) !== undefined) return undefined;
  const read = dateAt(label, at, lexicon);
  if (read === undefined || read.value[0].day === undefined) return undefined;
  const [first, last] = read.value;
  if (first.day !== last.day || first.month !== last.month) return undefined;
  const days = isoDays(read.value, context.year);
  return days === undefined ? undefined : { start: at, end: read.end, text: label.slice(at, read.end), ...days };
}

/** `Day 1`, `Day Two`, `Day III`; `Second day`, `2nd day`. */
function readNumbered(label: string, at: number, lexicon: DateLexicon): Read<number> | undefined {
  const day = lexicon.dayAt(label, at);
  if (day !== undefined) {
    let start = day.end;
    while (start - day.end < 2 && /[\s#-]/.test(label.charAt(start))) start++;
    return readDigits(label, start) ?? lexicon.numberAt(label, start) ?? readRoman(label, start);
  }
  const digits = readDigits(label, at, lexicon);
  const ordinal = digits ?? lexicon.ordinalAt(label, at);
  const word = ordinal === undefined ? undefined : lexicon.dayAt(label, skipSpace(label, ordinal.end));
  return ordinal === undefined || word === undefined ? undefined : { value: ordinal.value, end: word.end };
}

/** One or two digits; with a lexicon, and the suffix of an ordinal. */
function readDigits(label: string, at: number, lexicon?: DateLexicon): Read<number> | undefined {
  let end = at;
  while (end - at < 2 && isDigit(label.charCodeAt(end))) end++;
  if (end === at) return undefined;
  const whole = lexicon === undefined ? end : lexicon.suffixAt(label, end)?.end;
  return whole === undefined || isWord(label.charCodeAt(whole))
    ? undefined
    : { value: Number(label.slice(at, end)), end: whole };
}

function readRoman(label: string, at: number): Read<number> | undefined {
  const numeral = /^[IVX]{1,4}(?!\w)/.exec(label.slice(at, at + 5))?.[0];
  const index = numeral === undefined ? -1 : ROMAN.indexOf(numeral);
  return index < 0 ? undefined : { value: index + 1, end: at + numeral!.length };
}

/** The end of the line, or what sets a title off. */
function isBoundary(label: string, at: number): boolean {
  const start = skipSpace(label, at);
  return start >= label.length || isSeparator(label.charCodeAt(start));
}

function skipSeparators(label: string, at: number): number {
  while (at < label.length && (isSpace(label.charCodeAt(at)) || (at > 0 && isSeparator(label.charCodeAt(at))))) at++;
  return at;
}

/** `:`, `,`, `;`, a bracket, `|`, `/` or a dash. */
function isSeparator(code: number): boolean {
  return isDash(code) || [0x3a, 0x2c, 0x3b, 0x28, 0x29, 0x5b, 0x5d, 0x7c, 0x2f].includes(code);
}

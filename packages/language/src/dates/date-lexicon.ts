import { beginnings, isDash, isDigit, isLetter, isUpper } from '../words/characters.js';
import type { DateNames } from './date-names.js';

/** What was read, and the offset after it. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

type Finder<T> = (text: string, at: number) => Read<T> | undefined;

/** `DateNames` made ready for look-ups at a place in a text. */
export interface DateLexicon {
  /** False where no month and no weekday begins. Quick: it looks at three letters. */
  readonly mayBeName: (text: string, at: number) => boolean;
  /** 1 to 12; the stop of an abbreviation is part of it. */
  readonly monthAt: Finder<number>;
  /** By ISO 8601: 1 (Monday) to 7; the stop of an abbreviation is part of it. */
  readonly weekdayAt: Finder<number>;
  /** A cardinal in words. */
  readonly numberAt: Finder<number>;
  /** An ordinal in words. */
  readonly ordinalAt: Finder<number>;
  readonly halfAt: Finder<'am' | 'pm'>;
  readonly ofAt: Finder<true>;
  /** A dash or two, or a word that means one. */
  readonly throughAt: Finder<true>;
  readonly andAt: Finder<true>;
  readonly articleAt: Finder<true>;
  readonly suffixAt: Finder<true>;
  readonly dayAt: Finder<true>;
  readonly sessionAt: Finder<true>;
}

const LONGEST_WORD = 20;
const lexicons = new WeakMap<DateNames, DateLexicon>();

export function dateLexicon(names: DateNames): DateLexicon {
  const known = lexicons.get(names);
  if (known !== undefined) return known;
  const months = numbered(names.months);
  const weekdays = numbered(names.weekdays);
  const monthAt = finder(months);
  const throughAt = finder(all(names.through));
  const ambiguous = new Set(names.ambiguous);
  const lexicon: DateLexicon = {
    mayBeName: beginnings([...months.keys(), ...weekdays.keys()]),
    monthAt(text, at) {
      const month = monthAt(text, at);
      return month !== undefined && ambiguous.has(wordAt(text, at)) && !isUpper(text, at) ? undefined : month;
    },
    weekdayAt: finder(weekdays),
    numberAt: finder(numbered(names.numbers.map((forms) => forms.slice(0, 1)))),
    ordinalAt: finder(numbered(names.numbers.map((forms) => forms.slice(1)))),
    halfAt: finder(new Map([...all(names.am, 'am' as const), ...all(names.pm, 'pm' as const)])),
    ofAt: finder(all(names.of)),
    throughAt(text, at) {
      if (!isDash(text.charCodeAt(at))) return throughAt(text, at);
      return { value: true, end: at + (isDash(text.charCodeAt(at + 1)) ? 2 : 1) };
    },
    andAt: finder(all(names.and)),
    articleAt: finder(all(names.articles)),
    suffixAt: finder(all(names.suffixes)),
    dayAt: finder(all(names.day)),
    sessionAt: finder(all(names.halfOf)),
  };
  lexicons.set(names, lexicon);
  return lexicon;
}

function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((words, index) => words.map((word) => [word, index + 1] as const)));
}

function all(words: readonly string[]): ReadonlyMap<string, true>;
function all<T>(words: readonly string[], value: T): ReadonlyMap<string, T>;
function all(words: readonly string[], value: unknown = true): ReadonlyMap<string, unknown> {
  return new Map(words.map((word) => [word, value]));
}

function finder<T>(words: ReadonlyMap<string, T>): Finder<T> {
  return (text, at) => {
    const word = wordAt(text, at);
    const value = words.get(word);
    if (value === undefined) return undefined;
    const end = at + word.length;
    return { value, end: text.charCodeAt(end) === 0x2e && isShort(word) ? end + 1 : end };
  };
}

/** Whether a stop after the word is its own: `Sept.`, `a.m.` */
function isShort(word: string): boolean {
  return word.length <= 5 && word.length > 1;
}

/** The word at a place, in lower case: letters with stops between them (`a.m`), or a lone sign (`&`). */
function wordAt(text: string, at: number): string {
  let end = at;
  while (end - at <= LONGEST_WORD) {
    if (isLetter(text.charCodeAt(end))) end++;
    else if (end > at && text.charCodeAt(end) === 0x2e && isLetter(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  if (end === at) return text.charAt(at);
  return isDigit(text.charCodeAt(end)) || end - at > LONGEST_WORD ? '' : text.slice(at, end).toLowerCase();
}

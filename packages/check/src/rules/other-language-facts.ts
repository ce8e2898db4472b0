import {
  dateNamesOf,
  memoByString,
  readDates,
  readNumberWords,
  readQuantities,
  vocabularyOf,
  type DateNames,
  type Fact,
  type LanguageCode,
} from '@findings/language';
import { languagesIn } from '../names/sentence-words.js';
import { sentenceLanguages } from '../vocabulary/sentence-languages.js';
import { foreignNumbersIn } from './foreign-numbers.js';

/** Shorter abbreviations are also English words: `ago`, `out`, `set`. */
const MIN_MONTH = 4;
/** Short names of months that are no English words. */
const SHORT_MONTHS = new Set(['mai']);
/** The longest text after a number word that is read for what it counts, in UTF-16 code units. */
const MAX_AFTER = 60;

/**
 * The figures of a text: those that `readQuantities` finds, and the dates and number words of the other languages that the text may be in. A
 * date replaces the numbers in it: `8. bis 11. Oktober 2018`. Linear.
 */
export function readAllQuantities(text: string): readonly Fact[] {
  const facts = readQuantities(text);
  const languages = languagesIn(text, { start: 0, end: text.length });
  if (languages.length === 0) return facts;
  const dates = languages.flatMap((code) => datesIn(text, code));
  const others = withoutOverlaps([...dates, ...numberWordsIn(text, languages)]);
  let next = 0;
  const rest = facts.flatMap((fact): readonly Fact[] => {
    while (next < others.length && others[next]!.end <= fact.start) next++;
    const other = others[next];
    if (!other || other.start >= fact.end) return [fact];
    // `40 Öfen und zwölf Mühlen`: the unit ends before the other number.
    return other.start <= fact.start ? [] : factBefore(text, fact, other.start);
  });
  return withoutOverlaps([...rest, ...others]);
}

/** Reads a fact again, from a text that ends before another fact. */
function factBefore(text: string, { start }: Fact, end: number): readonly Fact[] {
  const [fact] = readQuantities(text.slice(start, end));
  return fact?.start === 0 ? [{ ...fact, start, end: start + fact.end }] : [];
}

/** The facts in order, without those that start inside another one. */
function withoutOverlaps(facts: readonly Fact[]): readonly Fact[] {
  let end = 0;
  return facts
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((fact) => {
      if (fact.start < end) return false;
      end = fact.end;
      return true;
    });
}

function datesIn(text: string, code: LanguageCode): readonly Fact[] {
  return readDates(text, { names: namesOf(code) }).map(({ start, end }) => ({ kind: 'date', start, end }));
}

const namesOf = memoByString((code: string): DateNames => {
  const names = dateNamesOf(vocabularyOf(code as LanguageCode));
  const isClear = (name: string): boolean => name.length >= MIN_MONTH || SHORT_MONTHS.has(name);
  return { ...names, months: names.months.map((month) => month.filter(isClear)) };
});

/** Reads a date in English or in another language. */
export function readDatesInAnyLanguage(
  written: string,
  context: { readonly year?: number } = {},
): ReturnType<typeof readDates> {
  const found = readDates(written, context);
  if (isWhole(written, found)) return found;
  for (const { code } of sentenceLanguages) {
    const other = readDates(written, { ...context, names: namesOf(code) });
    if (isWhole(written, other)) return other;
  }
  return found;
}

function isWhole(written: string, [first]: ReturnType<typeof readDates>): boolean {
  return first?.start === 0 && first.end === written.length;
}

/** The numbers and shares in words of the given languages, with what they count. */
function* numberWordsIn(text: string, languages: readonly LanguageCode[]): Generator<Fact> {
  for (const { start, end, value, isShare } of foreignNumbersIn(text, languages)) {
    if (isShare) {
      yield { kind: 'percentage', start, end, value };
      continue;
    }
    const digits = String(value);
    const [fact] = readQuantities(digits + text.slice(end, end + MAX_AFTER));
    if (fact?.start !== 0 || fact.kind === 'date' || fact.low !== undefined || fact.high !== undefined) continue;
    yield { ...fact, start, end: end + Math.max(0, fact.end - digits.length) };
  }
}

/** Writers often count up to this many things of their own: `tres retos`. */
const FEW = 10;

/** Whether a fact is a small count in a word of another language, such as of the parts of an argument. */
export function isSmallForeignCount({ kind, value = 0 }: Fact, written: string): boolean {
  return kind === 'count' && value <= FEW && !/\d/.test(written) && !readNumberWords(written, 0);
}
